/** Why a file cannot be read as a table of text. Each is one sentence that says what to do. */
const FAULTS = {
  UNREADABLE: (detail: string) => `读不到文件（${detail}）；请检查路径和权限。`,
  EMPTY: () => "文件是空的；请给出有表头和数据的文件。",
  BINARY: () => "文件里有 NUL 字节，不是文本；请另存为 CSV（UTF-8）或 .xlsx。",
  ENCODING: (detail: string) =>
    `文件的文字编码${detail}；请另存为 CSV（UTF-8），或用 --encoding 指明 utf-8、gb18030 或 big5。`,
  QUOTE: (detail: string) => `第 ${detail} 行的引号没有配对；请在原表里检查这一行后重新导出。`,
  LINE_TOO_LONG: (detail: string) => `第 ${detail} 行太长（超过 1 MiB）；请检查换行和引号。`,
  TOO_MANY_COLUMNS: (detail: string) => `第 ${detail}；请检查分隔符。`,
  MALFORMED: (detail: string) => `不能当作表格读（${detail}）；请在 Excel 里打开后另存为 CSV（UTF-8）。`,
} as const satisfies Record<string, (detail: string) => string>;

/** The closed list of reasons; codes never change. */
export type CsvFaultCode = keyof typeof FAULTS;

/** The file cannot be read as a table; the message says why and what to do. */
export class CsvFault extends Error {
  override readonly name = "CsvFault";
  readonly code: CsvFaultCode;

  constructor(code: CsvFaultCode, detail = "", cause?: unknown) {
    super(FAULTS[code](detail), { cause });
    this.code = code;
  }
}

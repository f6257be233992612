/** Why a file cannot be read or written as a workbook. Each is one sentence that says what to do. */
const FAULTS = {
  NOT_A_WORKBOOK: (detail: string) =>
    `这个文件不是 Excel 工作簿${about(detail)}；请给出 .xlsx 或 .xlsm 文件，其他表格请先在 Excel 或 WPS 里“另存为”.xlsx。`,
  OLD_FORMAT: () =>
    "这是旧的 .xls 格式，不能直接读写；请在 Excel 或 WPS 里打开后“另存为”.xlsx，或安装 LibreOffice 后重试（会自动转换）。",
  BINARY_FORMAT: () => "这是 .xlsb 二进制工作簿，不能直接读写；请在 Excel 里打开后“另存为”.xlsx 或 .xlsm。",
  ENCRYPTED: () =>
    "工作簿设有打开密码，不能读取；请在 Excel 里打开，用“文件 → 信息 → 保护工作簿 → 用密码进行加密”清空密码后另存。",
  DAMAGED: (detail: string) => `工作簿已损坏${about(detail)}；请在 Excel 里打开并修复后另存，或用备份。`,
  UNSAFE: (detail: string) =>
    `工作簿里有正常文件不会有的内容${about(detail)}，没有读取；请确认来源，在 Excel 里另存一份再试。`,
  TOO_LARGE: (detail: string) => `工作簿太大${about(detail)}；请删除不用的工作表和空白格式行，或拆成几个文件。`,
  SHEET_UNKNOWN: (detail: string) => `工作簿里没有名为“${detail}”的工作表；请检查名称。`,
  SHEET_NAME_TAKEN: (detail: string) =>
    `工作簿里已有一张名为“${detail}”的图表或宏工作表，不能再写一张同名的；请先在 Excel 里给它改名。`,
  ARRAY_CELL: (detail: string) =>
    `${detail} 属于一个数组公式的区域，不能单独改写；请先在 Excel 里清除或改写整个数组公式。`,
} as const satisfies Record<string, (detail: string) => string>;

/** The closed list of reasons; codes never change. */
export type WorkbookFaultCode = keyof typeof FAULTS;

/** The workbook cannot be read or written; the message says why and what to do. The file itself is never changed. */
export class WorkbookFault extends Error {
  override readonly name = "WorkbookFault";
  readonly code: WorkbookFaultCode;

  constructor(code: WorkbookFaultCode, detail = "", cause?: unknown) {
    super(FAULTS[code](detail), { cause });
    this.code = code;
  }
}

function about(detail: string): string {
  return detail && `（${detail}）`;
}

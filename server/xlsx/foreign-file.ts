import { WorkbookFault } from "./workbook-fault.ts";

/** How files begin that are given the name of a workbook, and what they are. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/u, "内容是 PDF"],
  [/^(?:Rar!|7z\u00bc)/u, "内容是别的压缩文件"],
  [/^MIME-Version:/iu, "内容是网页存档（mht）"],
  [/^ID;P/u, "内容是 SYLK 表格"],
  [/urn:schemas-microsoft-com:office:spreadsheet/u, "内容是“XML 表格 2003”"],
  [/<(?:html|head|body|table|meta|!doctype html)(?=[\s>])/iu, "内容是网页，只是名字像工作簿"],
  [/^\s*<\?xml/u, "内容是 XML"],
];

const SEEN = 4096;

/** Says what a file is that is neither a package nor a compound file. Sites of statistics give web pages the name .xls. */
export function foreignFault(bytes: Uint8Array): WorkbookFault {
  if (bytes.length === 0) return new WorkbookFault("NOT_A_WORKBOOK", "文件是空的");
  // Workbooks of Excel 2 to 4 begin at once with their first record.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) return new WorkbookFault("OLD_FORMAT");
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return new WorkbookFault("NOT_A_WORKBOOK", "内容是别的压缩文件");
  const head = headOf(bytes);
  const [, kind] = BEGINNINGS.find(([beginning]) => beginning.test(head)) ?? [];
  if (kind !== undefined) return new WorkbookFault("NOT_A_WORKBOOK", kind);
  if (bytes.subarray(0, SEEN).every((byte) => byte === 0)) {
    return new WorkbookFault("NOT_A_WORKBOOK", "内容全是空字节，文件可能没有传完");
  }
  const isText = [...head].every((character) => character >= " " || "\t\r\n\f".includes(character));
  return new WorkbookFault("NOT_A_WORKBOOK", isText ? "内容是纯文本，如 CSV" : "");
}

/** The first bytes as characters: of UTF-16 its own, of every other encoding those below 128. */
function headOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, SEEN));
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le").decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be").decode(head);
  return head.toString("latin1").replace(/^\u00ef\u00bb\u00bf/u, "");
}

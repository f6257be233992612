import { expect, it } from "vitest";

import { foreignFault } from "../../server/xlsx/foreign-file.ts";

it.each([
  ["文件是空的", Buffer.alloc(0)],
  ["内容是网页", Buffer.from("\ufeff<html><table><tr><td>指标</td></tr></table></html>")],
  ["内容是网页", Buffer.from('<meta http-equiv="Content-Type"><table>')],
  ["内容是网页存档", Buffer.from("MIME-Version: 1.0\r\n")],
  [
    "XML 表格 2003",
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
  ],
  ["内容是 XML", Buffer.from('<?xml version="1.0"?><data/>')],
  ["内容是纯文本", Buffer.from("指标,2016年6月\r\n")],
  ["内容是纯文本", Buffer.from("\ufeff指标\t2016年6月\r\n", "utf16le")],
  ["内容是 PDF", Buffer.from("%PDF-1.7")],
  ["内容是别的压缩文件", Buffer.from([0x1f, 0x8b, 8, 0])],
  ["内容全是空字节", Buffer.alloc(5000)],
  ["这个文件不是 Excel 工作簿；", Buffer.from([1, 2, 3, 0, 255])],
])("says %s", (words, bytes) => {
  const { code, message } = foreignFault(bytes);
  expect(code).toBe("NOT_A_WORKBOOK");
  expect(message).toContain(words);
  expect(message).toContain("另存为");
});

it("knows workbooks of the first Excels", () => {
  expect(foreignFault(Buffer.from([9, 4, 6, 0, 7, 0, 16, 0])).code).toBe("OLD_FORMAT");
});

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ["InvalidOperationInCellEditMode", "Excel 正在编辑单元格。请先按 Enter 或 Esc 结束编辑，再试一次。"],
  ["AccessDenied", "工作表受保护，不能写入。请先撤销工作表保护，或换一张工作表。"],
  ["ItemNotFound", "工作表已改名或删除。请重新选择要写入的单元格。"],
  ["InvalidArgument", "写不到所选的位置。请选择右侧至少还有两列的一个单元格。"],
]);

/** By which code Excel names its error; "" for an error of another origin. */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** What to tell the analyst about an error of Excel. */
export function excelErrorSentence(error: unknown): string {
  const code = errorCode(error);
  const fallback = `Excel 没有完成操作${code && `（${code}）`}。请重试；如仍失败，请复制诊断信息交给管理员。`;
  return SENTENCES.get(code) ?? fallback;
}

import type { FormulaCounts } from "../client/formula-state.ts";

import type { SheetState } from "../excel/sheet-state.ts";

/** A state in words, and what of it needs looking at. */
export interface FactText {
  readonly text: string;
  readonly warning: string;
}

/** What is known of the workbook's tables: how many, how many cells, what is asked and what is wrong. */
export function sheetsFact({ activity, recognition, audit, contradictions }: SheetState): FactText {
  if (activity === "reading") return { text: "正在识别…", warning: "" };
  if (!recognition) return { text: "还没有识别", warning: "" };
  const cells = recognition.blocks.reduce((sum, block) => sum + block.cells.length, 0);
  const text = recognition.blocks.length === 0 ? "没有认出表格" : `${recognition.blocks.length} 张表，${cells} 格`;
  const wrong = (audit?.findings.length ?? 0) + contradictions.length;
  return { text, warning: listed([counted(recognition.questions.length, "待确认"), counted(wrong, "不符")]) };
}

/** How the workbook's formulas stand. */
export function formulasFact({ total, answered, waiting, failed, refused }: FormulaCounts): FactText {
  if (total === 0) return { text: "没有算过的公式，可清点", warning: "" };
  const without = refused.reduce((sum, [, count]) => sum + count, 0);
  return {
    text: `${total} 格，${listed([`${answered} 有数`, counted(without, "无数"), counted(waiting, "等待")])}`,
    warning: counted(failed, "没有取到"),
  };
}

/** Of which data version the cells' figures are, and whether the server's is another; "" where that is not known. */
export function dataFact(dataVersions: readonly string[], serverVersion: string): FactText {
  const [version, another] = dataVersions;
  if (version === undefined) return { text: "还没有取数", warning: "" };
  const isOther = serverVersion !== "" && (another !== undefined || version !== serverVersion);
  const warning = isOther ? `服务器是 ${serverVersion}` : "";
  return { text: another === undefined ? `版本 ${version}` : `来自 ${dataVersions.length} 个版本`, warning };
}

function counted(count: number, what: string): string {
  return count === 0 ? "" : `${count} ${what}`;
}

function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("，");
}

import type { FormulaKnowledge, FormulaState } from "../client/formula-state.ts";

import { cellStates } from "./cell-states.ts";
import type { OurCell } from "./list-formulas.ts";
import { standingWords } from "./standing-words.ts";

/** Formulas that stand alike for the same reason. */
export interface FormulaGroup {
  /** answered, caught, waiting, the code of a refusal, or what Excel shows: #NAME?. */
  readonly code: string;
  /** The same in a few Chinese words. */
  readonly name: string;
  /** In words: 有数, 正在等待, or the reason of the first of them. */
  readonly text: string;
  /** Whether calculating them again may bring their figures. */
  readonly canRetry: boolean;
  readonly cells: readonly InventoryCell[];
}

/** A formula of ours with the reason why it shows no figure; "" where it shows one. */
export interface InventoryCell extends OurCell {
  readonly reason: string;
}

/** What Excel shows while a cell waits for its answer. */
const BUSY = /^#(?:BUSY!|GETTING_DATA|CONNECT!)$/u;
const ERROR = /^#(?:N\/A|VALUE!|NAME\?|NUM!|NULL!|REF!|DIV\/0!|SPILL!|CALC!)$/u;

const EXCEL_REASONS: Readonly<Record<string, string>> = {
  "#NAME?": "Excel 还不认识这个公式：加载项没有载入，或公式名写错了。",
  "#SPILL!": "表格展不开：右侧或下方的单元格已有内容。请清空后重试。",
  "#REF!": "公式引用的单元格已被删除。请改正公式。",
};

/** What stands first: what the analyst can do something about, then what has no figure, then what is well. */
const ORDER: readonly Standing["standing"][] = ["failed", "error", "waiting", "refused", "caught", "answered"];

interface Standing {
  /** Caught is what was refused where a formula around ours shows something else: IFNA. */
  readonly standing: FormulaState["standing"] | "error" | "caught";
  readonly code: string;
  readonly reason: string;
  readonly canRetry: boolean;
}

/** The formulas of a workbook by how they stand and why; the largest group of a kind first. */
export function takeInventory(cells: readonly OurCell[], knowledge: FormulaKnowledge): FormulaGroup[] {
  const stateOf = cellStates(knowledge);
  const groups = new Map<string, { readonly standing: Standing; readonly cells: InventoryCell[] }>();
  for (const cell of cells) {
    const standing = standingOf(cell, stateOf(cell));
    const group = groups.get(standing.code) ?? { standing, cells: [] };
    groups.set(standing.code, group);
    const { sheet, row, column, address, formula, value } = cell;
    // Named one by one: there may be 20,000 of them.
    group.cells.push({ sheet, row, column, address, formula, value, reason: standing.reason });
  }
  const rank = ({ standing }: { standing: Standing }) => ORDER.indexOf(standing.standing);
  return [...groups.values()]
    .sort((one, other) => rank(one) - rank(other) || other.cells.length - one.cells.length)
    .map(({ standing, cells: members }) => ({
      ...{ code: standing.code, name: standingWords(standing.code), canRetry: standing.canRetry, cells: members },
      text: textOf(standing, new Set(members.map(({ reason }) => reason)).size),
    }));
}

/** What Excel shows decides; what the add-in knows of the cell says why. */
function standingOf({ value }: OurCell, known: FormulaState | undefined): Standing {
  const shown = String(value);
  if (BUSY.test(shown)) return { standing: "waiting", code: "waiting", reason: "", canRetry: true };
  if (!ERROR.test(shown)) return known?.standing === "refused" ? caught(known) : WELL;
  if (known?.standing === "failed") return { ...known, canRetry: true };
  if (known?.standing === "refused") return { ...known, canRetry: known.code === "ANSWER_INVALID" };
  const reason = EXCEL_REASONS[shown] ?? `显示 ${shown}，打开后还没有重算，不知道原因。请重试。`;
  return { standing: "error", code: shown, reason, canRetry: shown !== "#REF!" };
}

const WELL: Standing = { standing: "answered", code: "answered", reason: "", canRetry: false };

function caught({ reason }: FormulaState): Standing {
  return { standing: "caught", code: "caught", reason, canRetry: false };
}

function textOf({ standing, reason }: Standing, reasons: number): string {
  if (standing === "answered") return "有数";
  if (standing === "waiting") return "正在等待答复";
  if (standing === "caught") return "没有数，公式另有显示";
  return reasons > 1 ? `例如：${reason}` : reason;
}

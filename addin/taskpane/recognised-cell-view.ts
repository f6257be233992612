import type { Catalogue } from "../../server/domain/catalogue.ts";
import type { Basis } from "../../server/domain/indicator.ts";
import { printPeriod } from "../../server/domain/period.ts";
import { BLANK_QUESTION, type Question } from "../../server/domain/question.ts";
import type { CellMeaning } from "../../server/domain/sheet/recognition.ts";

import type { KnownCell } from "../excel/known-cell.ts";

import { element } from "./element.ts";
import { factList } from "./fact-list.ts";
import { numberText } from "./update-text.ts";

const BASES: Readonly<Record<Basis, string>> = {
  month: "当月",
  "year-to-date": "累计",
  quarter: "当季",
  year: "全年",
  point: "时点",
};

/** What the table says that a cell is, how sure that is and why; what is published there; what is wrong with its number. */
export function recognisedCellParts({ cell, finding, question, planned, refused }: KnownCell, names: Catalogue | null) {
  const asked = question ? [element("p", { class: "state newer" }, question.text)] : [];
  const wrong = finding ? [element("p", { class: "state failed" }, finding.text)] : [];
  if (!cell || !names) return [...wrong, ...asked];
  const { meaning, confidence, reason } = cell;
  const published = planned ? `${numberText(planned.after)}${planned.isDerived ? "（测算）" : ""}` : "";
  const facts = factList([
    ...meaningFacts(meaning, names),
    ["把握", `${Math.round(confidence * 100)}%`],
    ["公布数", published],
    ["不填的原因", refused?.text ?? ""],
  ]);
  const why = reason === "" ? [] : [element("p", { class: "detail" }, reason)];
  return [element("h3", {}, "表格中的含义"), facts, ...why, ...wrong, ...asked];
}

/** The question that a formula in the cell would ask. */
export function questionOfMeaning({ indicator, subject, period }: CellMeaning, names: Catalogue): Question {
  const asked = { indicator, period: printPeriod(period), subject: names.subjects.print(subject) };
  return { ...BLANK_QUESTION, ...asked, ask: "METRIC" };
}

function meaningFacts({ indicator, subject, basis, period, unit }: CellMeaning, names: Catalogue) {
  const known = names.indicators.byCode(indicator);
  return [
    ["指标", known?.name ?? indicator],
    ["对象", names.subjects.print(subject)],
    ["期间", `${printPeriod(period)}（${BASES[basis]}）`],
    ["单位", unit || (known?.unit ?? "")],
  ] as const;
}

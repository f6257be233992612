import { auditSheets } from "../../server/domain/sheet/audit/audit.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import type { Dice } from "./dice.ts";
import { dressed, placeIn, type RightTable, sheetOf } from "./right-table.ts";
import { type Fault, type Spoiler, showsRight } from "./spoilt-table.ts";

/** What an audit made of tables that were spoilt in one way. */
export interface Verdict {
  tables: number;
  /** Cells that are wrong, of them found, given the right code, and given the right owner. */
  wrong: number;
  found: number;
  coded: number;
  owned: number;
  /** Tables with the findings that they should have: one for each thing that was done. */
  single: number;
  /** Cells that are right and were called wrong. */
  falseAlarms: number;
  readonly examples: string[];
}

export function newVerdict(): Verdict {
  return { tables: 0, wrong: 0, found: 0, coded: 0, owned: 0, single: 0, falseAlarms: 0, examples: [] };
}

/** Spoils a table and holds what the audit finds against what was done; false where the table does not allow it. */
export function judge(
  verdict: Verdict,
  dice: Dice,
  figures: Figures,
  table: RightTable,
  spoilers: readonly Spoiler[],
): boolean {
  const done = spoilers.map((spoil) => spoil(dice, table, figures));
  const faults = new Map<string, Fault>();
  for (const fault of done.flat()) faults.set(placeIn(table, fault.cell), fault);
  const wrong = [...faults].filter(([, { cell, held }]) => held && !showsRight(cell, held));
  if (done.some(({ length }) => length === 0) || wrong.length === 0 || done.flat().length !== faults.size) return false;
  const { grids, recognition } = sheetOf(table, (cell) => {
    const fault = faults.get(placeIn(table, cell));
    return fault ? fault.held : dressed(cell.value, cell.dress);
  });
  const { findings } = auditSheets(grids, recognition, figures);
  const reported = new Map(
    findings.flatMap(({ code, figures: cells }) =>
      cells.map((one) => [[one.row, one.column].join(), { code, ...one }] as const),
    ),
  );
  verdict.tables++;
  verdict.wrong += wrong.length;
  let isRight = true;
  for (const [place, { code, belongsTo }] of wrong) {
    const report = reported.get(place);
    const isCoded = report?.code === code;
    const isOwned = isCoded && report.belongsTo === belongsTo;
    verdict.found += Number(report !== undefined);
    verdict.coded += Number(isCoded);
    verdict.owned += Number(isOwned);
    isRight &&= isOwned;
  }
  const alarms = [...reported.keys()].filter((place) => !faults.has(place));
  verdict.falseAlarms += alarms.length;
  const isSingle = findings.length === done.length;
  verdict.single += Number(isSingle);
  if (!isRight || !isSingle || alarms.length > 0) {
    const told = [...wrong].map(
      ([place, { code, belongsTo, held, cell }]) => `${place}:${held?.value}(${cell.value}) ${code} ${belongsTo}`,
    );
    verdict.examples.push(
      `${told.join("; ")} -> ${findings.map(({ code, belongsTo, text }) => `${code} ${belongsTo} ${text}`).join(" | ")} false ${alarms.join(" ")}`,
    );
  }
  return true;
}

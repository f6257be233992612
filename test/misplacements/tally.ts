import { decimalsOf } from "../../server/domain/quantity.ts";
import { auditSheets } from "../../server/domain/sheet/audit/audit.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import type { Misplacement } from "./misplacement.ts";
import { gridOf, type RightSheet } from "./right-sheet.ts";

/** What an audit made of wrong cells. */
export interface Tally {
  wrong: number;
  found: number;
  /** The owner is named, or the unit or sign is told. */
  right: number;
  /** Several possible owners are named, the true one among them. */
  listed: number;
  open: number;
  /** Another owner is named than the true one. */
  misnamed: number;
  /** Cells that are right and were called wrong. */
  alarms: number;
  readonly examples: string[];
}

export function newTally(): Tally {
  return { wrong: 0, found: 0, right: 0, listed: 0, open: 0, misnamed: 0, alarms: 0, examples: [] };
}

/** Puts misplaced figures into a sheet and holds what the audit says against the truth; nothing where they show right. */
export function tallyUp(tally: Tally, sheet: RightSheet, figures: Figures, put: readonly Misplacement[]): void {
  const held = new Map(put.map(({ cell, held: number }) => [cell, number]));
  const wrong = put.filter(({ cell, held: number }) => number !== null && !showsRight(cell, number));
  if (wrong.length === 0 || held.size !== put.length) return;
  const { findings } = auditSheets([gridOf(sheet, held)], sheet.recognition, figures);
  const told = new Map(
    findings.flatMap(({ code, text, figures: cells }) =>
      cells.map((one) => [`${one.row},${one.column}`, { ...one, code, text }] as const),
    ),
  );
  for (const { cell, owner, code, held: number } of wrong) {
    const finding = told.get(`${cell.row},${cell.column}`);
    tally.wrong++;
    if (!finding) {
      tally.examples.push(
        `NOT FOUND ${number} for ${cell.own} of ${owner} in ${cell.place.indicator} ${cell.basis} ${cell.tolerance}`,
      );
      continue;
    }
    tally.found++;
    const owners = finding.belongsTo.split(" 或 ");
    const isRight = code ? finding.code === code && finding.belongsTo === "" : isSame(finding.belongsTo, owner);
    if (isRight) tally.right++;
    else if (finding.belongsTo === "") tally.open++;
    else if (owners.length > 1 && owners.some((one) => isSame(one, owner))) tally.listed++;
    else tally.misnamed++;
    if (!isRight)
      tally.examples.push(
        `${number} for ${cell.own} of ${code ?? owner}: ${finding.code} ${finding.belongsTo} ${finding.text}`,
      );
  }
  const faulty = new Set(put.map(({ cell }) => `${cell.row},${cell.column}`));
  tally.alarms += [...told.keys()].filter((place) => !faulty.has(place)).length;
}

/** Within the digits that are seen, and those that are published: 10 is 10.3 rounded. */
function showsRight({ own, tolerance }: Misplacement["cell"], held: number): boolean {
  return Math.abs(held - own) <= Math.max(10 ** -decimalsOf(held) / 2, tolerance) * 1.000001;
}

/** Of a state, 2016 is December 2016, its last. */
function isSame(told: string, owner: string): boolean {
  const isState =
    STATES.some((code) => owner.startsWith(`${code} `)) && told.split(" ", 1)[0] === owner.split(" ", 1)[0];
  return isState ? lastMonthIn(told) === lastMonthIn(owner) : spanIn(told) === spanIn(owner);
}

const STATES = ["RESIDENT_POPULATION"];

function lastMonthIn(owner: string): string {
  return owner.replace(/(?<=\s)(\d{4})$/u, "$1-12");
}

/** January to March is the first quarter, January to December the year. */
function spanIn(owner: string): string {
  return owner.replace("-Q1", "-03 YTD").replace(/(?<=^|\s)(\d{4})$/u, "$1-12 YTD");
}

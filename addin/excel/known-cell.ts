import type { AuditFinding } from "../../server/domain/sheet/audit/audit-finding.ts";
import { type CellPosition, holds } from "../../server/domain/sheet/cell-range.ts";
import type { FillCell, RefusedCell } from "../../server/domain/sheet/fill/plan-fill.ts";
import type { Block, RecognisedCell, SheetQuestion } from "../../server/domain/sheet/recognition.ts";

import type { SheetState } from "./sheet-state.ts";

/** What recognising, auditing and planning say of one cell; each is absent where it says nothing. */
export interface KnownCell {
  readonly block?: Block;
  readonly cell?: RecognisedCell;
  /** What is wrong with the number in it. */
  readonly finding?: AuditFinding;
  /** What has to be answered before the cell is understood. */
  readonly question?: SheetQuestion;
  /** What would be written into it. */
  readonly planned?: FillCell;
  /** Why nothing would. */
  readonly refused?: RefusedCell;
}

/** What is known of the cell of a sheet that stands there; nothing before the workbook was looked at. */
export function knownCell(state: SheetState, sheet: string, position: CellPosition): KnownCell {
  const { recognition, audit, plan } = state;
  if (!recognition) return {};
  const isHere = (at: CellPosition) => at.row === position.row && at.column === position.column;
  const isOurs = (at: CellPosition & { readonly sheet: string }) => at.sheet === sheet && isHere(at);
  const around = recognition.blocks.filter((one) => one.sheet === sheet && holds(one.range, position));
  // The line of a card stands within its row of cards.
  const block = around.find(({ cells }) => cells.some(isHere)) ?? around[0];
  return {
    ...defined("block", block),
    ...defined("cell", block?.cells.find(isHere)),
    ...defined(
      "finding",
      audit?.findings.find((one) => one.sheet === sheet && one.cells.some(isHere)),
    ),
    ...defined(
      "question",
      recognition.questions.find((one) => one.sheet === sheet && one.cells.some(isHere)),
    ),
    ...defined("planned", plan?.cells.find(isOurs)),
    ...defined("refused", plan?.refused.find(isOurs)),
  };
}

function defined<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  const made: Partial<Record<Name, Value>> = {};
  if (value !== undefined) made[name] = value;
  return made;
}

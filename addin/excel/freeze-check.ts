import { changeNote } from "../../server/domain/sheet/fill/change-note.ts";
import type { FrozenCell } from "../../server/domain/sheet/freeze/freeze-manifest.ts";
import { placeOf } from "../../server/domain/sheet/freeze/settle-manifest.ts";
import { type FreezeReport, verifyFreeze } from "../../server/domain/sheet/freeze/verify-freeze.ts";

import { askFrozen } from "../client/ask-frozen.ts";

import type { FreezeBook } from "./freeze-book.ts";
import type { FreezeClient } from "./freeze-client.ts";

/** Frozen cells held against the workbook and the server. */
export interface FreezeCheck {
  readonly report: FreezeReport;
  /** Cells whose formulas only Excel can work out, so that the server was not asked. */
  readonly unasked: number;
  /** Version of the server's figures. */
  readonly dataVersion: string;
  /** 修订说明, ready to be sent with the report; "" where nothing has changed. */
  readonly note: string;
  /** Why the server said nothing; "" where it did. */
  readonly outage: string;
}

/** What has changed since cells were frozen. Without a server the workbook alone is looked at. */
export async function checkFrozen(
  { grids, manifest }: FreezeBook,
  batcher: FreezeClient["batcher"],
): Promise<FreezeCheck> {
  const { answers, refusals, questions, outage, dataVersion } = await askFrozen(batcher, manifest.cells, grids);
  const figureNow = (cell: FrozenCell) => {
    const value = answers.get(cell);
    return value === undefined ? refusals.get(cell) : { value };
  };
  const report = verifyFreeze(manifest, grids, figureNow);
  const questionAt = new Map([...questions].map(([cell, question]) => [placeOf(cell), question]));
  return {
    report,
    unasked: manifest.cells.length - questions.size,
    dataVersion,
    note: changeNote(report, (finding) => questionAt.get(placeOf(finding)), dataVersion),
    outage: outage?.message ?? "",
  };
}

import type { FreezeBook } from "../../../addin/excel/freeze-book.ts";
import type { FreezeClient } from "../../../addin/excel/freeze-client.ts";
import type { Question } from "../../../server/domain/question.ts";
import { refuse } from "../../../server/domain/refusal.ts";
import type { FrozenCell } from "../../../server/domain/sheet/freeze/freeze-manifest.ts";
import { createGrid, type GridParts } from "../../../server/domain/sheet/grid.ts";

/** A frozen cell of the sheet 月报. */
export function frozenCell(change: Partial<FrozenCell> = {}): FrozenCell {
  return {
    ...{ sheet: "月报", row: 1, column: 1, formula: "=PLAN.METRIC($A2,B$1)", value: 5, isError: false },
    ...{ dataVersion: "7-abc", ...change },
  };
}

/** A workbook with one sheet 月报 of those cells. */
export function bookOf(
  cells: GridParts["cells"],
  { arrays = [], frozen = [], isLocked = false }: BookOptions = {},
): FreezeBook {
  return {
    grids: [createGrid({ sheet: "月报", cells, arrays })],
    locked: new Set(isLocked ? ["月报"] : []),
    manifest: { cells: frozen, editedRows: [], isWhole: true },
  };
}

interface BookOptions {
  readonly arrays?: NonNullable<GridParts["arrays"]>;
  readonly frozen?: readonly FrozenCell[];
  readonly isLocked?: boolean;
}

/** A client whose server answers each question by that function; null is no server. */
export function fakeClient(answer: (question: Question) => number | string | null): FreezeClient {
  return {
    batcher: {
      ask: async (question) => answer(question) ?? refuse("SERVER_UNREACHABLE", { received: "断网" }),
      refresh: () => {},
      report: () => ({ dataVersion: "8-def", cached: 0, outdated: 0, waiting: 0, lost: 0, requests: 0 }),
      known: () => undefined,
    },
    transport: async () => ({ kind: "data", data: { status: { dataVersion: "8-def" } } }),
    addresses: { cells: () => [], forget: () => {}, asking: () => new Map(), refused: () => new Map() },
  };
}

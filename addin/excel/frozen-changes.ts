import { type CellRange, rangeName } from "../../server/domain/sheet/cell-range.ts";
import type { FrozenCell } from "../../server/domain/sheet/freeze/freeze-manifest.ts";
import { placeOf } from "../../server/domain/sheet/freeze/settle-manifest.ts";

import type { AreaChange } from "./write-areas.ts";
import type { CellChange } from "./write-cells.ts";

/** Changes of single cells and of areas that one formula fills. */
export interface Changes {
  readonly cells: readonly CellChange[];
  readonly areas: readonly AreaChange[];
}

type FilledArea = CellRange & { readonly sheet: string };

/** From the formulas of cells to the constants that they are frozen as. */
export function freezing(frozen: readonly FrozenCell[]): Changes {
  const areas = new Map<string, FilledArea>();
  for (const { sheet, array } of frozen) {
    if (array && isWide(array)) areas.set(`${sheet}!${rangeName(array)}`, { ...array, sheet });
  }
  const byPlace = new Map(frozen.map((cell) => [placeOf(cell), cell]));
  const single = frozen.filter(({ array }) => !array || !isWide(array));
  return {
    cells: single.map(({ sheet, row, column, formula, value }) => {
      return { sheet, row, column, before: formula, after: value };
    }),
    areas: [...areas.values()].map((area) => areaChange(area, byPlace)),
  };
}

/** From the constants of frozen cells back to their formulas. */
export function thawing(frozen: readonly FrozenCell[]): Changes {
  const { cells, areas } = freezing(frozen);
  const turned = <Change extends { readonly before: unknown; readonly after: unknown }>(change: Change) => {
    return { ...change, before: change.after, after: change.before };
  };
  return { cells: cells.map(turned), areas: areas.map(turned) };
}

function areaChange({ sheet, ...range }: FilledArea, byPlace: ReadonlyMap<string, FrozenCell>): AreaChange {
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
    Array.from({ length: range.right - range.left + 1 }, (_, across) =>
      byPlace.get(placeOf({ sheet, row: range.top + down, column: range.left + across })),
    ),
  );
  const after = rows.map((row) => row.map((cell) => cell?.value ?? ""));
  const before = rows.map((row) => row.map((cell) => cell?.formula || null));
  return { sheet, range, before, after };
}

function isWide({ top, left, bottom, right }: CellRange): boolean {
  return top !== bottom || left !== right;
}

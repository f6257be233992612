import type { Dimension } from "../domain/aggregate/dimension.ts";
import { PROJECT_STAGES, STAGE_NAMES } from "../domain/project/project-stage.ts";
import { type Group, memberKey } from "./aggregate-groups.ts";
import type { RowKey } from "./aggregate-row.ts";
import type { Selection } from "./aggregate-selection.ts";
import type { Snapshot } from "./snapshot.ts";

/** The dimensions that a group has keys in; the period is the row's own. */
export type KeyDimension = Exclude<Dimension, "period">;

/** Gives what groups are called, and where their keys stand in the catalogue. */
export interface GroupKeys {
  keyOf(group: Group, dimension: KeyDimension): RowKey;
  /** The place of a key in the order of the catalogue; what is in none comes last. */
  placeOf(group: Group, dimension: KeyDimension): number;
}

/** The keys of the groups of a selection. */
export function groupKeys(snapshot: Snapshot, { columns, members }: Selection): GroupKeys {
  const codes = new Map<KeyDimension, readonly string[]>();
  const places = new Map<KeyDimension, readonly number[]>();
  function codesOf(dimension: KeyDimension): readonly string[] {
    if (dimension === "indicator") return columns.indicators;
    if (dimension === "area") return columns.areas;
    const known = codes.get(dimension) ?? members.map((member) => memberKey(dimension, member));
    codes.set(dimension, known);
    return known;
  }
  return {
    keyOf(group, dimension) {
      const code = codesOf(dimension)[positionIn(group, dimension)] ?? "";
      return { code, name: nameOf(snapshot, dimension, code) };
    },
    placeOf(group, dimension) {
      const known = places.get(dimension) ?? placesOf(snapshot, dimension, codesOf(dimension));
      places.set(dimension, known);
      return known[positionIn(group, dimension)] ?? 0;
    },
  };
}

function positionIn({ indicator, area, member }: Group, dimension: KeyDimension): number {
  if (dimension === "indicator") return indicator;
  return dimension === "area" ? area : member;
}

function nameOf({ catalogue }: Snapshot, dimension: KeyDimension, code: string): string {
  switch (dimension) {
    case "indicator":
      return catalogue.indicators.byCode(code)?.name ?? code;
    case "area":
      return catalogue.areas.byCode(code)?.name ?? code;
    case "stage": {
      const stage = PROJECT_STAGES.find((one) => one === code);
      return stage ? STAGE_NAMES[stage] : "没有记录";
    }
    default:
      return catalogue.members.byCode(code)?.name ?? "没有记录";
  }
}

/** The place of each code in the order of the catalogue. */
function placesOf({ catalogue }: Snapshot, dimension: KeyDimension, codes: readonly string[]): readonly number[] {
  const order = new Map(orderOf(catalogue, dimension).map((code, at) => [code, at]));
  return codes.map((code) => order.get(code) ?? Number.MAX_SAFE_INTEGER);
}

function orderOf({ indicators, areas, members }: Snapshot["catalogue"], dimension: KeyDimension): readonly string[] {
  if (dimension === "stage") return PROJECT_STAGES;
  const { things } = dimension === "indicator" ? indicators : dimension === "area" ? areas : members;
  return things.map(({ code }) => code);
}

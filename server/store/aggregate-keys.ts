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
  const places = new Map<KeyDimension, ReadonlyMap<string, number>>();
  function codeOf({ indicator, area, member }: Group, dimension: KeyDimension): string {
    if (dimension === "indicator") return columns.indicators[indicator] ?? "";
    if (dimension === "area") return columns.areas[area] ?? "";
    const facts = members[member];
    return facts ? memberKey(dimension, facts) : "";
  }
  return {
    keyOf(group, dimension) {
      const code = codeOf(group, dimension);
      return { code, name: nameOf(snapshot, dimension, code) };
    },
    placeOf(group, dimension) {
      const known = places.get(dimension) ?? placesOf(snapshot, dimension);
      places.set(dimension, known);
      return known.get(codeOf(group, dimension)) ?? Number.MAX_SAFE_INTEGER;
    },
  };
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

function placesOf({ catalogue }: Snapshot, dimension: KeyDimension): ReadonlyMap<string, number> {
  if (dimension === "stage") return new Map(PROJECT_STAGES.map((stage, at) => [stage, at]));
  const things = { indicator: catalogue.indicators, area: catalogue.areas }[dimension as "indicator" | "area"];
  return new Map((things ?? catalogue.members).things.map(({ code }, at) => [code, at]));
}

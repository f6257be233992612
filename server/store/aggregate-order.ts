import type { Order, OrderKey } from "../domain/aggregate/dimension.ts";
import type { Criterion } from "../domain/aggregate/order-rows.ts";
import type { GroupKeys } from "./aggregate-keys.ts";
import type { AggregateRequest } from "./aggregate-request.ts";
import type { AggregateRow, RowMeasure } from "./aggregate-row.ts";
import type { Subjects } from "./aggregate-subjects.ts";

const LARGEST_FIRST: readonly Order[] = [{ by: "value", isDescending: true }];

/** The criteria of a request, then the places of the keys, so that no two rows are ever alike. The top is of the largest. */
export function criteriaOf(
  { order, top, groupBy }: AggregateRequest,
  keys: GroupKeys,
  { groups }: Subjects,
): readonly Criterion<AggregateRow>[] {
  const asked = order.length > 0 || top === undefined ? order : LARGEST_FIRST;
  const rest = groupBy.map((by) => ({ by, isDescending: false }));
  return [...asked, ...rest].map(({ by, isDescending }) => ({ numberOf: readerOf(by, keys, groups), isDescending }));
}

function readerOf(by: OrderKey, keys: GroupKeys, groups: Subjects["groups"]): Criterion<AggregateRow>["numberOf"] {
  switch (by) {
    case "value":
      return ({ amounts }) => amounts.value;
    case "growth":
      return ({ officialGrowth, derivedGrowth }) => known(officialGrowth) ?? known(derivedGrowth);
    case "share":
    case "contribution":
    case "completion":
      return (row) => known(row[by]);
    case "period":
      return ({ at }) => at;
    default:
      return ({ group }) => {
        const found = groups[group];
        return found ? keys.placeOf(found, by) : null;
      };
  }
}

function known(measure: RowMeasure | undefined): number | null {
  return typeof measure === "number" ? measure : null;
}

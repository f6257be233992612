/** Something to order by: a number, or none. */
export interface Criterion<Row> {
  readonly numberOf: (row: Row) => number | null;
  readonly isDescending: boolean;
}

/**
 * The rows in the order of the criteria, the first one first; those without a value last, whichever way it goes. Rows
 * that are alike in all of them stay in the order they came in, so that the same figures always give the same order.
 */
export function orderRows<Row>(rows: readonly Row[], criteria: readonly Criterion<Row>[]): readonly Row[] {
  const columns = criteria.map(({ numberOf, isDescending }) => ({ values: rows.map(numberOf), isDescending }));
  function order(one: number, other: number): number {
    for (const { values, isDescending } of columns) {
      const difference = compare(values[one] ?? null, values[other] ?? null, isDescending);
      if (difference !== 0) return difference;
    }
    return one - other;
  }
  // Mostly they come in order already.
  if (rows.every((_, at) => at === 0 || order(at - 1, at) < 0)) return rows;
  return [...rows.keys()].sort(order).flatMap((at) => rows[at] ?? []);
}

function compare(one: number | null, other: number | null, isDescending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return isDescending ? other - one : one - other;
}

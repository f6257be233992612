import { isRelative, type Period, parsePeriod, printPeriod } from "../domain/period.ts";
import { refuse } from "../domain/refusal.ts";

import { orThrow, readOrThrow } from "./or-throw.ts";

/** From which period to which; what is left out means from the first, or to the last. */
export interface SpanArgs {
  readonly from?: string | null;
  readonly to?: string | null;
}

const FIRST_MONTH = 0;
const LAST_MONTH = 12 * 9999;

/** The figures whose last month lies within both periods and whatever is between them. */
export function spanOf({ from, to }: SpanArgs): Period {
  return {
    start: from == null ? FIRST_MONTH : readPeriod(from).start,
    end: to == null ? LAST_MONTH : readPeriod(to).end,
  };
}

/** A period that is the same whenever it is read. @throws GraphQLError for a relative one, or none */
export function readPeriod(text: string): Period {
  const period = readOrThrow(text, parsePeriod);
  if (!isRelative(period)) return period;
  return orThrow<Period>(refuse("PERIOD_AMBIGUOUS", { received: printPeriod(period), expected: "这里需要确定的期间" }));
}

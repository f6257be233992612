import { ABOVE_SCALE_ALONE, BRANCHES_ABOVE_SCALE } from "./above-scale-scopes.ts";
import { FOREIGN_INVESTMENT, FOREIGN_INVESTMENT_USED } from "./foreign-investment-scopes.ts";
import { INVESTMENT } from "./investment-scope.ts";
import { NON_PUBLIC, NON_PUBLIC_SHARE } from "./non-public-scopes.ts";
import { OUTPUT } from "./output-scope.ts";
import { POPULATION } from "./population-scope.ts";
import { INDUSTRIES, PRESS, PRODUCTS } from "./production-scopes.ts";
import type { Scope } from "./scope.ts";

/** All that tables and runs may be about; of several that are open the first that makes a name plain completes it. */
export const SCOPES: readonly Scope[] = [
  ABOVE_SCALE_ALONE,
  INDUSTRIES,
  PRODUCTS,
  PRESS,
  FOREIGN_INVESTMENT_USED,
  FOREIGN_INVESTMENT,
  POPULATION,
  INVESTMENT,
  NON_PUBLIC,
  NON_PUBLIC_SHARE,
  BRANCHES_ABOVE_SCALE,
  OUTPUT,
];

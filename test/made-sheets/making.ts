import type { Area, Catalogue } from "../../server/domain/catalogue.ts";
import type { Indicator } from "../../server/domain/indicator.ts";
import type { Random } from "./random.ts";

/** What tables are made of. */
export interface Making {
  readonly random: Random;
  readonly catalogue: Catalogue;
  readonly flows: readonly Indicator[];
  readonly areas: readonly Area[];
}

import type { Content } from "../server/store/content.ts";

import { readCatalogue } from "./read-catalogue.ts";
import { readFacts } from "./read-facts.ts";
import { readPlan } from "./read-plan.ts";

/** Reads everything that a new database is filled with from the data folder beside this file, or from one like it. */
export function readContent(folder: string): Content {
  const catalogue = readCatalogue(folder);
  return { plan: readPlan(folder), ...catalogue, releases: readFacts(folder, catalogue) };
}

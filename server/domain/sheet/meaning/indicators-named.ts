import type { Catalogue } from "../../catalogue.ts";

/** The codes of the indicators whose names are such: asked once of a table, and not of each of its cells. */
export function indicatorsNamed(name: RegExp, { indicators }: Pick<Catalogue, "indicators">): ReadonlySet<string> {
  return new Set(indicators.things.filter((one) => name.test(one.name)).map(({ code }) => code));
}

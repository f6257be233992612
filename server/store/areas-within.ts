import type { Catalogue } from "../domain/catalogue.ts";

/** The code of an area and those of all areas that lie in it. */
export function areasWithin({ areas }: Pick<Catalogue, "areas">, code: string): readonly string[] {
  const within = areas.things.filter((area) => area.parent === code);
  return [code, ...within.flatMap((area) => areasWithin({ areas }, area.code))];
}

import type { Area, Industry } from "../domain/catalogue.ts";
import type { Indicator } from "../domain/indicator.ts";
import { FREQUENCIES } from "../domain/publication.ts";
import { BASES } from "./cube.ts";
import type { PrismaClient } from "./generated/client.ts";

/** The catalogue as the database holds it, in the order it was written. */
export interface StoredCatalogue {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly industries: readonly Industry[];
}

/** Other names, by kind and code: indicator/…, area/… */
export type Aliases = (kind: string, code: string) => readonly string[];

export async function loadAliases(prisma: PrismaClient): Promise<Aliases> {
  const byThing = new Map<string, string[]>();
  for (const { kind, code, text } of await prisma.alias.findMany({ orderBy: { id: "asc" } })) {
    const key = `${kind}/${code}`;
    byThing.set(key, [...(byThing.get(key) ?? []), text]);
  }
  return (kind, code) => byThing.get(`${kind}/${code}`) ?? [];
}

export async function loadCatalogue(prisma: PrismaClient, aliases: Aliases): Promise<StoredCatalogue> {
  const [indicators, areas, industries] = await Promise.all([
    prisma.indicator.findMany({ orderBy: { id: "asc" }, include: { growthOf: { select: { code: true } } } }),
    prisma.area.findMany({ orderBy: { id: "asc" }, include: { parent: { select: { code: true } } } }),
    prisma.industry.findMany({ orderBy: { id: "asc" }, include: { parent: { select: { code: true } } } }),
  ]);
  return {
    indicators: indicators.map(({ id: _, growthOfId: __, growthOf, ...one }) => ({
      ...one,
      kind: oneOf(["flow", "stock", "rate", "share", "index"] as const, one.kind),
      priceBasis: one.priceBasis === null ? null : oneOf(["current", "comparable"] as const, one.priceBasis),
      direction: oneOf([-1, 0, 1] as const, one.direction),
      growthOf: growthOf?.code ?? "",
      bases: listOf(BASES, one.bases),
      frequencies: listOf(FREQUENCIES, one.frequencies),
      aliases: aliases("indicator", one.code),
    })),
    areas: areas.map(({ id: _, parentId: __, parent, ...one }) => ({
      ...one,
      parent: parent?.code ?? "",
      aliases: aliases("area", one.code),
    })),
    industries: industries.map(({ id: _, parentId: __, parent, ...one }) => ({
      ...one,
      parent: parent?.code ?? "",
      aliases: aliases("industry", one.code),
    })),
  };
}

/** A stored list of such values, joined by |. */
function listOf<Value extends string>(values: readonly Value[], stored: string): readonly Value[] {
  return stored === "" ? [] : stored.split("|").map((one) => oneOf(values, one));
}

/** A stored text or number as one of the values the domain knows; the database has no enums to ensure it. */
export function oneOf<Value extends string | number>(values: readonly Value[], stored: string | number): Value {
  const found = values.find((value) => value === stored);
  if (found === undefined)
    throw new Error(`The database holds a value that is none of ${values.join(", ")}: ${stored}`);
  return found;
}

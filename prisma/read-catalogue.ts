import { join } from "node:path";

import type { Indicator, PriceBasis } from "../server/domain/indicator.ts";
import { FREQUENCIES } from "../server/domain/publication.ts";

import type { AreaContent, Content, IndustryContent } from "../server/store/content.ts";
import { BASES } from "../server/store/cube.ts";

import { readList, readNumber, readTable, readWord } from "./read-table.ts";

/** What figures are about: indicators, areas and industries. */
export type CatalogueContent = Pick<Content, "indicators" | "areas" | "industries">;

/** Reads the catalogue from its three tables. Throws where a table is not in the form that is written down here. */
export function readCatalogue(folder: string): CatalogueContent {
  return {
    indicators: readIndicators(join(folder, "indicators.csv")),
    areas: readAreas(join(folder, "areas.csv")),
    industries: readIndustries(join(folder, "industries.csv")),
  };
}

const INDICATOR_COLUMNS = [
  "code",
  "name",
  "english_name",
  "aliases",
  "unit",
  "decimals",
  "kind",
  "price_basis",
  "direction",
  "definition",
  "growth_of",
  "bases",
  "frequencies",
] as const;

function readIndicators(path: string): Indicator[] {
  return readTable(path, INDICATOR_COLUMNS).map((row) => ({
    code: row("code"),
    name: row("name"),
    englishName: row("english_name"),
    aliases: readList(row("aliases")),
    unit: row("unit"),
    decimals: readNumber(row("decimals")),
    kind: readWord(row("kind"), ["flow", "stock", "rate", "share", "index"]),
    priceBasis: row("price_basis") === "" ? null : readWord<PriceBasis>(row("price_basis"), ["current", "comparable"]),
    direction: readDirection(row("direction")),
    definition: row("definition"),
    growthOf: row("growth_of"),
    bases: readList(row("bases")).map((one) => readWord(one, BASES)),
    frequencies: readList(row("frequencies")).map((one) => readWord(one, FREQUENCIES)),
  }));
}

function readDirection(cell: string): Indicator["direction"] {
  const directions = { "-1": -1, "0": 0, "1": 1 } as const;
  return directions[readWord(cell, ["-1", "0", "1"])];
}

/** An area answers to its short name too: 西安 is 西安市. */
function readAreas(path: string): AreaContent[] {
  return readTable(path, ["code", "name", "short_name", "level", "parent", "aliases"]).map((row) => ({
    code: row("code"),
    name: row("name"),
    shortName: row("short_name"),
    level: readWord(row("level"), ["country", "province", "prefecture", "district"]),
    parent: row("parent"),
    aliases: [row("short_name"), ...readList(row("aliases"))].filter((alias) => alias !== row("name")),
  }));
}

function readIndustries(path: string): IndustryContent[] {
  return readTable(path, ["code", "name", "level", "parent", "aliases"]).map((row) => ({
    code: row("code"),
    name: row("name"),
    level: readWord(row("level"), ["section", "division"]),
    parent: row("parent"),
    aliases: readList(row("aliases")),
  }));
}

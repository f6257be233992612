import type { Catalogue } from "../../catalogue.ts";
import { isRefusal } from "../../refusal.ts";
import type { RecognisedCell } from "../recognition.ts";

/** What a note may call a figure by. */
export interface FigureNames {
  readonly indicator: readonly string[];
  readonly area: readonly string[];
}

/** The names of a cell's indicator and area. */
export function namesOf({ meaning }: Pick<RecognisedCell, "meaning">, catalogue: Catalogue): FigureNames {
  const indicator = catalogue.indicator(meaning.indicator);
  const area = catalogue.areas.byCode(meaning.subject.area);
  return {
    indicator: isRefusal(indicator) ? [] : [indicator.name, ...indicator.aliases],
    area: area ? [area.name, ...area.aliases] : [],
  };
}

/** Whether a cell is of what a note says it is about. */
export type NoteScope = (cell: RecognisedCell, about: string) => boolean;

/**
 * Tells which cells of a table a note is about: 利润、收入 is about both quantities, 天水、平凉 about both cities, and
 * 天水、平凉两市常住人口 about that quantity of those cities alone.
 */
export function createNoteScope(cells: readonly RecognisedCell[], catalogue: Catalogue): NoteScope {
  const known = new Map<string, FigureNames>();
  const all = cells.map((cell) => rememberedNames(cell, known, catalogue));
  const areas = [...new Set(all.map(({ area }) => area))];
  const indicators = [...new Set(all.map(({ indicator }) => indicator))];
  const readings = new Map<string, (names: FigureNames) => boolean>();
  return (cell, about) => {
    const reading = readings.get(about) ?? readAbout(about, areas, indicators);
    readings.set(about, reading);
    return reading(rememberedNames(cell, known, catalogue));
  };
}

function rememberedNames(cell: RecognisedCell, known: Map<string, FigureNames>, catalogue: Catalogue): FigureNames {
  const key = `${cell.meaning.indicator} ${cell.meaning.subject.area}`;
  const names = known.get(key) ?? namesOf(cell, catalogue);
  known.set(key, names);
  return names;
}

// What is left of 、两市常住人口 when the cities are taken off.
const JOINING = /^(?:[、和与及]|[两二三四五六七八九十\d]*[省市区县州])+|[、和与及]+$/gu;

// 港澳GDP is about both.
const SHORT: Readonly<Record<string, string>> = {
  港澳台: "香港、澳门、台湾",
  港澳: "香港、澳门",
  京津冀: "北京、天津、河北",
};

function readAbout(
  said: string,
  areas: readonly (readonly string[])[],
  indicators: readonly (readonly string[])[],
): (names: FigureNames) => boolean {
  const about = said.replace(/港澳台|港澳|京津冀/u, (short) => SHORT[short] ?? short);
  const placed = areas.flat().filter((name) => about.includes(name));
  const longestFirst = [...placed].sort((a, b) => b.length - a.length);
  const quantity = longestFirst.reduce((rest, name) => rest.replaceAll(name, ""), about).replace(JOINING, "");
  const isOfQuantity = (names: readonly string[]) => names.some((name) => tells(name, quantity));
  if (placed.length > 0 && quantity.length > 1 && indicators.some(isOfQuantity)) {
    return ({ indicator, area }) => isOfQuantity(indicator) && area.some((name) => placed.includes(name));
  }
  const pieces = about.split("、");
  return ({ indicator, area }) => pieces.some((piece) => [...indicator, ...area].some((name) => tells(name, piece)));
}

/** 人均GDP is another quantity than GDP. */
function tells(name: string, words: string): boolean {
  return name.includes(words) || (words.includes(name) && !words.includes(`人均${name}`));
}

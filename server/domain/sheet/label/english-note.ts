import { isRefusal } from "../../refusal.ts";
import { parseUnit } from "../../unit.ts";
import type { NotedDoubt } from "./noted-doubt.ts";

// growth rates are as published, i.e. cumulative.
const GROWTH_OF_TOTALS = /\bgrowth\b.*\b(?:cumulative|cumulated|year[- ]to[- ]date|ytd)\b/iu;

const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*";
// All columns follow our group fiscal year (FY2015 = April 2015 – March 2016); a calendar year begins in January.
const FISCAL_YEAR = new RegExp(
  `\\b(?:fiscal|financial) years?\\b(?!.*\\bcalendar years?\\b).*\\b(?!jan|dec)${MONTH}\\b|财(?:政)?年度?.*(?<!\\d)(?:[3-9]|10)月`,
  "iu",
);

// [a] Liuzhou and Guilin reported in RMB 10,000.
const OWN_UNIT =
  /^\s*(?:\[[a-z]\]|[*＊†]|\d{1,2}[.)])?\s*([A-Z][A-Za-z'’ ,]+?)\s+(?:(?:is|are|was|were)\s+)?(?:(?:reported|given|shown|expressed|quoted|stated)\s+)?in\s+((?:RMB|CNY|USD|US\$)\s?[\w,. ]+?)\.?\s*$/u;

// 2021 figure still in RMB 100mn.
const YEAR_OF_OWN_UNIT = /^((?:19|20)\d\d) (?:figures?|data|values?) (?:is |are |still )*in (?:RMB|CNY|USD|US\$)/iu;

/** What a sentence in English, or one about a fiscal year, says of figures; undefined for any other. */
export function doubtsOfEnglish(sentence: string): readonly NotedDoubt[] | undefined {
  if (FISCAL_YEAR.test(sentence)) return [{}];
  if (GROWTH_OF_TOTALS.test(sentence)) return [{ about: "增速", isOfTotals: true }];
  const yearOfUnit = YEAR_OF_OWN_UNIT.exec(sentence.trim())?.[1];
  if (yearOfUnit !== undefined) return [{ year: Number(yearOfUnit) }];
  const [, about = "", written = ""] = OWN_UNIT.exec(sentence) ?? [];
  const unit = parseUnit(written);
  if (about === "" || isRefusal(unit)) return undefined;
  return [{ about: about.split(/,\s*(?:and\s+)?|\s+and\s+/u).join("、"), unit: unit.symbol }];
}

/** Whether a line says that years are those of a company or an office, and do not begin in January. */
export function tellsOfFiscalYear(words: string): boolean {
  return FISCAL_YEAR.test(words);
}

import type { Rewording } from "./rewording.ts";

/**
 * How series are measured, as data bases abroad say it: Haver, the World Bank.
 * They are made in turn: the order counts.
 */
export const MEASURE_WORDINGS: readonly Rewording[] = [
  {
    written: "Value-added of Textile, Growth Rate (The same period last year=100)(%)",
    plain: "Value-added of Textile, Growth Rate(%)",
    pattern:
      /(growth rate[^(]*?)\s*\((?:the )?same (?:period|month|quarter)(?: of)?(?: the)? (?:last|previous) year\s*=\s*100\)/iu,
    replacement: "$1",
  },
  {
    written: "Industrial profits, Jan-to-date (% yoy)",
    plain: "Industrial profits, ytd (% yoy)",
    pattern:
      /\bJan(?:uary)?[- ]to[- ](?:date\b|(?:the )?(?:current |this |reported )?month\b)(?:\s*\((?:cumulative|cumulated|ytd)\))?/iu,
    replacement: "ytd",
  },
  { written: "Provincial total", plain: "全省", pattern: /^provincial total$/iu, replacement: "全省" },
  {
    written: "Retail sales (y/y, %), month",
    plain: "Retail sales (y/y, %), single month",
    pattern: /(?<=[a-z)]), month$/iu,
    replacement: ", single month",
  },
  {
    written: "Fixed Asset Investment, YTD (NSA, Y/Y %Chg)",
    plain: "Fixed Asset Investment, YTD (y/y %)",
    pattern: /\(NSA,\s*y\/y\s*%\s?chg\.?\)/iu,
    replacement: "(y/y %)",
  },
  {
    written: "Retail Sales of Consumer Goods (NSA, 100 Mil.Yuan)",
    plain: "Retail Sales of Consumer Goods (100 million yuan)",
    pattern: /\(NSA,\s*100 mil\.?\s?yuan\)/iu,
    replacement: "(100 million yuan)",
  },
  {
    written: "Gross Domestic Product (NSA, Bil.Yuan)",
    plain: "Gross Domestic Product (billion yuan)",
    pattern: /\(NSA,\s*bil\.?\s?yuan\)/iu,
    replacement: "(billion yuan)",
  },
  {
    written: "Motor Vehicle Output (NSA, Units)",
    plain: "Motor Vehicle Output (Units)",
    pattern: /\(NSA,\s*/iu,
    replacement: "(",
  },
  {
    written: "CN: GDP: quarterly",
    plain: "CN: GDP: single quarter",
    pattern: /(?<=:\s*(?:Gross Domestic Product|GDP|(?:primary|secondary|tertiary) industry)):\s*quarterly\b/iu,
    replacement: ": single quarter",
  },
  {
    written: "China: Real GDP: Year-over-Year Change, quarterly",
    plain: "China: Real GDP growth, single quarter",
    pattern: /\bReal GDP: (?:Year-over-Year|Y\/Y|YoY) Change(?:, quarterly)?/iu,
    replacement: "Real GDP growth, single quarter",
  },
  {
    written: "Industry (including construction), value added (current LCU)",
    plain: "Value added of secondary industry (current LCU)",
    pattern: /^Industry \(including construction\), value added\b/iu,
    replacement: "Value added of secondary industry",
  },
  { written: "GDP (current LCU)", plain: "GDP", pattern: /\s*\(current LCU\)/iu, replacement: "" },
  {
    written: "Retail sales, year over year",
    plain: "Retail sales, y/y",
    pattern: /\byear on year change\b|\byear over year\b/iu,
    replacement: "y/y",
  },
];

import type { Rewording } from "./rewording.ts";

/** Times as English labels say them. */
export const ENGLISH_TIME_WORDINGS: readonly Rewording[] = [
  {
    written: "Resident population (31 Dec.)",
    plain: "Resident population",
    pattern: /\s*\((?:(?:as )?(?:at|of) )?(?:31 Dec(?:ember|\.)?|Dec(?:ember|\.)? 31)\)$/iu,
    replacement: "",
  },
  {
    written: "Retail sales, sum of the quarter",
    plain: "Retail sales, single quarter",
    pattern: /,\s*(?:sum of the quarter|quarterly (?:sum|total)|in the quarter)(?=\s*\(|$)/iu,
    replacement: ", single quarter",
  },
  {
    written: "Gross regional product, a year earlier",
    plain: "Gross regional product 上年同期",
    pattern:
      /[,:;]?\s*\b(?:(?:a )?year (?:earlier|ago|before)|same period (?:of )?(?:the )?(?:last|previous|prior) year)$/iu,
    replacement: " 上年同期",
    after: [/^\s+|\s+$/gu, ""],
  },
  {
    written: "Q1-Q3 (Jan-Sep)",
    plain: "Jan-Sep",
    pattern: /^(?:9M|3Q|Q1-Q3)\s*\((Jan\s*[-–—]\s*Sept?)\)$/iu,
    replacement: "$1",
  },
  {
    written: "% y/y, qtr",
    plain: "% y/y, single quarter",
    pattern: /(?<=\by[/o]?y),?\s*(?:qtr\.?|quarterly)$/iu,
    replacement: ", single quarter",
  },
  { written: "FY", plain: "全年", pattern: /^FY$/u, replacement: "全年" },
  {
    written: "Resident population (year-end), million",
    plain: "Resident population (million)",
    pattern: /(?<=\w)\s*[（(]year[- ]end[)）](?:,\s*(?=\w)(.+)$)?/iu,
    replacement: (_, unit) => (unit ? ` (${unit})` : ""),
  },
  {
    written: "Residents, end-2018 (mn)",
    plain: "Residents, 2018 (mn)",
    pattern: /\b(?:year-)?end[- ](?:of )?(?=(?:19|20)\d\d(?:$|\s*[,()]))/iu,
    replacement: "",
  },
  {
    written: "Jan-Jun (1H)",
    plain: "Jan-Jun",
    pattern: /^(Jan\s*[-–—~]\s*[A-Z][a-z]{2,8})\s*\((?:1?\dM|[12]H|H[12]|[1-4]Q|Q[1-4])\)$/u,
    replacement: "$1",
  },
  {
    written: "Latest (Jan–Jun 2017)",
    plain: "Jan–Jun 2017",
    pattern: /^(?:latest|prior|previous|current|this period|last period|year ago)\s*\(([^()]*(?:19|20)\d\d)\)$/iu,
    replacement: "$1",
  },
  // The half-year as it was; 1H17E is a forecast.
  {
    written: "1H17A",
    plain: "1H17",
    pattern: /^((?:[12]H|1?\d M|1?\dM|[1-4]Q|Q[1-4]|FY)\d{2,4})A$/u,
    replacement: "$1",
  },
  {
    written: "y/y, % (cumulative, NBS)",
    plain: "y/y, % (cumulative)",
    pattern: /\(((?:cumulative|cumulated|ytd|year[- ]to[- ]date|single month)),\s*(?:NBS|as published)\)/iu,
    replacement: "($1)",
  },
];

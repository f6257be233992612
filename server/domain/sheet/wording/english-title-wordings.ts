import type { Rewording } from "./rewording.ts";

/** What English titles say: totals that run on, single quarters, and how rows are sorted. */
export const ENGLISH_TITLE_WORDINGS: readonly Rewording[] = [
  {
    written: "Running totals from 1 January",
    plain: "cumulative since January",
    pattern: /\brunning totals?(?:\s+(?:from|since)\s+(?:1\s+)?January)?/giu,
    replacement: "cumulative since January",
  },
  {
    written: "Zhengzhou GDP in discrete quarters",
    plain: "Zhengzhou GDP in single quarter",
    pattern: /\bdiscrete quarters?\b|(?<=\bquarter.*)\bnot (?:cumulated|cumulative)\b/giu,
    replacement: "single quarter",
  },
  {
    written: "China Ind. Output By Category - Aug 2023",
    plain: "China Ind. Output - Aug 2023",
    pattern: /\s+by (?:category|sector|industry|branch)(?=\s*(?:[-–—,:;(]|$))/iu,
    replacement: "",
  },
  {
    written: "MNI Data Table: China Ind. Output",
    plain: "China Ind. Output",
    pattern: /^MNI Data Table\s*:\s*/iu,
    replacement: "",
  },
];

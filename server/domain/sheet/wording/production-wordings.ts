import type { Rewording } from "./rewording.ts";

const ABOVE_SCALE = "Value added of industry above designated size";
const PROFITS = "Total profits of industrial enterprises above designated size";
const PRODUCTION =
  "^((?:China|CN|Chinese)\\b[\\s:–-]*)?(?:Ind(?:ustrial|\\.)?\\s+(?:production|output)|IP|Factory output)\\b";
const GROWN = "(?=.*(?:\\by[o/-]y\\b|\\bgrowth\\b|year[- ]on[- ]year|% ?ch(?:an)?ge?|\\bpct\\b))";

/** What begins as the press calls industrial production: Ind. output, China: Industrial production. */
export const PRODUCTION_FIRST = new RegExp(PRODUCTION, "iu");

/**
 * Industrial production and profits as the press names them, in the words of the bureaus' English tables.
 * They are made in turn: the order counts.
 */
export const PRODUCTION_WORDINGS: readonly Rewording[] = [
  // Of industrial production the bureau publishes the growth of enterprises above designated size alone, and no amount.
  {
    written: "Ind. output y/y, %",
    plain: "Value added of industry above designated size y/y, %",
    pattern: new RegExp(PRODUCTION + GROWN, "iu"),
    replacement: `$1${ABOVE_SCALE}`,
  },
  {
    written: "Value-added of Industry, Accumulated Growth Rate(%)",
    plain: "Value added of industry above designated size, Accumulated Growth Rate(%)",
    pattern: /^Value-added of Industry,(?=\s*(?:Accumulated )?Growth Rate)/iu,
    replacement: `${ABOVE_SCALE},`,
  },
  {
    written: "iva growth ytd",
    plain: "Value added of industry above designated size growth ytd",
    pattern: new RegExp(`^(?:iva|vai)(?=\\s)${GROWN}`, "iu"),
    replacement: ABOVE_SCALE,
  },
  {
    written: "IVA, single month, % y/y real",
    plain: "Value added of industry above designated size, single month, % y/y",
    pattern: /^(?:iva|vai)(,\s*.*\by\/y\b)(?:\s+real)?/iu,
    replacement: `${ABOVE_SCALE}$1`,
  },
  {
    written: "Memo: auto manufacturing IVA, YTD, % y/y real",
    plain: "Value added of industry above designated size: auto manufacturing, YTD, % y/y",
    pattern: /^(?:Memo:\s*)?([a-z][a-z &-]{2,40}?)\s+(?:iva|vai)(,\s*.*\by\/y\b)(?:\s+real)?/iu,
    replacement: `${ABOVE_SCALE}: $1$2`,
  },
  {
    written: "VA growth (above-scale)",
    plain: "Value added of industry above designated size growth",
    pattern: /\bVA growth \(above[- ]scale\)/iu,
    replacement: `${ABOVE_SCALE} growth`,
  },
  {
    written: "Profits of major industrial firms, y/y (%)",
    plain: "Total profits of industrial enterprises above designated size, y/y (%)",
    pattern: /\bprofits of major industrial (?:firms|enterprises|companies)\b/iu,
    replacement: PROFITS,
  },
  {
    written: "Total profits realized by industrial enterprises above designated size",
    plain: "Total profits of industrial enterprises above designated size",
    pattern: /\btotal profits? (?:realized|realised|made|earned) by (?=industrial enterprises)/iu,
    replacement: "Total profits of ",
  },
  {
    written: "Industrial profits, ytd (% yoy)",
    plain: "Total profits of industrial enterprises above designated size, ytd (% yoy)",
    pattern: /^ind(?:ustrial)? profits?\b/iu,
    replacement: PROFITS,
  },
];

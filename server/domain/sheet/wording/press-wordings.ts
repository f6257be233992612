import type { Rewording } from "./rewording.ts";

/**
 * Other series as the press names them, in the words of the bureaus' English tables.
 * They are made in turn: the order counts.
 */
export const PRESS_WORDINGS: readonly Rewording[] = [
  {
    written: "FAI growth ex rural households (% YoY, year to date)",
    plain: "FAI growth (% YoY, year to date)",
    pattern:
      /^(FAI|Fixed[- ]assets? investment)( growth)?,? (?:ex|excluding|excl\.?)(?:\.)? rural (?:households|areas)/iu,
    replacement: "$1$2",
  },
  {
    written: "GDP, constant prices, percent change",
    plain: "GDP growth (%)",
    pattern:
      /^((?:China|CN)\b[\s:–-]*)?(?:real )?GDP,? (?:at |in )?(?:constant|comparable) prices?,?\s*(?:percent change|% change)(?: y\/y)?/iu,
    replacement: "$1GDP growth (%)",
  },
  {
    written: "GDP growth, annual (%)",
    plain: "GDP growth (%)",
    pattern: /(?<=\bGDP growth),? (?:at (?:constant|comparable) prices|annual)/iu,
    replacement: "",
  },
  {
    written: "GDP growth (% per year)",
    plain: "GDP growth (%)",
    pattern: /(?<=\bGDP growth )\(% per (?:year|annum)\)/iu,
    replacement: "(%)",
  },
  {
    written: "Economic growth (%)",
    plain: "GDP growth (%)",
    pattern: /^economic growth\b/iu,
    replacement: "GDP growth",
  },
  { written: "GRDP (RMB bn)", plain: "GRP (RMB bn)", pattern: /\bGRDP\b/u, replacement: "GRP" },
  {
    written: "Regional gross product (RMB 100 million)",
    plain: "Gross regional product (RMB 100 million)",
    pattern: /\bRegional gross product\b/iu,
    replacement: "Gross regional product",
  },
  {
    written: "Fixed asset investment excl. rural (RMB bn)",
    plain: "Fixed asset investment (RMB bn)",
    pattern: /\bFixed assets? (?:investment )?ex(?:cl\.?|cluding)? rural\b/iu,
    replacement: "Fixed asset investment",
  },
  {
    written: "Foreign direct investment, in actual use (US$ bn)",
    plain: "Foreign direct investment utilized (US$ bn)",
    pattern: /,\s*in actual use\b|\bin actual use\b/iu,
    replacement: " utilized",
  },
  {
    written: "Realised FDI (US$ bn)",
    plain: "Utilized FDI (US$ bn)",
    pattern: /\b(?:paid-in|reali[sz]ed) (?=FDI|foreign direct investment)/iu,
    replacement: "Utilized ",
  },
  {
    written: "Output of Motor Vehicles (10,000 sets)",
    plain: "Output of Motor Vehicles (10,000 units)",
    pattern: /\bsets(?=\))/iu,
    replacement: "units",
  },
];

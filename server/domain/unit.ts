import { type Refusal, refuse } from "./refusal.ts";

/** What a unit counts. Only units of one dimension convert into each other. */
export type Dimension =
  | "money-cny"
  | "money-usd"
  | "area"
  | "persons"
  | "vehicles"
  | "establishments"
  | "projects"
  | "places"
  | "bandwidth"
  | "percent"
  | "percentage-points"
  | "index";

/** A unit of measure. `power` is the power of ten that takes one of it to the dimension's base unit: 亿元 is 8, 元 is 0. */
export interface Unit {
  readonly symbol: string;
  readonly dimension: Dimension;
  readonly power: number;
}

function unitsOf(dimension: Dimension, powers: Readonly<Record<string, number>>): Unit[] {
  return Object.entries(powers).map(([symbol, power]) => ({ symbol, dimension, power }));
}

/** Every unit, by the symbol that published tables use. Spellings that mean the same stand beside each other. */
export const UNITS: readonly Unit[] = [
  ...unitsOf("money-cny", {
    元: 0,
    千元: 3,
    万元: 4,
    百万元: 6,
    千万元: 7,
    亿元: 8,
    十亿元: 9,
    百亿元: 10,
    千亿元: 11,
    万亿元: 12,
  }),
  ...unitsOf("money-usd", { 美元: 0, 千美元: 3, 万美元: 4, 百万美元: 6, 亿美元: 8, 十亿美元: 9 }),
  ...unitsOf("area", { 平方米: 0, 万平方米: 4 }),
  ...unitsOf("persons", { 人: 0, 千人: 3, 万人: 4, 百万人: 6 }),
  ...unitsOf("vehicles", { 辆: 0, 千辆: 3, 万辆: 4, 百万辆: 6 }),
  // 户 counts enterprises and households alike; 家 is the same count.
  ...unitsOf("establishments", { 户: 0, 家: 0, 千户: 3, 万户: 4 }),
  ...unitsOf("projects", { 个: 0, 项: 0 }),
  ...unitsOf("places", { 处: 0 }),
  ...unitsOf("bandwidth", { 兆: 6, Mbps: 6, Gbps: 9 }),
  ...unitsOf("percent", { "%": 0 }),
  ...unitsOf("percentage-points", { 百分点: 0, 个百分点: 0 }),
  ...unitsOf("index", { "上年=100": 0 }),
];

const BY_SPELLING = new Map(UNITS.map((unit) => [unit.symbol, unit]));
for (const [spelling, symbol] of Object.entries({
  百分比: "%",
  Mb: "Mbps",
  兆比特每秒: "兆",
  m2: "平方米",
  万m2: "万平方米",
  人民币亿元: "亿元",
  人民币万元: "万元",
  percent: "%",
  pct: "%",
  "1000units": "千辆",
  thousandunits: "千辆",
  "10000units": "万辆",
  millionunits: "百万辆",
  unitth: "千辆",
  unitmn: "百万辆",
})) {
  const unit = BY_SPELLING.get(symbol);
  if (unit) BY_SPELLING.set(spelling, unit);
}

const SCALES = [
  "",
  "",
  "",
  "thousand th",
  "10000 10thousand 10k",
  "",
  "million mn mln m",
  "10million",
  "100million 100mn 100m",
];
const MORE_SCALES = ["billion bn", "10billion", "100billion 100bn", "trillion tn"];
const COUNTED: readonly (readonly [Dimension, string])[] = [
  ["money-cny", "yuan rmb cny rmbyuan"],
  ["money-usd", "usd us$ usdollar usdollars"],
  ["persons", "person persons people"],
];

// RMB 100 million, 100 mn yuan, Person th.
for (const unit of UNITS) {
  const counted = COUNTED.find(([dimension]) => dimension === unit.dimension)?.[1].split(" ") ?? [];
  for (const word of counted) {
    for (const scale of ([...SCALES, ...MORE_SCALES][unit.power] ?? "").split(" ")) {
      if ((scale === "") !== (unit.power === 0)) continue;
      for (const spelling of [scale + word, word + scale]) BY_SPELLING.set(spelling, unit);
    }
  }
}

/** The unit written so; surrounding brackets, blanks and the words 单位： are ignored. */
export function parseUnit(text: string): Unit | Refusal {
  const symbol = withoutBrackets(withoutBrackets(text.normalize("NFKC").replace(/\s+/gu, "")).replace(/^单位:?/u, ""));
  return (
    BY_SPELLING.get(symbol) ??
    BY_SPELLING.get(symbol.toLowerCase().replace(/,/gu, "")) ??
    refuse("UNIT_UNKNOWN", { received: text })
  );
}

function withoutBrackets(text: string): string {
  return text.replace(/^\((.*)\)$/u, "$1");
}

const OWN_UNIT = /^\s*([^:：]{1,10})[:：]\s*(%|[十百千万亿]*(?:美?元|人))\s*$/u;
const UNIT_OF_ONE = /^\s*\p{L}{1,12}\s*[-–—:：]\s*(%|[十百千万亿]*(?:美?元|人)?)\s*$/u;

/** The units of a list that gives each quantity one, （亿元、万人）, but those of what is reckoned per head; undefined for any other. */
export function unitsOfEach(listed: string): string | undefined {
  const pairs = listed.split(/[;；]/u).map((one) => OWN_UNIT.exec(one));
  if (pairs.some((pair) => !pair)) return undefined;
  const units = pairs.flatMap((pair) => (/人均|户均/u.test(pair?.[1] ?? "") ? [] : (pair?.[2] ?? [])));
  return units.length > 0 ? `（${[...new Set(units)].join("、")}）` : undefined;
}

/** 单位：万亿元、% of 利润总额单位：万亿元；增速单位：%; what is said behind them goes on. */
export function unitsOfNames(all: string, pairs: string): string | undefined {
  const units = unitsIn(pairs.replace(/单位\s*(?=[:：])/gu, ""));
  return units === undefined || all === pairs ? units : `${units}；`;
}

/** 单位：万亿元、% of GDP-万亿, 增速-%; undefined for a line that does not give each quantity a unit. */
export function unitsIn(pairs: string): string | undefined {
  const units = pairs.split(/[,，;；、]/u).map((pair) => UNIT_OF_ONE.exec(pair)?.[1]);
  if (units.length < 2 || units.some((unit) => !unit)) return undefined;
  return `单位：${units.map((unit) => unit?.replace(/[万亿]$/u, "$&元")).join("、")}`;
}

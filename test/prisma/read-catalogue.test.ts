import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../prisma/read-catalogue.ts";
import { readPlan } from "../../prisma/read-plan.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import { foldName } from "../../server/domain/suggest.ts";
import { parseUnit } from "../../server/domain/unit.ts";

const FOLDER = new URL("../../prisma/data", import.meta.url).pathname;
const { indicators, areas, industries } = readCatalogue(FOLDER);
const plan = readPlan(FOLDER);

interface Called {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly shortName?: string;
}

/** Names under which more than one thing would answer. */
/** English names that two cities share; whoever uses one is asked which of them is meant. */
const SHARED = ["fuzhou", "suzhou", "taizhou", "yichun", "yulin"];

function ambiguous(things: readonly Called[]): string[] {
  const owners = new Map<string, Set<Called>>();
  for (const thing of things) {
    for (const text of [thing.code, thing.name, thing.shortName ?? thing.name, ...thing.aliases]) {
      owners.set(foldName(text), (owners.get(foldName(text)) ?? new Set()).add(thing));
    }
  }
  return [...owners].filter(([, owned]) => owned.size > 1).map(([text]) => text);
}

const indicator = (text: string) => indicators.find(({ name, aliases }) => [name, ...aliases].includes(text));
const area = (code: string) => areas.find((one) => one.code === code);

describe("indicators", () => {
  test("no name or alias answers for two", () => {
    expect(ambiguous(indicators)).toEqual([]);
  });

  test("codes are English words in capitals", () => {
    for (const { code } of indicators) expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/u);
  });

  test.each(["规上工业增加值", "规模工业增加值", "规模以上工业增加值"])("%s is the level", (text) => {
    expect(indicator(text)?.code).toBe("ABOVE_SCALE_INDUSTRY_VALUE_ADDED");
  });

  test.each(["规上工业增速", "规模以上工业增加值增速"])("%s is its growth", (text) => {
    expect(indicator(text)).toMatchObject({
      code: "ABOVE_SCALE_INDUSTRY_VALUE_ADDED_GROWTH",
      growthOf: "ABOVE_SCALE_INDUSTRY_VALUE_ADDED",
      unit: "%",
      priceBasis: "comparable",
    });
  });

  test("a growth names an existing level by its code", () => {
    for (const { code, kind, growthOf } of indicators) {
      expect(growthOf).toBe(kind === "rate" ? code.replace(/_GROWTH$/u, "") : "");
      if (growthOf) expect(indicators.map((one) => one.code)).toContain(growthOf);
    }
  });

  test("units exist, decimals are few, definitions speak", () => {
    for (const { unit, decimals, definition, englishName } of indicators) {
      expect(isRefusal(parseUnit(unit))).toBe(false);
      expect([0, 1, 2]).toContain(decimals);
      expect(definition).toMatch(/。$/u);
      expect(englishName).toMatch(/^[A-Z][A-Za-z0-9 ,()'=-]+$/u);
    }
  });

  test("a target's unit is its indicator's, growth's is %", () => {
    for (const { indicator: code, unit, kind } of plan.targets) {
      const found = indicators.find((one) => one.code === code);
      expect(kind === "growth" ? "%" : found?.unit).toBe(unit);
    }
  });
});

describe("areas", () => {
  test("country, provinces, prefectures, Xi'an's districts", () => {
    const count = (level: string) => areas.filter((one) => one.level === level).length;
    expect(["country", "province", "prefecture", "district"].map(count)).toEqual([1, 34, 333, 13]);
  });

  test("each lies in the area that its code says", () => {
    for (const { code, level, parent } of areas) {
      const around = { country: "", province: "100000", prefecture: `${code.slice(0, 2)}0000`, district: "610100" };
      expect(parent).toBe(around[level]);
      if (parent) expect(area(parent)?.code).toBe(parent);
    }
  });

  test("no code, name or short name answers for two, but five English names", () => {
    expect(ambiguous(areas).sort()).toEqual(SHARED);
  });

  test("only 610100 answers for 西安", () => {
    const called = areas.filter(({ name, shortName, aliases }) => [name, shortName, ...aliases].includes("西安"));
    expect(called.map(({ code, name }) => [code, name])).toEqual([["610100", "西安市"]]);
    expect(areas.filter(({ name }) => name === "西安区")).toEqual([]);
    expect([area("220403"), area("231005")]).toEqual([undefined, undefined]);
  });

  test("placeholders of the code list are left out", () => {
    expect(areas.filter(({ name }) => /市辖区|直辖县级/u.test(name))).toEqual([]);
  });

  test.each([
    ["610000", "陕西"],
    ["150000", "内蒙古"],
    ["450000", "广西"],
    ["810000", "香港"],
    ["422800", "恩施"],
    ["652800", "巴音郭楞"],
    ["653000", "克孜勒苏"],
    ["232700", "大兴安岭"],
    ["220000", "吉林"],
    ["220200", "吉林市"],
    ["460000", "海南"],
    ["632500", "海南州"],
    ["610118", "鄠邑"],
  ])("%s is %s for short", (code, shortName) => {
    expect(area(code)?.shortName).toBe(shortName);
  });

  test("the short name is an alias, the name is not", () => {
    expect(area("610100")?.aliases).toEqual(["西安", "Xi'an", "Xian"]);
    expect(area("220200")?.aliases).toEqual(["Jilin City"]);
    expect(area("100000")?.aliases).toEqual([
      "中国",
      "中华人民共和国",
      "China",
      "Mainland China",
      "Chinese Mainland",
      "PRC",
      "CHN",
      "CN",
      "National",
      "Whole Nation",
      "Whole Country",
    ]);
  });

  test("every prefecture but that which is called as a province is has an English name", () => {
    const nameless = areas.filter(
      ({ level, aliases }) => level === "prefecture" && !aliases.some((one) => /^[A-Z]/u.test(one)),
    );
    expect(nameless.map(({ name }) => name)).toEqual(["海南藏族自治州"]);
    const names = areas.flatMap(({ aliases }) => aliases.filter((one) => /^[A-Z]/u.test(one)));
    expect(names.length - new Set(names).size).toBe(SHARED.length);
  });

  test("autonomous prefectures are called 州", () => {
    expect([area("513400")?.aliases, area("652700")?.aliases]).toEqual([
      ["凉山", "凉山州", "Liangshan"],
      ["博尔塔拉", "博尔塔拉州", "博州", "Bortala"],
    ]);
    const short = areas.filter(({ name }) => name.endsWith("自治州"));
    for (const { shortName, aliases } of short)
      expect([shortName, ...aliases]).toContain(`${shortName.replace(/州$/u, "")}州`);
    expect(areas.filter(({ aliases }) => aliases.includes("巴州")).map(({ code }) => code)).toEqual(["652800"]);
  });
});

describe("industries", () => {
  test("three sections hold 41 divisions, 06 to 46", () => {
    const divisions = industries.filter(({ level }) => level === "division");
    const sizes = ["B", "C", "D"].map((section) => divisions.filter(({ parent }) => parent === section).length);
    expect(sizes).toEqual([7, 31, 3]);
    expect(divisions.map(({ code }) => Number(code))).toEqual(Array.from({ length: 41 }, (_, at) => at + 6));
    expect(industries.filter(({ level }) => level === "section").map(({ code, parent }) => code + parent)).toEqual([
      "B",
      "C",
      "D",
    ]);
  });

  test("clusters are observed through existing divisions", () => {
    const codes = new Set(industries.map(({ code }) => code));
    for (const { industries: placed } of plan.clusters) {
      expect(placed.filter(({ industry }) => !codes.has(industry))).toEqual([]);
    }
  });
});

describe("subjects together", () => {
  test("no other name answers for two of any kind", () => {
    const all = [...areas, ...industries, ...plan.clusters, ...plan.projects, ...plan.enterprises];
    expect(ambiguous(all).sort()).toEqual(SHARED);
  });
});

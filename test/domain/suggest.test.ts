import fc from "fast-check";
import { expect, it } from "vitest";

import { createSuggester, foldName, sparingSuggester, suggest } from "../../server/domain/suggest.ts";

const NAMES = ["规模以上工业增加值", "规模以上工业增加值增速", "工业投资", "工业用电量", "利润总额", "税金总额"];

it("puts the nearest name first", () => {
  expect(suggest("规模以上工业增加直", NAMES)[0]).toBe("规模以上工业增加值");
  expect(suggest("工业投次", NAMES)[0]).toBe("工业投资");
  expect(suggest("利润总", NAMES)[0]).toBe("利润总额");
});

it("counts a swap of neighbours as one step", () => {
  expect(suggest("abdc", ["abce", "abcd", "wxyz"])).toEqual(["abcd", "abce"]);
  expect(suggest("工业资投", ["工业投资"])).toEqual(["工业投资"]);
});

it("finds a name that contains the text", () => {
  expect(suggest("工业增加值", NAMES)).toEqual(["规模以上工业增加值", "规模以上工业增加值增速"]);
  expect(suggest("全市工业投资完成", ["工业投资"])).toEqual(["工业投资"]);
});

it("offers nothing for what is far from all", () => {
  expect(suggest("天气预报", NAMES)).toEqual([]);
  expect(suggest("", NAMES)).toEqual([]);
  expect(suggest("工", ["业"])).toEqual([]);
});

it("offers at most three, each only once", () => {
  expect(suggest("甲乙丙", ["甲乙丁", "甲乙丁", "甲乙戊", "甲乙己", "甲乙庚"])).toEqual(["甲乙丁", "甲乙己", "甲乙庚"]);
  expect(suggest("甲乙丙", ["甲乙丁", "甲乙戊"], 1)).toHaveLength(1);
});

it("folds width, case, blanks and quotation marks", () => {
  expect(foldName(" ＧＤＰ “增速” ")).toBe("gdp增速");
  expect(foldName("《意见》（试行）")).toBe("意见(试行)");
});

it("skips no name that counting every step would find", () => {
  const text = fc.string({ unit: fc.constantFrom("工", "业", "增", "加", "a", "A"), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(text, fc.uniqueArray(text, { maxLength: 8 }), (wanted, names) => {
      const near = createSuggester(names)(wanted, names.length);
      const reachable = names.filter((name) => isWithinReach(foldName(wanted), foldName(name)));
      expect([...near].sort()).toEqual([...reachable].sort());
    }),
    { numRuns: 500 },
  );
});

function isWithinReach(wanted: string, name: string): boolean {
  const reach = Math.max(1, wanted.length / 2);
  const isPart = name.includes(wanted) || wanted.includes(name);
  const asPart = isPart ? 1 + Math.abs(name.length - wanted.length) / 10 : Number.POSITIVE_INFINITY;
  return [...name].some((letter) => wanted.includes(letter)) && Math.min(asPart, steps(wanted, name)) <= reach;
}

/** The distance by its definition, without any short cut. */
function steps(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  const swap = isSwap ? steps(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY;
  return Math.min(steps(shortA, b) + 1, steps(a, shortB) + 1, steps(shortA, shortB) + same, swap);
}

it("looks for each text once, and for the first different ones only", () => {
  const asked: string[] = [];
  const near = sparingSuggester((text) => {
    asked.push(text);
    return suggest(text, NAMES);
  }, 2);
  expect([near("利润总"), near("利润总"), near("工业投次"), near("税金总"), near("利润总")]).toEqual([
    ["利润总额"],
    ["利润总额"],
    ["工业投资"],
    [],
    ["利润总额"],
  ]);
  expect(asked).toEqual(["利润总", "工业投次"]);
});

it("takes in no names before it is asked", () => {
  let taken = 0;
  function* names() {
    taken++;
    yield "工业投资";
  }
  const near = createSuggester(names());
  expect(taken).toBe(0);
  expect([near("工业投次"), near("工业投姿")]).toEqual([["工业投资"], ["工业投资"]]);
});

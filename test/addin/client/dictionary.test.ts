import { expect, it } from "vitest";

import { readDictionary } from "../../../addin/client/dictionary.ts";
import type { Reply } from "../../../addin/client/transport.ts";

const INDICATOR = {
  code: "GROWTH",
  name: "工业增加值增速",
  englishName: "Growth",
  aliases: ["工业增速"],
  unit: "%",
  decimals: 1,
  kind: "RATE",
  priceBasis: "COMPARABLE",
  direction: 1,
  definition: "…",
  growthOf: { code: "LEVEL" },
};
const AREA = {
  code: "610100",
  name: "西安市",
  shortName: "西安",
  aliases: ["西安"],
  level: "PREFECTURE",
  parent: null,
};
const MEMBER = { kind: "industry", code: "36", name: "汽车制造业", aliases: [] };

function reading(data: unknown) {
  return readDictionary(async (): Promise<Reply> => ({ kind: "data", data }));
}

it("finds what is named as the server does", async () => {
  const dictionary = await reading({
    catalogue: { homeArea: "610100", indicators: [INDICATOR], areas: [AREA], members: [MEMBER] },
  });
  if (dictionary.kind !== "value") throw new Error(dictionary.failure.kind);
  const { indicators, subjects } = dictionary.value;
  expect(indicators.find("工业增速")).toEqual([
    { ...INDICATOR, kind: "rate", priceBasis: "comparable", growthOf: "LEVEL", bases: [], frequencies: [] },
  ]);
  expect(subjects.read("西安·汽车制造业")).toEqual({ area: "610100", member: "36" });
  expect(subjects.read("")).toEqual({ area: "610100", member: "" });
});

it("leaves out members of a kind that it does not know", async () => {
  const members = [MEMBER, { ...MEMBER, kind: "planet", code: "P" }];
  const dictionary = await reading({
    catalogue: { homeArea: "610100", indicators: [INDICATOR], areas: [AREA], members },
  });
  expect(dictionary.kind === "value" && dictionary.value.members.things.map(({ code }) => code)).toEqual(["36"]);
});

it.each([{}, { catalogue: null }, { catalogue: { homeArea: "610100", indicators: [] } }, "text"])(
  "is refused where the answer is %j",
  async (data) => {
    const failure = { kind: "rejected", reason: "答复格式不符" };
    expect(await reading(data)).toEqual({ kind: "failure", failure });
  },
);

it("passes on why the server did not answer", async () => {
  const outcome = await readDictionary(async () => ({ kind: "busy", retryAfter: 2_000 }));
  expect(outcome).toEqual({ kind: "failure", failure: { kind: "busy", retryAfter: 2_000 } });
});

import { expect, it } from "vitest";

import { allOrIndustry, ofIndustry, publishedOfNone } from "../../../../server/domain/sheet/meaning/doubted-member.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";
import { settlingWith } from "../../../support/sheet-cell.ts";

const cell = { row: 0, column: 0 };
const subject = { area: "610100", member: "36" };
const [output] = CATALOGUE.indicators.things;

it("knows quantities that are published of no industry", () => {
  const sales = output && { ...output, name: "社会消费品零售总额" };
  expect(publishedOfNone(sales ? [sales] : [])).toBe(sales);
  expect(publishedOfNone(output ? [output] : [])).toBeUndefined();
});

it("asks whether such a quantity is meant of an industry, and takes the answer", () => {
  if (!output) throw new Error("The catalogue has no indicators");
  const key = `SUBJECT_AMBIGUOUS of industry A1:B9 ${output.code}`;
  const asking = ofIndustry(subject, { indicator: output, cell }, settlingWith());
  expect(asking.issue).toMatchObject({ code: "SUBJECT_AMBIGUOUS", candidates: ["该行业的数"] });
  expect(asking.issue?.text).toContain("不按行业公布");
  expect(ofIndustry(subject, { indicator: output, cell }, settlingWith({ [key]: "该行业的数" }))).toMatchObject({
    value: subject,
    issue: undefined,
  });
});

it("asks whether all or a title's industry is meant, and takes either answer", () => {
  const told = { value: ["36"], cell };
  const read = (answers: Record<string, string> = {}) => allOrIndustry(subject, told, settlingWith(answers));
  const key = "SUBJECT_AMBIGUOUS industry A1:B9 36";
  expect(read().issue).toMatchObject({ candidates: ["全部", "汽车制造业"] });
  expect(read({ [key]: "汽车制造业" }).value).toEqual(subject);
  expect(read({ [key]: "全部" }).value).toEqual({ area: "610100", member: "" });
});

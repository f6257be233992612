import { expect, it } from "vitest";

import { readCaseFields } from "../../../server/domain/ledger/read-case-fields.ts";
import { NAMES } from "../../support/ledger.ts";

it("reads names into codes and days into ISO days, and leaves out what is not written", () => {
  const written = {
    enterprise: " 试企 ",
    cluster: "汽车",
    area: "雁塔",
    reportedOn: "2016/7/5",
    dueOn: "",
    text: "缺工\r\n百人\u0000",
  };
  expect(readCaseFields(written, NAMES)).toEqual({
    fields: {
      ...{ enterprise: "试验企业", enterpriseCode: "MAKER", cluster: "CARS", area: "610113", reportedOn: "2016-07-05" },
      ...{ dueOn: "", text: "缺工\n百人" },
    },
    problems: [],
  });
});

it("tells everything that cannot be read", () => {
  const written = { enterprise: "企".repeat(101), text: "问".repeat(2001), cluster: "造船", dueOn: "月底" };
  const { problems } = readCaseFields(written, NAMES);
  expect(problems.map(({ field, message }) => [field, message])).toEqual([
    ["enterprise", "企业太长，最多 100 字。请缩短。"],
    ["text", "问题太长，最多 2000 字。请缩短。"],
    ["cluster", "没有名为“造船”的产业集群。请写名称、别名或代码。"],
    ["dueOn", "“月底”不符合要求，需要日期，如 2016-07-20。请改正。"],
  ]);
});

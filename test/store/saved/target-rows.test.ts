import { beforeAll, expect, it } from "vitest";

import { tableOf } from "../../support/table-of.ts";
import { tinyLibrary } from "../../support/tiny-book.ts";

let library: Awaited<ReturnType<typeof tinyLibrary>>;
beforeAll(async () => {
  library = await tinyLibrary();
});

it("keeps the words, the sign and the sentence of a target", async () => {
  const [growth, increment, words] = await tableOf(library, "targets");
  expect(growth).toEqual({
    ...{ code: "G1", indicator: "VALUE_ADDED", indicatorName: "规模以上工业增加值", year: 2016, kind: "growth" },
    ...{ kindName: "增速", operator: "equal", operatorName: "等于", operatorWords: "增长", amount: 7, amountText: "7" },
    ...{ unit: "%", task: null, taskTitle: null, quote: "全年规模以上工业增加值增长7%", passage: 2, source: null },
    release: "TINY-PLAN",
  });
  expect(increment).toMatchObject({ operatorWords: "净增", amount: 40, unit: "户" });
  expect(words).toMatchObject({
    operator: "text",
    amount: null,
    amountText: null,
    unit: null,
    taskTitle: "做大汽车产业",
  });
});

it("finds a target also by the growth of what it is set for", async () => {
  const codes = async (search: string) => (await tableOf(library, "targets", search)).map(({ code }) => code);
  expect(await codes("indicator=规模以上工业增加值增速")).toEqual(["G1"]);
  expect(await codes("year=2016年")).toEqual(["G1", "G2", "G3"]);
  expect(await codes("year=2017")).toEqual([]);
  expect(await codes("updatedAfter=TINY-PLAN")).toEqual([]);
});

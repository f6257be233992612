import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { settleShortIndustries } from "../../../../server/domain/sheet/meaning/short-industries.ts";
import { headOfLabel } from "../../../../server/domain/sheet/table/head.ts";

const { members, ...catalogue } = createCatalogue({
  indicators: [],
  areas: [],
  members: Object.entries({ 17: "纺织业", 21: "家具制造业", 27: "医药制造业", 36: "汽车制造业" }).map(
    ([code, name]) => ({
      ...{ kind: "industry", code, name, aliases: [] },
    }),
  ),
  homeArea: "",
});
const readLabel = createLabelReader({ ...catalogue, members });

function codesOf(...names: readonly string[]) {
  const columns = names.map((name, column) => {
    return { column, head: headOfLabel(readLabel(name), { row: 0, column }), blocked: undefined };
  });
  return settleShortIndustries({ rows: [], columns }, members).columns.map(({ head }) => head.members?.value.join());
}

it("reads short names among industries", () => {
  expect(codesOf("医药制造业", "汽车制造业", "纺织", "家具")).toEqual(["27", "36", "17", "21"]);
});

it("leaves them in other company", () => {
  expect(codesOf("医药制造业", "纺织")).toEqual(["27", undefined]);
  expect(codesOf("医药制造业", "汽车制造业", "粮食")[2]).toBeUndefined();
});

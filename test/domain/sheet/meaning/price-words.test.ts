import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { readWithoutPrices } from "../../../../server/domain/sheet/meaning/price-words.ts";
import { type Head, headOfLabel } from "../../../../server/domain/sheet/table/head.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const readLabel = createLabelReader(
  createCatalogue({
    ...{ areas: [], members: [], homeArea: "" },
    indicators: CATALOGUE.indicators.things.flatMap((one) =>
      one.name.includes("产值")
        ? [one, { ...one, code: `VALUE_${one.code}`, name: one.name.replace("产值", "增加值"), aliases: [] }]
        : [one],
    ),
  }),
);

/** What remains unknown of a column with a name, and a word below it. */
function unknownOf(name: string, word: string): string | undefined {
  const cell = { row: 0, column: 0 };
  const unknown = { value: word, cell };
  const head: Head = { ...headOfLabel(readLabel(name), cell), unknown };
  return readWithoutPrices([head], (heads) => [...heads])[0]?.unknown?.value;
}

it("sets aside prices at which a figure is published anyway", () => {
  expect(unknownOf("工业增加值增速", "不变价")).toBeUndefined();
  expect(unknownOf("销售收入同比", "名义")).toBeUndefined();
  expect(unknownOf("工业产值", "（现价）")).toBeUndefined();
});

it("leaves what is computed at other prices, and other words", () => {
  expect(unknownOf("工业增加值增速", "名义")).toBe("名义");
  expect(unknownOf("工业产值", "不变价")).toBe("不变价");
  expect(unknownOf("工业产值", "位次")).toBe("位次");
  expect(unknownOf("累计", "现价")).toBe("现价");
});

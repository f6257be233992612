import { expect, it } from "vitest";

import { cellXml } from "../../server/xlsx/cell-edit.ts";

const PLACE = { row: 0, column: 27 };

it.each([
  [{ value: 1e21 }, '<x:c r="AB1" s="4"><x:v>1e+21</x:v></x:c>'],
  [{ value: false }, '<x:c r="AB1" s="4" t="b"><x:v>0</x:v></x:c>'],
  [{ value: " <" }, '<x:c r="AB1" s="4" t="inlineStr"><x:is><x:t xml:space="preserve"> &lt;</x:t></x:is></x:c>'],
  [{ value: null }, '<x:c r="AB1" s="4"/>'],
])("writes %j", (edit, xml) => {
  expect(cellXml({ ...PLACE, ...edit }, { prefix: "x:", style: "4" })).toBe(xml);
});

it("marks a formula that spills, and only that", () => {
  const array = { top: 0, left: 27, bottom: 0, right: 27 };
  const context = { prefix: "", style: undefined, dynamic: "1" };
  expect(cellXml({ ...PLACE, value: 1, formula: "=A1", array }, context)).toBe(
    '<c r="AB1" cm="1"><f t="array" ref="AB1">A1</f><v>1</v></c>',
  );
  expect(cellXml({ ...PLACE, value: 1, formula: "=A1" }, context)).toBe('<c r="AB1"><f>A1</f><v>1</v></c>');
});

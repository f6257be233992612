import { expect, it } from "vitest";

import { createRowContext } from "../../../../server/domain/sheet/context/row-context.ts";
import type { RowLabels } from "../../../../server/domain/sheet/context/row-labels.ts";
import { headFrom, readLabel } from "../../../support/sheet-catalogue.ts";

function rowOf(text: string): RowLabels {
  const first = readLabel(text);
  const depth = first.indent + (first.isPart ? 1 : 0);
  return {
    row: 0,
    head: headFrom(text),
    first,
    depth,
    hasFigures: true,
    labels: 1,
    isNumbered: false,
    isAcross: false,
  };
}

/** The indicators that the last row takes over from the rows before it. */
function taken(...texts: string[]): string[] {
  const context = createRowContext(true);
  const rows = texts.map(rowOf);
  for (const row of rows.slice(0, -1)) context.pass(row);
  const [last] = rows.slice(-1);
  return last ? context.of(last).map((head) => head.indicators?.value[0]?.code ?? head.unknown?.value ?? "") : [];
}

it("gives a part the indicator above it", () => {
  expect(taken("工业产值", "　其中：采矿业")).toEqual(["OUTPUT"]);
  expect(taken("工业产值", "　采矿业", "　汽车制造业")).toEqual(["OUTPUT"]);
  expect(taken("工业产值", "采矿业", "汽车制造业")).toEqual(["OUTPUT"]);
  expect(taken("工业产值", "　其中：采矿业", "销售收入")).toEqual([]);
});

it("does not look past an unknown item, but past an unknown part", () => {
  expect(taken("工业产值", "用电量", "　其中：采矿业")).toEqual(["用电量"]);
  expect(taken("工业产值", "　国有企业", "　采矿业")).toEqual(["OUTPUT"]);
  expect(taken("工业产值", "股份制企业", "采矿业")).toEqual(["OUTPUT"]);
});

it("gives a growth below a part its member too", () => {
  const context = createRowContext(true);
  context.pass(rowOf("工业产值"));
  context.pass(rowOf("　采矿业"));
  expect(context.of(rowOf("　　增长%"))[0]).toMatchObject({ members: { value: ["B"] } });
});

it("replaces a section by one of its kind and adds to another", () => {
  const context = createRowContext(true);
  context.enterSection(rowOf("2016年"));
  context.enterSection(rowOf("西安市"));
  expect(context.section()).toMatchObject({ areas: { value: ["610100"] }, time: { year: 2016 } });
  context.enterSection(rowOf("全国"));
  expect(context.section()).toMatchObject({ areas: { value: ["100000"] } });
});

it("takes nothing from a sum", () => {
  expect(taken("工业产值", "　合计", "　采矿业")).toEqual(["OUTPUT"]);
  expect(taken("总计", "采矿业")).toEqual([]);
});

it("measures below a section what that says, and not what the one before did", () => {
  const context = createRowContext(true);
  for (const text of ["增速（%）", "总量（亿元）"]) context.enterSection(rowOf(text));
  expect(context.section()?.measure?.value).toBe("value");
  expect(context.section()?.units?.value.map(({ symbol }) => symbol)).toEqual(["亿元"]);
});

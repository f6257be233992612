import { expect, it } from "vitest";

import { readRowLabels } from "../../../../server/domain/sheet/context/row-labels.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

it("carries a label of a column before the last to the rows below", () => {
  const rows = readRowLabels(
    tableFrom("地区 | 指标 | 2016年\n西安市 | 工业产值 | 1\n | 销售收入 | 2\n全国 | 工业产值 | 3"),
  );
  expect(rows.map(({ head }) => head.areas?.value[0])).toEqual(["610100", "610100", "100000"]);
});

it("measures how far in a row stands", () => {
  const rows = readRowLabels(tableFrom("指标 | 2016年\n工业产值 | 1\n　其中：采矿业 | 2\n　　汽车制造业 | 3"));
  expect(rows.map(({ depth, hasFigures }) => [depth, hasFigures])).toEqual([
    [0, true],
    [3, true],
    [4, true],
  ]);
});

it("leaves out remarks and translations, and keeps codes that are names", () => {
  const rows = readRowLabels(
    tableFrom("指标 | 代码 | 责任单位 | 2016年\n工业产值 | SALES | 统计局 | 1\n销售收入 | X1 | 统计局 | 2"),
  );
  expect(rows.map(({ head }) => [head.indicators?.value.length, head.unknown])).toEqual([
    [2, undefined],
    [1, undefined],
  ]);
  const [row] = readRowLabels(tableFrom("指标 | 名称 | 2016年\n工业产值 | Gross output | 1"));
  expect(row?.head.unknown).toBeUndefined();
});

it("leaves out what only sorts a row, also where it is given once", () => {
  const rows = readRowLabels(tableFrom("类别 | 指标 | 2016年\n经济发展 | 工业产值 | 1\n | 　销售收入 | 2"));
  expect(rows.map(({ head, depth, labels }) => [head.unknown, depth, labels])).toEqual([
    [undefined, 0, 1],
    [undefined, 2, 1],
  ]);
});

it("reads two labels as one that only together name an indicator, and growth below the same name", () => {
  const rows = readRowLabels(
    tableFrom("类别 | 内容 | 2016年\n职工 | 人数 | 1\n工业 | 产值（亿元） | 2\n | 增速（%） | 3"),
    readLabel,
  );
  expect(rows.map(({ head }) => head.indicators?.value[0]?.code)).toEqual(["STAFF", "OUTPUT", "OUTPUT"]);
  expect(rows.at(-1)?.head.measure?.value).toBe("growth");
});

it("leaves out words of targets and lists of firms", () => {
  const table = tableFrom("指标 | 年度目标 | 1-6月\n工业产值 | 增长8%左右 | 1\n销售收入 | 增长9%左右 | 2");
  expect(readRowLabels(table).map(({ head }) => head.unknown)).toEqual([undefined, undefined]);
});

it("tells labels that are joined over all figures", () => {
  const rows = readRowLabels(tableFrom("# merge: A2:B2\n指标 | 2016年\n一、工业产值 |\n总量 | 1"));
  expect(rows.map(({ isAcross }) => isAcross)).toEqual([true, false]);
});

import { expect, it } from "vitest";

import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { numberFacets } from "../../../../server/domain/sheet/meaning/facet-keys.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";

it("gives rows and columns that say the same of a part one number", () => {
  const table = tableFrom("地区 | 2015年 | 2016年 | 2016年\n西安市 | 1 | 2 | 3\n陕西省 | 1 | 2 | 3");
  const { rows, columns } = numberFacets(readAxes(table));
  expect(rows).toEqual({ quantity: [0, 0], subject: [1, 2], time: [0, 0] });
  expect(columns.subject).toEqual([0, 0, 0]);
  expect(new Set(columns.time).size).toBe(3);
});

it("tells measures apart, wherever they stand", () => {
  const { columns } = numberFacets(readAxes(tableFrom("指标 | 累计 | 增长% | 累计\n工业产值 | 1 | 2 | 3")));
  expect(columns.quantity).toEqual([1, 2, 1]);
});

it("tells indicators apart where a line over the table names a member", () => {
  const axes = readAxes(tableFrom("指标 | 2015年\n工业产值 | 1\n销售收入 | 2"));
  expect(numberFacets(axes).rows.subject).toEqual([0, 0]);
  expect(numberFacets(axes, true).rows.subject).toEqual([1, 2]);
});

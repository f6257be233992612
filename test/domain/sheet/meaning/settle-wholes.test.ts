import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import type { AxisRow } from "../../../../server/domain/sheet/meaning/axes.ts";
import { settleWholes, withAreaOfFirst } from "../../../../server/domain/sheet/meaning/settle-wholes.ts";
import { NO_HEAD } from "../../../../server/domain/sheet/table/head.ts";
import { cellUnder } from "../../../support/sheet-cell.ts";

const area = (code: string, name: string, level: string, parent: string) => {
  return { code, name, shortName: name, level, parent, aliases: [] };
};
const { areas } = createCatalogue({
  indicators: [],
  areas: [
    area("610000", "陕西省", "province", ""),
    area("610100", "西安市", "prefecture", "610000"),
    area("440000", "广东省", "province", ""),
    area("440100", "广州市", "prefecture", "440000"),
    area("440300", "深圳市", "prefecture", "440000"),
  ],
  members: [],
  homeArea: "610100",
});

function row(code: string, isWhole = false): AxisRow {
  const { row } = cellUnder("", "");
  const said = { value: [code], cell: { row: 4, column: 0 }, ...(isWhole && { isWhole }) };
  return { ...row, own: { ...row.own, areas: said }, blocked: undefined };
}

const codesOf = (rows: readonly AxisRow[]) => settleWholes(rows, areas).map(({ own }) => own.areas?.value[0]);

it("takes 全省 for the province in which all cities beside it lie", () => {
  expect(codesOf([row("610000", true), row("440100"), row("440300")])).toEqual(["440000", "440100", "440300"]);
});

it("leaves 全省 where a city of its own, or too few of another's, stand beside it", () => {
  expect(codesOf([row("610000", true), row("440100"), row("610100")])[0]).toBe("610000");
  expect(codesOf([row("610000", true), row("440100")])[0]).toBe("610000");
});

it("leaves a province that is named", () => {
  expect(codesOf([row("610000"), row("440100"), row("440300")])[0]).toBe("610000");
});

it("gives industries over columns the area of the first of them, where rows name none", () => {
  const column = (at: number, areas: readonly string[], members: readonly string[]) => {
    const said = (value: readonly string[]) => (value.length > 0 ? { value, cell: { row: 2, column: at } } : undefined);
    return {
      column: at,
      head: { ...NO_HEAD, areas: said(areas), members: said(members) },
      blocked: undefined,
    };
  };
  const columns = [column(1, ["100000"], []), column(2, [], ["B"]), column(3, [], ["C"])];
  const codes = (rows: readonly AxisRow[]) => withAreaOfFirst(columns, rows).map(({ head }) => head.areas?.value[0]);
  expect(codes([])).toEqual(["100000", "100000", "100000"]);
  expect(codes([row("610100")])).toEqual(["100000", undefined, undefined]);
});

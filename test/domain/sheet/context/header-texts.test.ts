import { expect, it } from "vitest";

import { headerTexts } from "../../../../server/domain/sheet/context/header-texts.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

it("tells what a row says and where", () => {
  const { rows } = rowsFrom("指标 |  | 1月\n指标 | 1月");
  expect(headerTexts(rows[0])).toEqual(["0 指标", "2 1月"]);
  expect(headerTexts(rows[1])).not.toEqual(headerTexts(rows[0]));
});

it("tells nothing of no row", () => {
  expect(headerTexts(undefined)).toEqual([]);
});

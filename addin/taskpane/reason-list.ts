import { type CellPosition, cellName } from "../../server/domain/sheet/cell-range.ts";

import { cellAddress } from "../excel/address.ts";

import { button, element } from "./element.ts";

const MOST_LISTED = 200;
const MOST_CELLS = 4;

/** A cell, and what is to be said of it in Chinese. */
export interface ReasonedCell extends CellPosition {
  readonly sheet: string;
  readonly text: string;
}

/** Cells together by what is said of them, one entry for each reason, with buttons that lead to the first of them. */
export function reasonList(cells: readonly ReasonedCell[], onCell: (address: string) => void): HTMLElement {
  const byText = new Map<string, ReasonedCell[]>();
  for (const cell of cells) {
    const known = byText.get(cell.text);
    if (known) known.push(cell);
    else byText.set(cell.text, [cell]);
  }
  const items = [...byText].slice(0, MOST_LISTED).map(([text, ofText]) => item(text, ofText, onCell));
  return element("ul", { class: "fills" }, ...items);
}

function item(text: string, cells: readonly ReasonedCell[], onCell: (address: string) => void): HTMLElement {
  const shown = cells.slice(0, MOST_CELLS).map((cell) => {
    const name = cellName(cell);
    return button(`${cell.sheet}!${name}`, () => onCell(cellAddress(cell.sheet, name)), "cell");
  });
  const rest = cells.length > shown.length ? `等 ${cells.length} 格` : "";
  return element(
    "li",
    {},
    element("span", { class: "detail" }, text),
    element("span", { class: "cells" }, ...shown, rest),
  );
}

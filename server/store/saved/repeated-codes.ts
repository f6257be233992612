import type { Cells } from "../../domain/saved/rows.ts";

/** The coded cells of so many rows, each with its code. */
export type RepeatedCodes = (count: number, codeOf: (row: number) => number) => Cells;

/** Makes coded cells, and gives those before once more when they are the same: most series have the same months. */
export function repeatedCodes(): RepeatedCodes {
  let codes = new Int32Array();
  let cells: Cells = { kind: "coded", codes };
  return (count, codeOf) => {
    let alike = 0;
    if (codes.length === count) while (alike < count && codes[alike] === codeOf(alike)) alike++;
    if (codes.length === count && alike === count) return cells;
    codes = new Int32Array(count);
    for (let row = 0; row < count; row++) codes[row] = codeOf(row);
    cells = { kind: "coded", codes };
    return cells;
  };
}

import type { RecognisedCell } from "../recognition.ts";

/** Whether a cell's name says in itself of when it is: 规上工业企业利润总额（1-6月） on a tile. */
export function saysOwnTime({ labels: { indicator, period } }: RecognisedCell): boolean {
  return period.some(({ row, column }) => row === indicator?.row && column === indicator.column);
}

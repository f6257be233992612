import { pause, type Timers } from "../client/timers.ts";

import { recalculateCells } from "./recalculate.ts";

/** How long to let an analyst type before trying again, in milliseconds. */
const NEXT_TRY = 2_000;

/**
 * Calculates the cells at those addresses again. While a cell is being edited Excel lets an add-in do nothing: it is tried
 * until the analyst has finished. Rejects with any other refusal of Excel.
 */
export async function recalculateWhenAllowed(addresses: readonly string[], timers: Timers): Promise<void> {
  while (!(await recalculated(addresses))) await pause(timers, NEXT_TRY);
}

/** False when a cell is being edited. */
async function recalculated(addresses: readonly string[]): Promise<boolean> {
  try {
    await recalculateCells(addresses);
    return true;
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
    if (code === "InvalidOperationInCellEditMode") return false;
    throw error;
  }
}

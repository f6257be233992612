import type { Client } from "../client/client.ts";
import { pause, type Timers } from "../client/timers.ts";

import { calculateCells } from "./our-cells.ts";

/** How long the cells may take to be answered, and how often that is looked at. */
const PATIENCE = 30_000;
const LOOK_EVERY = 250;

/**
 * Calculates exactly those cells, and waits until no question is open or patience is over. What they ask is asked again:
 * an answer that is none is never kept. Throws what Excel throws.
 */
export async function retryCells(
  addresses: readonly string[],
  { batcher }: { readonly batcher: Pick<Client["batcher"], "report"> },
  timers: Timers,
): Promise<void> {
  await calculateCells(addresses);
  const deadline = timers.now() + PATIENCE;
  do await pause(timers, LOOK_EVERY);
  while (batcher.report().waiting > 0 && timers.now() < deadline);
  // The answers are in the cells only when Excel has drawn them.
  await pause(timers, LOOK_EVERY);
}

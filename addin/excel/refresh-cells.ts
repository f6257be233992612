import type { AnsweredCell } from "../client/address-book.ts";
import type { Client } from "../client/client.ts";
import { pause, type Timers } from "../client/timers.ts";
import type { Updates } from "../client/updates.ts";

import { calculateCells, sortCells } from "./our-cells.ts";

/** How long cells may take to ask for their new answer, which is there already. */
const PATIENCE = 10_000;
const LOOK_EVERY = 50;

/** What became of the cells that were to be refreshed, by address. */
export interface Refreshed {
  readonly refreshed: readonly string[];
  /** No formula of ours stands there any more, or one that asks something else: rows were moved while we were not there. */
  readonly gone: readonly string[];
  /** Excel did not calculate them, for example because their formula stands in a branch that was not taken. */
  readonly silent: readonly string[];
}

/**
 * Brings the cells of those updates to their new answers, and no other cell. The answers are put where the cells look
 * first, so that no request is made. Afterwards every cell of the search is known to be of the new version. Throws what
 * Excel throws; then nothing is lost, and it can be done again.
 */
export async function refreshCells(
  client: Pick<Client, "batcher" | "addresses">,
  { dataVersion, updates, unchanged }: Updates,
  timers: Timers,
  onProgress: (done: number) => void = () => {},
): Promise<Refreshed> {
  const cells = updates.flatMap((update) => update.cells);
  const { ours, gone } = await sortCells(addressesOf(cells));
  client.batcher.supply(dataVersion, new Map(updates.map(({ key, after }) => [key, after])));
  await calculateCells(ours, onProgress);
  client.addresses.forget(gone);
  const isOurs = new Set(ours);
  const concerned = cells.filter(({ address }) => isOurs.has(address));
  const silent = await unanswered(client, concerned, timers);
  client.addresses.confirm(unchanged, dataVersion);
  const isSilent = new Set(silent);
  const calculated = concerned.filter(({ address }) => !isSilent.has(address));
  const isSame = ({ address, key }: AnsweredCell) =>
    client.addresses.cellsAt(address)?.some((now) => now.key === key) ?? false;
  const moved = calculated.filter((cell) => !isSame(cell));
  return { refreshed: addressesOf(calculated.filter(isSame)), gone: [...gone, ...addressesOf(moved)], silent };
}

/** Each once: a formula may ask two questions that both have changed. */
function addressesOf(cells: readonly AnsweredCell[]): string[] {
  return [...new Set(cells.map(({ address }) => address))];
}

/** Waits until every one of those cells has another answer than before; those that have none when patience is over. */
async function unanswered(
  { addresses }: Pick<Client, "addresses">,
  cells: readonly AnsweredCell[],
  timers: Timers,
): Promise<string[]> {
  const deadline = timers.now() + PATIENCE;
  let waiting = cells;
  for (;;) {
    waiting = waiting.filter((cell) => {
      const now = addresses.cellsAt(cell.address);
      return now === undefined || now.includes(cell);
    });
    if (waiting.length === 0 || timers.now() >= deadline) return addressesOf(waiting);
    await pause(timers, LOOK_EVERY);
  }
}

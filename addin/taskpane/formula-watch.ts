import { client } from "../client/client.ts";
import { countFormulas, type FormulaCounts } from "../client/formula-state.ts";

/** How often is looked whether something has changed, in milliseconds. */
const LOOK_EVERY = 1_000;

/** Looks at the state of the workbook's formulas while somebody sees it. */
export interface FormulaWatch {
  /** Tells the counts now, and from then on whenever they may have changed. */
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * Tells how the workbook's formulas stand. Counted is only when cells, questions or data have changed: there may be 20,000.
 *
 * @param onCounts told the counts, and of which data version the server's last answers were; "" before the first
 */
export function watchFormulas(onCounts: (counts: FormulaCounts, dataVersion: string) => void): FormulaWatch {
  let seen = "";
  let timer: ReturnType<typeof setInterval> | undefined;
  function look(): void {
    if (document.hidden) return;
    const now = signature();
    if (now === seen) return;
    seen = now;
    onCounts(countFormulas(client), client.batcher.report().dataVersion);
  }
  function stop(): void {
    clearInterval(timer);
  }
  function start(): void {
    stop();
    timer = setInterval(look, LOOK_EVERY);
    look();
  }
  return { start, stop };
}

function signature(): string {
  const { requests, cached, waiting, lost, dataVersion } = client.batcher.report();
  return [
    client.addresses.revision,
    client.addresses.asking().size,
    requests,
    cached,
    waiting,
    lost,
    dataVersion,
  ].join();
}

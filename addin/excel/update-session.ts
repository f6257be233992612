import type { Client } from "../client/client.ts";
import { refusalOf } from "../client/failure.ts";
import type { Timers } from "../client/timers.ts";
import { cellCount, findUpdates, type Update, type Updates } from "../client/updates.ts";

import { excelErrorSentence } from "./excel-error.ts";
import type { Highlight } from "./highlight.ts";
import { sortCells } from "./our-cells.ts";
import { type Refreshed, refreshCells } from "./refresh-cells.ts";
import { type RefreshMode, readRefreshMode, saveRefreshMode } from "./refresh-mode.ts";

/** By itself a workbook is refreshed at most so often. */
const AUTOMATIC_EVERY = 60_000;

/** What the pane shows of updates. */
export interface UpdateState {
  readonly mode: RefreshMode;
  readonly activity: "none" | "checking" | "refreshing";
  /** Cells refreshed so far, while they are. */
  readonly done: number;
  /** What the server knows newer than the cells show. */
  readonly waiting: readonly Update[];
  /** What the last refresh changed. */
  readonly applied: readonly Update[];
  /** Sentences about what did not go as it should; none when all went well. */
  readonly problems: readonly string[];
  /** The server does not know the version of the workbook's cells: only 全部刷新 helps. */
  readonly isIncomparable: boolean;
  /** When the server was last asked, in milliseconds of the timers; null before. */
  readonly checkedAt: number | null;
  readonly marked: number;
}

type SessionClient = Pick<Client, "transport" | "batcher" | "addresses" | "hub" | "wantsDetails">;

/** The workbook's updates from finding to showing: what the pane's buttons do and what happens by itself. */
export class UpdateSession {
  private readonly client: SessionClient;
  private readonly highlight: Highlight;
  private readonly timers: Timers;
  private readonly onChange: (state: UpdateState) => void;
  private state: UpdateState;
  private found: Updates | null = null;
  private isNewsWaiting = false;
  private refreshedAt = Number.NEGATIVE_INFINITY;
  private stopListening = () => {};
  private stopTimer = () => {};

  constructor(client: SessionClient, highlight: Highlight, timers: Timers, onChange: (state: UpdateState) => void) {
    this.client = client;
    this.highlight = highlight;
    this.timers = timers;
    this.onChange = onChange;
    this.state = {
      ...{ mode: readRefreshMode(), activity: "none", done: 0, waiting: [], applied: [], problems: [] },
      ...{ isIncomparable: false, checkedAt: null, marked: highlight.size },
    };
  }

  /** As it is now. */
  get current(): UpdateState {
    return this.state;
  }

  /** Begins to follow the server's data as the mode has it. */
  start(): void {
    this.follow();
    this.show({});
  }

  /** Changes the mode, now and for this workbook. */
  async setMode(mode: RefreshMode): Promise<void> {
    this.show({ mode });
    this.follow();
    await saveRefreshMode(mode);
  }

  /** Asks what the server knows newer; while something else is under way, after it. */
  async check(): Promise<void> {
    if (this.state.activity !== "none") {
      this.isNewsWaiting = true;
      return;
    }
    this.show({ activity: "checking", problems: [] });
    const outcome = await findUpdates(this.client);
    const checked = { activity: "none", checkedAt: this.timers.now(), isIncomparable: false } as const;
    if (outcome.kind === "value") this.show({ ...(await this.take(outcome.value)), ...checked });
    else if (outcome.kind === "incomparable") this.show({ ...checked, waiting: [], isIncomparable: true });
    else this.show({ ...checked, problems: [refusalOf(outcome.failure).message] });
    this.goOn();
  }

  /** Refreshes the cells that are waiting, marks them and lists what changed. */
  async refresh(): Promise<void> {
    const { found } = this;
    if (!found || this.state.activity !== "none") return;
    this.refreshedAt = this.timers.now();
    this.show({ activity: "refreshing", done: 0, problems: [] });
    const onProgress = (done: number) => this.show({ done });
    const finished = { activity: "none", done: 0 } as const;
    await refreshCells(this.client, found, this.timers, onProgress)
      .then((refreshed) => this.finish(found, refreshed))
      .then((problems) => this.show({ ...finished, problems }), this.fail(finished));
    this.goOn();
  }

  /** Puts back the fills of the marked cells, and the list with them. */
  async clearMarks(): Promise<void> {
    if (this.state.activity !== "none") return;
    await this.highlight
      .clear()
      .then(
        (left) => this.show({ applied: [], problems: left > 0 ? [`${left} 个单元格的底色已被改动，保持原样。`] : [] }),
        this.fail({}),
      );
  }

  /** Keeps the updates of cells that are still there. Of others it is said that nobody knows what they show. */
  private async take(found: Updates): Promise<Pick<UpdateState, "waiting" | "problems">> {
    const { addresses } = this.client;
    const concerned = found.updates.flatMap(({ cells }) => cells.map(({ address }) => address));
    // While a cell is edited Excel shows none: they are looked at again before they are refreshed.
    const { gone } = await sortCells(concerned).catch(() => ({ gone: [] }));
    addresses.forget(gone);
    const isGone = new Set(gone);
    const updates = only(found.updates, (address) => !isGone.has(address));
    this.found = { ...found, updates };
    if (updates.length === 0) addresses.confirm(found.unchanged, found.dataVersion);
    return { waiting: updates, problems: gone.length > 0 ? [goneSentence(gone.length)] : [] };
  }

  /** Marks what was refreshed. That a mark fails, on a protected sheet, does not undo the refresh. */
  private async finish(found: Updates, { refreshed, gone, silent }: Refreshed): Promise<string[]> {
    const problems: string[] = [];
    if (gone.length > 0) problems.push(goneSentence(gone.length));
    if (silent.length > 0) problems.push(`${silent.length} 个单元格没有重算，请按“全部刷新”。`);
    this.found = null;
    const isRefreshed = new Set(refreshed);
    const applied = only(found.updates, (address) => isRefreshed.has(address));
    this.show({ waiting: [], applied });
    await this.highlight.mark(refreshed).catch((error) => {
      problems.push(`数据已更新，但没有全部标出：${excelErrorSentence(error)}`);
    });
    return problems;
  }

  private fail(change: Partial<UpdateState>): (error: unknown) => void {
    return (error) => this.show({ ...change, problems: [excelErrorSentence(error)] });
  }

  private follow(): void {
    this.stopListening();
    this.stopTimer();
    this.stopListening = () => {};
    // The hub tells where the data stands as soon as somebody listens: that is the question on opening.
    if (this.state.mode !== "manual") this.stopListening = this.client.hub.listen(() => void this.check());
  }

  /** What was put off while something was under way, and what happens by itself. */
  private goOn(): void {
    if (this.isNewsWaiting) {
      this.isNewsWaiting = false;
      void this.check();
      return;
    }
    if (this.state.mode !== "automatic" || cellCount(this.state.waiting) === 0) return;
    this.stopTimer();
    const delay = Math.max(0, this.refreshedAt + AUTOMATIC_EVERY - this.timers.now());
    this.stopTimer = this.timers.after(delay, () => {
      if (this.state.mode === "automatic") void this.refresh();
    });
  }

  private show(change: Partial<UpdateState>): void {
    this.state = { ...this.state, ...change, marked: this.highlight.size };
    this.onChange(this.state);
  }
}

/** The updates with those of their cells alone; an update without any is left out. */
function only(updates: readonly Update[], isWanted: (address: string) => boolean): Update[] {
  return updates
    .map((update) => ({ ...update, cells: update.cells.filter(({ address }) => isWanted(address)) }))
    .filter(({ cells }) => cells.length > 0);
}

function goneSentence(count: number): string {
  return `${count} 个单元格已移动或改写，不能判断是否最新；如公式还在，请按“全部刷新”。`;
}

import { forgetCells } from "./forget-cells.ts";
import { type FreezeBook, readFreezeBook } from "./freeze-book.ts";
import { checkFrozen, type FreezeCheck } from "./freeze-check.ts";
import type { FreezeClient } from "./freeze-client.ts";
import { deleteSheet, writeOwnSheet } from "./own-sheet.ts";
import { type FreezeAction, type FreezeStep, previewStep } from "./preview-step.ts";
import { type RewriteResult, rewrite, rewritingSize } from "./rewrite.ts";
import { agreed, type LeftCell, leftCell, type RewriteStep } from "./rewrite-step.ts";
import type { SourceStep } from "./source-step.ts";
import { Told, toldSentence } from "./told.ts";
import { unhealedProblems } from "./unhealed.ts";

/** What the last step did. */
export interface FreezeResult {
  readonly action: FreezeAction;
  readonly isUndo: boolean;
  readonly isStopped: boolean;
  /** Cells, or rows of the sheet 数据来源. */
  readonly written: number;
  readonly left: readonly LeftCell[];
}

/** What the pane shows of freezing. */
export interface FreezeState {
  readonly activity: "none" | "reading" | "asking" | "writing";
  /** Sheets while they are read, cells while they are written; of a total of 0 nothing is known. */
  readonly done: number;
  readonly total: number;
  /** How many cells the manifest lists; null before the workbook was looked at. */
  readonly frozen: number | null;
  readonly step: FreezeStep | null;
  readonly check: FreezeCheck | null;
  readonly result: FreezeResult | null;
  /** What can be put back, and how many cells, or rows of 数据来源, it is; null for nothing. */
  readonly undoable: { readonly action: FreezeAction; readonly count: number } | null;
  /** Sentences about what did not go as it should. */
  readonly problems: readonly string[];
}

const NOTHING: FreezeState = {
  ...{ activity: "none", done: 0, total: 0, frozen: null, step: null, check: null, result: null },
  ...{ undoable: null, problems: [] },
};

/** What leads back: cells as they were, or the sheet 数据来源 as it was. */
type Back = RewriteStep | Pick<SourceStep, "kind" | "sheet" | "former">;

/** Freezing, thawing, comparing and mending the figures of a workbook; each is shown first, and can be undone. */
export class FreezeSession {
  private readonly client: FreezeClient;
  private readonly onChange: (state: FreezeState) => void;
  private state = NOTHING;
  private back: Back | null = null;
  private stopper = new AbortController();

  constructor(client: FreezeClient, onChange: (state: FreezeState) => void) {
    this.client = client;
    this.onChange = onChange;
  }

  /** As it is now. */
  get current(): FreezeState {
    return this.state;
  }

  /** Reads the workbook and shows what that action would do to it. */
  async preview(action: FreezeAction): Promise<void> {
    await this.work("reading", async () => {
      this.show({ step: null, check: null, result: null });
      const book = await this.readBook();
      this.show({ activity: "asking", done: 0, total: 0 });
      this.show({ step: await previewStep(action, book, this.client) });
    });
  }

  /** Holds what is frozen against the workbook and against what the server gives today. */
  async verify(): Promise<void> {
    await this.work("reading", async () => {
      this.show({ step: null, check: null, result: null });
      const book = await this.readBook();
      if (book.manifest.cells.length === 0) throw new Told("这个工作簿里没有定稿的数，请先定稿。");
      this.show({ activity: "asking", done: 0, total: 0 });
      this.show({ check: await checkFrozen(book, this.client.batcher) });
    });
  }

  /** Does what is shown. */
  async confirm(): Promise<void> {
    const { step } = this.state;
    if (step?.kind === "sources") await this.writeSources(step);
    else if (step) await this.work("writing", async () => this.carryOut(await this.upToDate(step), false));
  }

  /** Does nothing of what is shown. */
  cancel(): void {
    this.show({ step: null });
  }

  /** Puts back what the last step overwrote, where nobody has changed it since. */
  async undo(): Promise<void> {
    const { back } = this;
    if (!back) return;
    await this.work("writing", async () => {
      if (back.kind !== "sources") return this.carryOut(back, true);
      if (back.former) await writeOwnSheet(back.former);
      else await deleteSheet(back.sheet.name);
      const result = { action: "sources", isUndo: true, written: back.sheet.rows.length, isStopped: false } as const;
      this.finish(null, { ...result, left: [], problems: [] });
    });
  }

  /** Ends the writing after the portion under way; what is written then can be put back. */
  stop(): void {
    this.stopper.abort();
  }

  private async readBook(): Promise<FreezeBook> {
    const book = await readFreezeBook((done, total) => this.show({ done, total }));
    this.show({ frozen: book.manifest.cells.length });
    return book;
  }

  /** Constants must be what cells show at this moment: what has changed since the preview stays a formula. */
  private async upToDate(step: RewriteStep): Promise<RewriteStep> {
    if (step.kind !== "freeze") return step;
    const now = await previewStep("freeze", await this.readBook(), this.client);
    return now.kind === "freeze" ? agreed(step, now) : step;
  }

  private async carryOut({ kind, rewriting, left }: RewriteStep, isUndo: boolean): Promise<void> {
    this.show({ done: 0, total: rewritingSize(rewriting) });
    const onProgress = (done: number) => this.show({ done });
    const result = await rewrite(rewriting, { onProgress, signal: this.stopper.signal });
    if (kind === "freeze" && !isUndo) forgetCells(this.client.addresses, result.places);
    const unhealed = kind === "repair" && !isUndo ? await unhealedProblems(rewriting.cells) : [];
    // A way back that was stopped can be gone on with; where nothing was written, the one before still leads back.
    const back = isUndo ? result.rest : result.back;
    this.finish(back ? { kind, rewriting: back, left: [], notes: [] } : isUndo ? null : this.back, {
      ...{ action: kind, isUndo, isStopped: result.isStopped },
      written: rewritingSize({ cells: result.written, areas: result.areas.written }),
      left: [...(isUndo ? [] : left), ...skippedCells(result)],
      problems: [...result.problems, ...unhealed],
    });
  }

  private async writeSources({ sheet, former }: SourceStep): Promise<void> {
    await this.work("writing", async () => {
      await writeOwnSheet(sheet);
      const result = { action: "sources", isUndo: false, written: sheet.rows.length, isStopped: false } as const;
      this.finish({ kind: "sources", sheet, former }, { ...result, left: [], problems: [] });
    });
  }

  private finish(back: Back | null, { problems, ...result }: FreezeResult & Pick<FreezeState, "problems">): void {
    this.back = back;
    this.show({
      step: null,
      check: null,
      result,
      problems,
      undoable: back && { action: back.kind, count: sizeOf(back) },
    });
  }

  private async work(activity: FreezeState["activity"], act: () => Promise<void>): Promise<void> {
    if (this.state.activity !== "none") return;
    this.stopper = new AbortController();
    this.show({ activity, problems: [] });
    const rested = { activity: "none", done: 0, total: 0 } as const;
    await act().then(
      () => this.show(rested),
      (error) => this.show({ ...rested, problems: [toldSentence(error)] }),
    );
  }

  private show(change: Partial<FreezeState>): void {
    this.state = { ...this.state, ...change };
    this.onChange(this.state);
  }
}

function sizeOf(back: Back): number {
  return back.kind === "sources" ? back.sheet.rows.length : rewritingSize(back.rewriting);
}

/** What was not written; an area by its corner. */
function skippedCells({ skipped, areas }: RewriteResult): LeftCell[] {
  const corners = areas.skipped.map(({ change: { sheet, range }, reason }) =>
    leftCell({ sheet, row: range.top, column: range.left }, reason),
  );
  return [...corners, ...skipped.map(({ change, reason }) => leftCell(change, reason))];
}

import type { Catalogue } from "../../server/domain/catalogue.ts";
import { auditSheets } from "../../server/domain/sheet/audit/audit.ts";
import { reconcileSheets } from "../../server/domain/sheet/audit/reconcile.ts";
import { cellName } from "../../server/domain/sheet/cell-range.ts";
import { figureRequest } from "../../server/domain/sheet/figure-request.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import { planFill } from "../../server/domain/sheet/fill/plan-fill.ts";
import { type Grid, withNothingHidden } from "../../server/domain/sheet/grid.ts";
import type { RecogniserAnswer, SheetQuestion } from "../../server/domain/sheet/recognition.ts";
import { recordedVintages } from "../../server/domain/sheet/recorded-vintages.ts";

import type { Client } from "../client/client.ts";
import { readDictionary } from "../client/dictionary.ts";
import { readSheetFigures } from "../client/sheet-figures.ts";

import { type AuditVintage, auditedAgainst } from "./audit-vintage.ts";
import { excelErrorSentence } from "./excel-error.ts";
import { type FillChoice, fillCells } from "./fill-changes.ts";
import { readGrid, readSheetNames } from "./read-grid.ts";
import { recogniseRecalled } from "./recalled-recognition.ts";
import type { KnownWorkbook } from "./roll-session.ts";
import { SheetMemory } from "./sheet-memory.ts";
import { NOTHING_READ, type SheetState } from "./sheet-state.ts";
import { need, Told, toldSentence } from "./told.ts";
import { undoableRewriting } from "./undoable-rewriting.ts";
import { workbookVintages } from "./workbook-vintages.ts";
import type { WriteResult } from "./write-cells.ts";
import { writeFill } from "./write-fill.ts";
import { WriteHistory } from "./write-history.ts";

const BUSY = "正在写入别的内容，请稍候再试。";

/** What the session asks the server with, and the cells that were answered. */
type SheetClient = Pick<Client, "transport"> & Partial<Pick<Client, "addresses">>;

/**
 * The workbook's tables from reading to auditing. The workbook stays on this machine: the server is asked for its names, and
 * for the figures of the series that were found.
 */
export class SheetSession {
  private readonly client: SheetClient;
  private readonly memory = new SheetMemory();
  private readonly onChange: (state: SheetState) => void;
  private state = NOTHING_READ;
  private grids: readonly Grid[] = [];
  private catalogue: Catalogue | null = null;
  private readonly history: WriteHistory;
  private workbook: KnownWorkbook | null = null;
  private recorded = recordedVintages([]);
  private stopper = new AbortController();

  constructor(client: SheetClient, onChange: (state: SheetState) => void, history: WriteHistory = new WriteHistory()) {
    this.client = client;
    this.onChange = onChange;
    this.history = history;
    history.onChange(() => this.show({ past: history.past }));
  }

  /** What was read and understood; null before, and where it may have changed since. */
  get known(): KnownWorkbook | null {
    return this.workbook;
  }

  /** As it is now. */
  get current(): SheetState {
    return this.state;
  }

  /** The server's names by which the workbook was understood; null before it was looked at. */
  get names(): Catalogue | null {
    return this.catalogue;
  }

  /** Reads every sheet that is seen and understands its tables; what was answered before counts again. */
  async read(): Promise<void> {
    await this.work("reading", () => this.readAll());
  }

  /** Takes the answer to a question, understands the workbook anew with it, and keeps it in the workbook. */
  async answer(answer: RecogniserAnswer): Promise<void> {
    const question = this.state.recognition?.questions.find((one) => isAbout(one, answer));
    const { catalogue } = this;
    if (!question || !catalogue) return;
    await this.work("asking", async () => {
      this.memory.remember(question, answer.answer, catalogue);
      await this.understand();
      await this.keep();
    });
  }

  /** What is remembered of the workbook's labels, as text to be carried into another workbook. */
  get template(): string {
    return this.memory.print();
  }

  /** Takes such a text instead, understands the workbook anew with it, and keeps it in the workbook. */
  async takeTemplate(text: string): Promise<void> {
    await this.work("asking", async () => {
      const faults = this.memory.replace(text);
      this.show({ problems: [...faults, ...this.aliasProblems()] });
      if (faults.length > 0) return;
      await this.understand();
      await this.keep();
    });
  }

  /** Holds typed numbers against another vintage. What filling writes stays today's. */
  async auditAgainst(vintage: AuditVintage): Promise<void> {
    await this.work("asking", async () => {
      this.show({ vintage });
      await this.understand();
    });
  }

  /** Forgets all answers. */
  async forgetAnswers(): Promise<void> {
    await this.work("asking", async () => {
      this.memory.forget();
      await this.understand();
      await this.keep();
    });
  }

  /**
   * Writes what the plan proposes, as live formulas or as the values that these give, whose formulas the manifest keeps;
   * nothing where the tables are no longer those that were read. Nothing of what was not written is lost: it stays as it
   * was, with the reason.
   */
  async fill(choice: FillChoice): Promise<void> {
    const { workbook } = this;
    const { plan } = this.state;
    if (!plan || !workbook) return;
    await this.work("writing", async () => {
      this.stopper = new AbortController();
      this.show({ total: fillCells(plan, choice.replacesDifferent).length, result: null });
      const ports = { onProgress: (done: number) => this.show({ done }), signal: this.stopper.signal };
      const result = await this.history.exclusively(() => writeFill(plan, workbook, choice, ports));
      if (!result) throw new Told(BUSY);
      if (result.back) this.history.push(undoableRewriting("填数", result.back));
      this.tell(result, false);
    });
  }

  /** Takes the newest write back, whoever made it, where nobody has changed it since. */
  async undo(): Promise<void> {
    await this.work("writing", async () => {
      this.stopper = new AbortController();
      this.show({ result: null });
      const onProgress = (done: number) => this.show({ done });
      const undone = await this.history.undoNewest({ onProgress, signal: this.stopper.signal });
      if (!undone) throw new Told(BUSY);
      this.tell(undone.result, true);
      if (undone.movesCells && !undone.rest) await this.readAll();
    });
  }

  /** Takes the result of what somebody else has written, and reads the workbook again. */
  async take(result: WriteResult): Promise<void> {
    await this.work("reading", async () => {
      this.tell(result, false);
      await this.readAll();
    });
  }

  /** Ends the writing after the portion under way; what is written then can be put back. */
  stop(): void {
    this.stopper.abort();
  }

  private tell(result: WriteResult, isUndo: boolean): void {
    this.workbook = null;
    const shown = { result: { ...result, isUndo }, problems: result.problems };
    this.show({ plan: null, audit: null, contradictions: [], ...shown });
  }

  private async readAll(): Promise<void> {
    this.catalogue = need(await readDictionary(this.client.transport));
    this.grids = await this.readGrids();
    const faults = await this.memory.open();
    this.recorded = await workbookVintages(this.client.addresses);
    this.show({ problems: [...this.state.problems, ...faults, ...this.aliasProblems()] });
    await this.understand();
  }

  private aliasProblems(): readonly string[] {
    const sheets = this.grids.map(({ sheet }) => sheet);
    return this.catalogue ? this.memory.aliases(this.catalogue, sheets).problems : [];
  }

  private async readGrids(): Promise<Grid[]> {
    const names = await readSheetNames();
    const grids: Grid[] = [];
    for (const name of names) {
      this.show({ done: grids.length, total: names.length });
      grids.push(await readGrid(name));
    }
    return grids;
  }

  /** A workbook without any table has no figures to ask for. */
  private async understand(): Promise<void> {
    const { catalogue, grids } = this;
    if (!catalogue) return;
    const recalled = recogniseRecalled(grids, catalogue, this.memory);
    const { recognition, answers } = recalled;
    this.workbook = { grids, catalogue, memory: this.memory, ...recalled };
    const contradictions = reconcileSheets(grids, recognition, catalogue);
    this.show({ recognition, answers, remembered: this.memory.size, contradictions, audit: null, plan: null });
    if (recognition.blocks.length === 0) return;
    // The audit also looks at what is hidden, which is never filled.
    const isHiding = grids.some(({ hiddenRows, hiddenColumns }) => hiddenRows.size + hiddenColumns.size > 0);
    const whole = isHiding
      ? recogniseRecalled(grids.map(withNothingHidden), catalogue, this.memory).recognition
      : recognition;
    const request = figureRequest(whole);
    const figures: Figures = need(await readSheetFigures(this.client.transport, request, catalogue));
    const { transport } = this.client;
    const source = { transport, request, catalogue, recorded: this.recorded, now: figures };
    const against = await auditedAgainst(this.state.vintage, source);
    const { vintage, versions, problems } = against;
    const audit = auditSheets(grids, whole, against.figures, against.at);
    this.show({ vintage, versions, problems: [...this.state.problems, ...problems] });
    this.show({ audit, plan: planFill(grids, recognition, figures, catalogue) });
  }

  /** That a workbook keeps nothing, as a protected one, is told; what was understood is shown all the same. */
  private async keep(): Promise<void> {
    const { recognition } = this.state;
    if (!recognition) return;
    await this.memory.save(this.grids, recognition).catch((error) => {
      this.show({ problems: [`回答没有存进工作簿，关闭后要再答一次：${excelErrorSentence(error)}`] });
    });
  }

  private async work(activity: SheetState["activity"], act: () => Promise<void>): Promise<void> {
    if (this.state.activity !== "none") return;
    this.show({ activity, problems: [] });
    try {
      await act();
      this.show({ activity: "none", done: 0, total: 0 });
    } catch (error) {
      this.show({ activity: "none", done: 0, total: 0, problems: [toldSentence(error)] });
    }
  }

  private show(change: Partial<SheetState>): void {
    this.state = { ...this.state, ...change };
    this.onChange(this.state);
  }
}

/** Whether the answer is to that question. */
function isAbout({ sheet, code, cells }: SheetQuestion, answer: RecogniserAnswer): boolean {
  return sheet === answer.sheet && code === answer.code && cells.some((cell) => cellName(cell) === answer.cell);
}

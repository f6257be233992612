import type { Catalogue } from "../../server/domain/catalogue.ts";
import { type Audit, auditSheets } from "../../server/domain/sheet/audit/audit.ts";
import { reconcileSheets } from "../../server/domain/sheet/audit/reconcile.ts";
import type { ReconcileFinding } from "../../server/domain/sheet/audit/reconcile-finding.ts";
import { cellName } from "../../server/domain/sheet/cell-range.ts";
import { figureRequest } from "../../server/domain/sheet/figure-request.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import { type FillPlan, planFill } from "../../server/domain/sheet/fill/plan-fill.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import type { RecogniserAnswer, Recognition, SheetQuestion } from "../../server/domain/sheet/recognition.ts";
import { recordedVintages } from "../../server/domain/sheet/recorded-vintages.ts";

import type { Client } from "../client/client.ts";
import { readDictionary } from "../client/dictionary.ts";
import { readSheetFigures } from "../client/sheet-figures.ts";

import { type AuditVintage, auditedAgainst } from "./audit-vintage.ts";
import { excelErrorSentence } from "./excel-error.ts";
import { fillChanges, fillValues } from "./fill-changes.ts";
import { readGrid, readSheetNames } from "./read-grid.ts";
import { recogniseRecalled } from "./recalled-recognition.ts";
import { type Rewriting, rewrite, rewritingSize } from "./rewrite.ts";
import type { KnownWorkbook } from "./roll-session.ts";
import { SheetMemory } from "./sheet-memory.ts";
import { need, Told, toldSentence } from "./told.ts";
import { undoableRewriting } from "./undoable-rewriting.ts";
import { workbookVintages } from "./workbook-vintages.ts";
import type { WriteResult } from "./write-cells.ts";
import { type PastWrite, WriteHistory } from "./write-history.ts";

/** What the pane shows of the workbook's tables. */
export interface SheetState {
  readonly activity: "none" | "reading" | "asking" | "writing";
  /** Sheets while they are read, cells while they are written; of a total of 0 nothing is known. */
  readonly done: number;
  readonly total: number;
  /** What was understood; null before the workbook was looked at. */
  readonly recognition: Recognition | null;
  /** What the analyst answered to questions that come up again, the last answer to a question last. */
  readonly answers: readonly RecogniserAnswer[];
  /** How much is remembered of what was answered; it can be forgotten. */
  readonly remembered: number;
  /** The typed numbers against the server's; null until the figures are there. */
  readonly audit: Audit | null;
  /** Which figures they are held against, and the data versions that the workbook keeps, where those are wanted. */
  readonly vintage: AuditVintage;
  readonly versions: readonly string[];
  /** Numbers of the workbook that contradict each other, whatever is published. */
  readonly contradictions: readonly ReconcileFinding[];
  /** What filling would write; null until the figures are there, and after it was carried out. */
  readonly plan: FillPlan | null;
  /** What the last filling did, or its taking back; null before. */
  readonly result: (WriteResult & { readonly isUndo: boolean }) | null;
  /** What can be taken back, newest first. */
  readonly past: readonly PastWrite[];
  /** Sentences about what did not go as it should. */
  readonly problems: readonly string[];
}

const NOTHING: SheetState = {
  ...{ activity: "none", done: 0, total: 0, recognition: null, answers: [], remembered: 0, audit: null, problems: [] },
  ...{ contradictions: [], plan: null, result: null, past: [], vintage: { kind: "recorded" }, versions: [] },
};

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
  private state = NOTHING;
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
   * typed numbers that differ from the published ones only where the analyst wants them replaced. Nothing of what was not
   * written is lost: it stays as it was, with the reason.
   */
  async fill(replacesDifferent: boolean, asValues = false): Promise<void> {
    const { plan } = this.state;
    if (!plan) return;
    const live = () => ({ cells: fillChanges(plan, replacesDifferent), areas: [], frozen: [] });
    await this.write(asValues ? fillValues(plan, replacesDifferent) : live());
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

  private async write(rewriting: Rewriting): Promise<void> {
    await this.work("writing", async () => {
      this.stopper = new AbortController();
      this.show({ total: rewritingSize(rewriting), result: null });
      const ports = { onProgress: (done: number) => this.show({ done }), signal: this.stopper.signal };
      const result = await this.history.exclusively(() => rewrite(rewriting, ports));
      if (!result) throw new Told(BUSY);
      if (result.back) this.history.push(undoableRewriting("填数", result.back));
      this.tell(result, false);
    });
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
    const request = figureRequest(recognition);
    const figures: Figures = need(await readSheetFigures(this.client.transport, request, catalogue));
    const { transport } = this.client;
    const source = { transport, request, catalogue, recorded: this.recorded, now: figures };
    const against = await auditedAgainst(this.state.vintage, source);
    const { vintage, versions, problems } = against;
    const audit = auditSheets(grids, recognition, against.figures, against.at);
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

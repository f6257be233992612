import type { Catalogue } from "../../server/domain/catalogue.ts";
import { figureRequest } from "../../server/domain/sheet/figure-request.ts";
import { planRoll, type RollPlan } from "../../server/domain/sheet/fill/plan-roll.ts";
import { type Known, provenRoll } from "../../server/domain/sheet/fill/proven-roll.ts";
import { type RollRefusal, rollForward } from "../../server/domain/sheet/fill/roll-forward.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import { isOurs, withPlainFigures } from "../../server/domain/sheet/plain-figures.ts";
import type { Block } from "../../server/domain/sheet/recognition.ts";

import type { Client } from "../client/client.ts";
import { refusalOf } from "../client/failure.ts";
import { readSheetFigures } from "../client/sheet-figures.ts";

import { type RecalledRecognition, recogniseRecalled } from "./recalled-recognition.ts";
import type { SheetMemory } from "./sheet-memory.ts";
import type { WriteResult } from "./write-cells.ts";
import type { WriteHistory } from "./write-history.ts";
import { writeRoll } from "./write-roll.ts";

/** A workbook that was read and understood. */
export interface KnownWorkbook extends RecalledRecognition {
  readonly grids: readonly Grid[];
  readonly catalogue: Catalogue;
  readonly memory: Pick<SheetMemory, "recall" | "aliases">;
}

/** A table that can go on, with the labels of its next period; or why it cannot. */
export interface RollOffer {
  readonly block: Block;
  /** As they will read, 2016年1-7月; empty where it cannot. */
  readonly labels: readonly string[];
  readonly refusal: RollRefusal | null;
}

/** What the pane shows of going on with tables. */
export interface RollState {
  readonly activity: "none" | "planning" | "writing";
  /** Cells written, of how many. */
  readonly done: number;
  readonly total: number;
  readonly offers: readonly RollOffer[];
  /** What is shown before it is written; null where nothing is. */
  readonly plan: RollPlan | null;
  readonly problem: string;
}

const NOTHING: RollState = { activity: "none", done: 0, total: 0, offers: [], plan: null, problem: "" };

/** What a session needs around it. */
export interface RollPorts {
  readonly client: Pick<Client, "transport">;
  readonly history: WriteHistory;
  readonly onChange: (state: RollState) => void;
  /** Told after writing: cells have moved, and what was known of the workbook must be read again. */
  readonly onWritten: (result: WriteResult) => Promise<void>;
}

/** Goes on with a table of the workbook: which can be, what that would write, writing it. */
export class RollSession {
  private readonly ports: RollPorts;
  private state = NOTHING;
  private workbook: KnownWorkbook | null = null;
  private known: Known | null = null;
  private stopper = new AbortController();

  constructor(ports: RollPorts) {
    this.ports = ports;
  }

  /** As it is now. */
  get current(): RollState {
    return this.state;
  }

  /** Takes what was read and understood of the workbook; null where that does not count any more. */
  follow(workbook: KnownWorkbook | null): void {
    if (workbook === this.workbook) return;
    this.workbook = workbook;
    this.known = workbook && knownOf(workbook);
    this.show({ plan: null, problem: "", offers: this.known ? offersOf(this.known, workbook?.grids ?? []) : [] });
  }

  /** Works out what going on with a table would write; asks for the figures of its next period only. */
  async preview({ block }: RollOffer): Promise<void> {
    const { known, workbook } = this;
    const grid = workbook?.grids.find(({ sheet }) => sheet === block.sheet);
    if (this.state.activity !== "none" || !known || !grid) return;
    this.show({ activity: "planning", plan: null, problem: "" });
    const proven = provenRoll(grid, block, known);
    if ("code" in proven) return this.show({ activity: "none", problem: proven.text });
    const request = figureRequest({ blocks: [proven.block], questions: [], untouched: [] });
    const figures = await readSheetFigures(this.ports.client.transport, request, known.catalogue);
    if (figures.kind !== "value") return this.show({ activity: "none", problem: refusalOf(figures.failure).message });
    this.show({ activity: "none", plan: planRoll(grid, proven, figures.value, known.catalogue) });
  }

  cancel(): void {
    this.show({ plan: null, problem: "" });
  }

  /**
   * Writes what was shown; it can be taken back as one.
   *
   * @param withPending whether a figure that is not published yet gets its formula, which then shows #N/A until it is
   */
  async write(withPending: boolean): Promise<void> {
    const { plan } = this.state;
    const grid = this.workbook?.grids.find(({ sheet }) => sheet === plan?.proven.roll.sheet);
    if (this.state.activity !== "none" || !plan || !grid) return;
    this.stopper = new AbortController();
    const { signal } = this.stopper;
    this.show({ activity: "writing", done: 0, total: plan.cells.length, problem: "" });
    const ports = { signal, onProgress: (done: number) => this.show({ done }) };
    const done = await this.ports.history.exclusively(() => writeRoll(plan, grid, withPending, ports));
    const problem = done ? (done.write ? "" : (done.result.problems[0] ?? "")) : "正在写入别的内容，请稍候再试。";
    this.show({ activity: "none", done: 0, total: 0, plan: problem === "" ? null : plan, problem });
    if (!done?.write) return;
    this.ports.history.push(done.write);
    await this.ports.onWritten(done.result);
  }

  /** Ends the writing after the portion under way; what is written then can be taken back. */
  stop(): void {
    this.stopper.abort();
  }

  private show(change: Partial<RollState>): void {
    this.state = { ...this.state, ...change };
    this.ports.onChange(this.state);
  }
}

/** Tables that are filled already are understood by what their formulas show. */
function knownOf({ grids, catalogue, memory, ...known }: KnownWorkbook): Known {
  const isFilled = grids.some((grid) => [...grid.cells()].some(({ formula }) => isOurs(formula)));
  const plain = isFilled ? recogniseRecalled(grids.map(withPlainFigures), catalogue, memory) : known;
  const { recognition, answers, aliases } = plain;
  return { grids, blocks: recognition.blocks, catalogue, answers, aliases };
}

function offersOf({ blocks }: Known, grids: readonly Grid[]): RollOffer[] {
  return blocks.flatMap((block): RollOffer[] => {
    const grid = grids.find(({ sheet }) => sheet === block.sheet);
    const roll = grid && rollForward(grid, block, blocks);
    if (!roll) return [];
    if ("code" in roll) return [{ block, labels: [], refusal: roll }];
    return [
      { block, labels: roll.labels.map(({ value }) => String(value ?? "").replace(/\s+/gu, " ")), refusal: null },
    ];
  });
}

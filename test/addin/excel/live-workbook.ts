import { AddressBook } from "../../../addin/client/address-book.ts";
import { Batcher } from "../../../addin/client/batcher.ts";
import { LiveHub } from "../../../addin/client/live.ts";
import type { Transport } from "../../../addin/client/transport.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { answersTo, askedFor, FakeServer, questionOf } from "../client/fake-server.ts";
import { FakeStreams } from "../client/fake-streams.ts";
import { ManualClock } from "../client/manual-clock.ts";
import { type FakeSheet, stubExcel } from "./fake-excel.ts";

/** A fake workbook on a fake server: calculating a cell makes it ask, as Excel does. */
export class LiveWorkbook {
  readonly clock = new ManualClock();
  readonly server = new FakeServer(this.clock);
  readonly wires = new FakeStreams();
  readonly addresses = new AddressBook(this.clock.now);
  readonly sheet: FakeSheet;
  readonly batcher: Batcher;
  readonly hub: LiveHub;
  readonly wantsDetails = () => false;
  /** The server has forgotten the versions before this one. */
  oldest = 1;
  private readonly questions: ReadonlyMap<string, string>;

  /** @param cells the indicator that each cell asks for; the figures of those that begin with 变 change with each release */
  constructor(cells: Readonly<Record<string, string>>) {
    this.questions = new Map(Object.entries(cells));
    this.sheet = stubExcel(
      Object.fromEntries([...this.questions].map(([at, name]) => [at, [`=PLAN.METRIC("${name}")`]])),
    );
    this.sheet.onCalculate = (address) => this.calculate(address);
    const ports = { transport: this.transport, timers: this.clock, random: () => 0.5 };
    this.batcher = new Batcher({
      ...ports,
      wantsDetails: this.wantsDetails,
      onRecovered: () => {},
      onAnswered: (key, question, version) => this.addresses.answered(key, question, version),
    });
    this.hub = new LiveHub({ ...ports, openStream: this.wires.open });
  }

  readonly transport: Transport = async (operation, variables, timeout, signal) => {
    const reply = await this.server.transport(operation, variables, timeout, signal);
    if (reply.kind !== "data") return reply;
    const { dataVersion, sequence } = this.server;
    const names = askedFor(variables);
    const now = names.map((name) => figureAt(name, sequence));
    if (operation.name === "Answers") return { kind: "data", data: { answers: answersTo(now, dataVersion) } };
    if (operation.name !== "ChangedAnswers") return reply;
    const since = Number(String(variables.since).slice(1));
    if (since < this.oldest) return { kind: "rejected", reason: "没有这个版本", code: "VINTAGE_UNKNOWN" };
    const at = names.flatMap((name, index) => (name.startsWith("变") && since !== sequence ? [index] : []));
    const answersAt = (version: number) =>
      answersTo(
        at.map((index) => figureAt(names[index] ?? "", version)),
        `v${version}`,
      );
    const changedAnswers = { dataVersion, sequence, at, before: answersAt(since), after: answersAt(sequence) };
    return { kind: "data", data: { changedAnswers } };
  };

  /** What the cells ask and show by the version of the server, as if they were calculated now. */
  calculate(address: string): void {
    const indicator = this.questions.get(address);
    if (indicator === undefined) return;
    const question = questionOf(indicator);
    this.addresses.remember(address, questionKey(question));
    void this.batcher.ask(question);
  }

  /** All cells are calculated and have their answers. */
  async open(): Promise<void> {
    for (const address of this.questions.keys()) this.calculate(address);
    await this.clock.pass(1_000);
  }

  /** Publishes and tells the stream. */
  async release(): Promise<void> {
    this.server.release();
    const { dataVersion, sequence } = this.server;
    if (this.wires.openCount > 0) this.wires.last.onChange({ dataVersion, sequence });
    await this.clock.pass(2_000);
  }

  /** The data version of each cell, by its address. */
  versions(): Record<string, string> {
    return Object.fromEntries(this.addresses.cells().map(({ address, dataVersion }) => [address, dataVersion]));
  }
}

function figureAt(indicator: string, version: number): string {
  return indicator.startsWith("变") ? `${indicator}${version}` : indicator;
}

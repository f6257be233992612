import type { Submission } from "../../server/domain/submit/submission.ts";
import { accountOf } from "../../server/domain/submit/submission-account.ts";

import type { Client } from "../client/client.ts";
import type { SubmitReply, SubmitRequest } from "../client/submit.ts";
import type { Transport } from "../client/transport.ts";

import { readSelection } from "./read-selection.ts";
import { checkSubmission } from "./submission-check.ts";
import { newSubmissionKey } from "./submission-key.ts";
import type { ReadingChoices, SubmissionKind } from "./submission-kind.ts";
import { SubmissionPart } from "./submission-part.ts";
import { SubmissionSource } from "./submission-source.ts";
import { refusedLines, submitRequest } from "./submit-request.ts";
import {
  NOTHING_SUBMITTED,
  type SubmitDetails,
  type SubmitResult,
  type SubmitState,
  USUAL_CHOICES,
} from "./submit-state.ts";
import { needAnswer, Told, toldSentence } from "./told.ts";

/** What a session needs around it. */
export interface SubmitPorts {
  readonly client: Pick<Client, "transport">;
  readonly kind: SubmissionKind;
  readonly onChange: (state: SubmitState) => void;
  /** Told when the server has written something. */
  readonly onSent: () => void;
  readonly part?: SubmissionPart;
  readonly newKey?: () => string;
  /** ISO time. */
  readonly now?: () => string;
}

/** The kind of what workbooks kept before there were others. */
const FIGURES = "figures";

const NO_ANSWER = "没有收到服务器的答复，不知道是否已经写入。请按“再问一次”；同一次报送不会写两遍。";

/**
 * Sending a selected range: read, checked by the server, sent once, its receipt kept in the workbook. The key is made once
 * for each preview, so that asking again after a lost answer never writes twice.
 */
export class SubmitSession {
  private readonly ports: SubmitPorts;
  private readonly part: SubmissionPart;
  private state = NOTHING_SUBMITTED;
  private readonly transport: Transport;
  private source: SubmissionSource | null = null;
  private key = "";
  /** What was sent and not answered, as long as the pane knows it. */
  private request: SubmitRequest | null = null;
  private stopper = new AbortController();

  constructor(ports: SubmitPorts) {
    this.ports = ports;
    this.part = ports.part ?? new SubmissionPart();
    this.transport = async (...request) => {
      const reply = await ports.client.transport(...request);
      const isForbidden = reply.kind === "rejected" && reply.code === "FORBIDDEN";
      if (reply.kind === "unauthorized" || isForbidden) this.show({ needsToken: true });
      return reply;
    };
  }

  /** As it is now. */
  get current(): SubmitState {
    return this.state;
  }

  /** Reads what was sent from this workbook before; what is not answered yet can be asked for. */
  async open(): Promise<void> {
    await this.part.open();
    this.show({});
  }

  /** Reads the selection, and has it checked. */
  async read(): Promise<void> {
    await this.work("reading", async () => {
      this.show({ ...NOTHING_SUBMITTED, activity: "reading" });
      const selected = await readSelection();
      this.show({ area: selected.area });
      this.source = new SubmissionSource(selected, await this.ports.kind.open(this.transport));
      await this.understand(USUAL_CHOICES);
    });
  }

  /** Reads the same selection otherwise. */
  async choose(change: Partial<ReadingChoices>): Promise<void> {
    if (!this.source) return;
    await this.work("checking", () => this.understand({ ...this.state.choices, ...change }));
  }

  /** Leaves out the lines that the server refuses, and has the others checked. */
  async omitRefused(): Promise<void> {
    const { submission, reply, omitted } = this.state;
    if (!reply || !submission || !("lines" in submission)) return;
    const refused = refusedLines(submission, reply);
    await this.work("checking", () => this.check(submission, new Set([...omitted, ...refused])));
  }

  /** Ends reading and checking; what is being sent is not ended. */
  stop(): void {
    this.stopper.abort();
  }

  /** Forgets the preview. */
  cancel(): void {
    if (this.state.activity !== "none" || this.state.unanswered !== "") return;
    this.source = null;
    this.show(NOTHING_SUBMITTED);
  }

  /** Sends what the preview shows, as long as the sheet still says so; under the key of the preview, however often. */
  async send(details: SubmitDetails): Promise<void> {
    const { submission, reply, omitted, choices } = this.state;
    if (!submission || !reply || !("lines" in submission)) return;
    const { key } = this;
    const { kind } = this.ports;
    const request = submitRequest({ submission, omitted, choices, details, key, kind, isDryRun: false });
    if (typeof request === "string") return this.show({ problems: [request] });
    await this.work("sending", async () => {
      await this.source?.proveUnchanged(submission, choices);
      await this.keep(
        this.part.put({
          ...{ key, kind: kind.id, sentAt: this.now(), title: request.title, place: request.source, receipt: null },
        }),
      );
      await this.exchange(submission, request);
    });
  }

  /** Asks whether what was sent under a key was written. */
  async ask(key: string): Promise<void> {
    const request = key === this.request?.key ? this.request : null;
    await this.work("asking", () => this.settle(key, request));
  }

  private async exchange(submission: Submission, request: SubmitRequest): Promise<void> {
    const outcome = await this.ports.kind.send(this.transport, request);
    if (outcome.kind === "failure" && outcome.failure.kind === "unreachable") return this.settle(request.key, request);
    if (outcome.kind === "failure") {
      await this.forget(request.key);
      needAnswer(outcome);
      return;
    }
    const reply = outcome.value;
    if (!reply.receipt || (reply.ending !== "WRITTEN" && reply.ending !== "KNOWN"))
      return this.refuse(reply, request.key);
    const account = reply.lines.length > 0 ? accountOf(submission, reply.lines, this.state.omitted) : null;
    await this.finish(request.key, { receipt: reply.receipt, account, sent: { submission, lines: reply.lines } });
  }

  /** Nothing was written: the book has changed since the preview, or somebody else is writing. */
  private async refuse(reply: SubmitReply, key: string): Promise<void> {
    await this.forget(key);
    const isPassing = reply.ending === "OVERTAKEN" || reply.ending === "STOPPED";
    if (!isPassing) this.show({ reply });
    throw new Told(
      isPassing ? "数据正被别人更新，没有写入。请再报送一次。" : "检查之后数据有变化，没有写入。请再看一遍预览。",
    );
  }

  private async settle(key: string, request: SubmitRequest | null): Promise<void> {
    this.request = request;
    const outcome = await this.ports.kind.ask(this.transport, key, request);
    if (outcome.kind === "failure") {
      this.show({ unanswered: key });
      throw new Told(NO_ANSWER);
    }
    if (outcome.value) return this.finish(key, { receipt: outcome.value, account: null, sent: null });
    await this.forget(key);
    throw new Told("服务器没有收到这次报送，什么也没有写入。可以再报送一次。");
  }

  private async finish(key: string, result: SubmitResult): Promise<void> {
    await this.keep(this.part.answered(key, result.receipt));
    const isPreview = key === this.key;
    if (isPreview) this.source = null;
    const { activity, problems } = this.state;
    const rest = isPreview ? { ...NOTHING_SUBMITTED, activity, problems } : {};
    this.show({ ...rest, unanswered: "", result });
    this.ports.onSent();
  }

  private async understand(choices: ReadingChoices): Promise<void> {
    const submission = this.source?.read(choices) ?? null;
    this.show({ choices, submission, reply: null, omitted: new Set() });
    if (!submission) throw new Told(this.ports.kind.words.unknown);
    if ("lines" in submission) await this.check(submission, new Set());
  }

  private async check(submission: Submission, omitted: ReadonlySet<number>): Promise<void> {
    this.stopper = new AbortController();
    this.show({ activity: "checking", omitted, reply: null });
    const { choices } = this.state;
    const { kind } = this.ports;
    const parts = { submission, omitted, choices, kind };
    const reply = await checkSubmission(this.transport, parts, this.stopper.signal);
    this.key = this.ports.newKey?.() ?? newSubmissionKey();
    this.show({ reply });
  }

  /** That a workbook keeps nothing is told; it does not stop the sending. */
  private async keep(writing: Promise<readonly string[]>): Promise<void> {
    const problems = await writing;
    this.show({ problems: [...this.state.problems, ...problems] });
  }

  private async forget(key: string): Promise<void> {
    this.show({ unanswered: "" });
    await this.keep(this.part.remove(key));
  }

  private now(): string {
    return this.ports.now?.() ?? new Date().toISOString();
  }

  private async work(activity: SubmitState["activity"], act: () => Promise<void>): Promise<void> {
    if (this.state.activity !== "none") return;
    this.show({ activity, problems: [], needsToken: false });
    try {
      await act();
      this.show({ activity: "none" });
    } catch (error) {
      this.show({ activity: "none", problems: [...this.state.problems, toldSentence(error)] });
    }
  }

  private show(change: Partial<SubmitState>): void {
    const log = this.part.log.filter(({ kind = FIGURES }) => kind === this.ports.kind.id);
    this.state = { ...this.state, ...change, log };
    this.ports.onChange(this.state);
  }
}

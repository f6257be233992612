import type { Outcome } from "../client/catalogue.ts";
import {
  advanceCase,
  type CasePage,
  type CaseReply,
  type CaseSummary,
  type CaseWish,
  readCase,
  readCases,
  readCounts,
  registerCase,
} from "../client/ledger.ts";
import type { WholeCase } from "../client/ledger-case.ts";
import type { Transport } from "../client/transport.ts";

import { newSubmissionKey } from "./submission-key.ts";
import { needAnswer, Told, toldSentence } from "./told.ts";

const PAGE = 20;

const NO_ANSWER = "没有收到服务器的答复，不知道是否已经写入。请再按一次；同样的内容不会办两遍。";

/** The lists of a ledger: what is overdue stands first. */
export type CaseList = "overdue" | "others";

/** What the pane shows of the ledger. */
export interface LedgerState {
  readonly activity: "none" | "reading" | "writing";
  readonly wish: CaseWish;
  /** Of the cases that are wanted; null before they were read. */
  readonly counts: CaseSummary | null;
  /** Of all cases, for what can be chosen from. */
  readonly all: CaseSummary | null;
  readonly lists: Readonly<Record<CaseList, CasePage>>;
  /** The case that is looked at; null for the lists. */
  readonly chosen: WholeCase | null;
  readonly needsToken: boolean;
  /** What was written last, in Chinese; "" for nothing. */
  readonly done: string;
  readonly problems: readonly string[];
}

const NO_CASES: CasePage = { cases: [], total: 0, next: "" };

/** Before anything was read. */
export const UNREAD_LEDGER: LedgerState = {
  ...{ activity: "none", wish: {}, counts: null, all: null, lists: { overdue: NO_CASES, others: NO_CASES } },
  ...{ chosen: null, needsToken: false, done: "", problems: [] },
};

/** What a desk needs around it. */
export interface LedgerPorts {
  readonly client: { readonly transport: Transport };
  readonly onChange: (state: LedgerState) => void;
  /** Told when the server has written something. */
  readonly onWritten: () => void;
  readonly newKey?: () => string;
}

/** Reading the ledger and taking steps in it. What was not answered keeps its key: asked again, it is not done twice. */
export class LedgerDesk {
  private readonly ports: LedgerPorts;
  private readonly transport: Transport;
  private state = UNREAD_LEDGER;
  private unanswered = { content: "", key: "" };

  constructor(ports: LedgerPorts) {
    this.ports = ports;
    this.transport = async (...request) => {
      const reply = await ports.client.transport(...request);
      const isForbidden = reply.kind === "rejected" && reply.code === "FORBIDDEN";
      if (reply.kind === "unauthorized" || isForbidden) this.show({ needsToken: true });
      return reply;
    };
  }

  /** As it is now. */
  get current(): LedgerState {
    return this.state;
  }

  /** Reads counts and first pages; by another wish where one is given. */
  async read(wish: CaseWish = this.state.wish): Promise<void> {
    await this.work("reading", async () => {
      this.show({ wish });
      await this.readLists();
    });
  }

  /** Reads the next page of a list. */
  async more(list: CaseList): Promise<void> {
    await this.work("reading", async () => {
      const { wish, lists } = this.state;
      const known = lists[list];
      const page = needAnswer(await this.page(wish, list, known.next));
      this.show({ lists: { ...lists, [list]: { ...page, cases: [...known.cases, ...page.cases] } } });
    });
  }

  /** Looks at a case. */
  async choose(code: string): Promise<void> {
    await this.work("reading", async () => {
      const chosen = needAnswer(await readCase(this.transport, code));
      if (!chosen) throw new Told(`台账里没有编号为“${code}”的问题。`);
      this.show({ chosen });
    });
  }

  /** Back to the lists. */
  leave(): void {
    this.show({ chosen: null, done: "", problems: [] });
  }

  /** Takes a step on the case that is looked at, as it was seen. Gives whether it was taken. */
  advance(step: string, name: string, words: Readonly<Record<string, unknown>>): Promise<boolean> {
    const { chosen } = this.state;
    if (!chosen) return Promise.resolve(false);
    const input = { ...words, code: chosen.code, step, expectedRevision: chosen.revision };
    return this.write(name, input, advanceCase);
  }

  /** Registers a case and looks at it; likewise. */
  register(fields: Readonly<Record<string, unknown>>): Promise<boolean> {
    return this.write("登记", fields, registerCase);
  }

  private async write(
    name: string,
    words: Readonly<Record<string, unknown>>,
    send: (transport: Transport, input: Readonly<Record<string, unknown>>) => Promise<Outcome<CaseReply>>,
  ): Promise<boolean> {
    let isWritten = false;
    await this.work("writing", async () => {
      const content = JSON.stringify([name, words]);
      const isRepeated = content === this.unanswered.content;
      const key = isRepeated ? this.unanswered.key : (this.ports.newKey?.() ?? newSubmissionKey());
      this.unanswered = { content, key };
      const outcome = await send(this.transport, { ...words, idempotencyKey: key });
      if (outcome.kind === "failure" && outcome.failure.kind === "unreachable") throw new Told(NO_ANSWER);
      this.unanswered = { content: "", key: "" };
      const reply = needAnswer(outcome);
      const isTaken = reply.ending === "WRITTEN" || reply.ending === "KNOWN";
      // Of a refused step the case as it stands now; of a refused registration the form stays.
      if (reply.case && (isTaken || this.state.chosen)) this.show({ chosen: reply.case });
      if (!isTaken) return this.show({ problems: refusals(reply) });
      isWritten = true;
      this.show({ done: `${name}已写入：${reply.case?.code ?? ""}，第 ${reply.case?.revision ?? 1} 版。` });
      this.ports.onWritten();
      await this.readLists();
    });
    return isWritten;
  }

  private async readLists(): Promise<void> {
    const { wish } = this.state;
    const [counts, overdue, others] = await Promise.all([
      readCounts(this.transport, wish),
      this.page(wish, "overdue", ""),
      this.page(wish, "others", ""),
    ]);
    const [read, lists] = [needAnswer(counts), { overdue: needAnswer(overdue), others: needAnswer(others) }];
    const isAll = Object.keys(wish).length === 0;
    const all = isAll ? read : (this.state.all ?? needAnswer(await readCounts(this.transport, {})));
    this.show({ counts: read, all, lists });
  }

  private page(wish: CaseWish, list: CaseList, after: string): Promise<Outcome<CasePage>> {
    return readCases(this.transport, { ...wish, overdue: list === "overdue" }, { first: PAGE, after });
  }

  private async work(activity: LedgerState["activity"], act: () => Promise<void>): Promise<void> {
    if (this.state.activity !== "none") return;
    this.show({ activity, problems: [], done: "", needsToken: false });
    try {
      await act();
      this.show({ activity: "none" });
    } catch (error) {
      this.show({ activity: "none", problems: [toldSentence(error)] });
    }
  }

  private show(change: Partial<LedgerState>): void {
    this.state = { ...this.state, ...change };
    this.ports.onChange(this.state);
  }
}

function refusals({ problems }: CaseReply): readonly string[] {
  return problems.length > 0 ? problems : ["没有写入：服务器没有说明理由。请再看一遍后再办。"];
}

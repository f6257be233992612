import { type Question, questionKey } from "../../server/domain/question.ts";

import type { AddressBook, AnsweredCell } from "./address-book.ts";
import { type Answer, readAnswers } from "./answer.ts";
import { readPosition } from "./position.ts";
import { questionVariables } from "./question-variables.ts";
import { inRequests } from "./requests.ts";
import { isAmount, isListOf, isRecord } from "./shape.ts";
import type { Failure, Transport } from "./transport.ts";
import { CHANGED_ANSWERS, POSITION } from "./update-queries.ts";

const TIMEOUT = 30_000;
/** How often the search begins again because a release came in the middle of it. */
const MOST_SEARCHES = 3;

/** One question whose answer has changed since its cells were calculated. */
export interface Update {
  readonly key: string;
  readonly question: Question;
  readonly before: Answer;
  readonly after: Answer;
  /** The cells that show the answer before. */
  readonly cells: readonly AnsweredCell[];
}

/** What the server knows newer than the workbook. */
export interface Updates {
  /** The version that the answers after are of. */
  readonly dataVersion: string;
  readonly updates: readonly Update[];
  /** Cells whose answer is the same in that version. */
  readonly unchanged: readonly AnsweredCell[];
}

/** What the search needs. */
export interface UpdatePorts {
  readonly transport: Transport;
  readonly addresses: AddressBook;
  /** Whether this Excel shows what a number is: the cells are refreshed from what is found. */
  readonly wantsDetails: () => boolean;
}

/** What the search found, or why it found nothing. */
export type UpdatesOutcome =
  | { readonly kind: "value"; readonly value: Updates }
  /** The server does not know the version that the workbook's cells were calculated with. */
  | { readonly kind: "incomparable" }
  | { readonly kind: "failure"; readonly failure: Failure };

type SearchOutcome = UpdatesOutcome | { readonly kind: "overtaken" };

interface Changed {
  readonly before: Answer;
  readonly after: Answer;
}

/** Stops the search with what is to be told; never leaves this file. */
class Stopped extends Error {
  readonly outcome: SearchOutcome;

  constructor(outcome: SearchOutcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/**
 * Asks which cells of the workbook would show something else today: one light request, and where the versions differ one
 * more for each version and 10,000 questions. Never rejects.
 */
export async function findUpdates({ transport, addresses, wantsDetails }: UpdatePorts): Promise<UpdatesOutcome> {
  for (let searches = 1; ; searches++) {
    const outcome = await search({ transport, addresses, wantsDetails });
    if (outcome.kind !== "overtaken") return outcome;
    const failure: Failure = { kind: "unreachable", reason: "数据正在更新" };
    if (searches === MOST_SEARCHES) return { kind: "failure", failure };
  }
}

async function search(ports: UpdatePorts): Promise<SearchOutcome> {
  try {
    const status = await ask(ports.transport, POSITION, {});
    const position = readPosition(status.status);
    if (!position) throw malformed();
    return { kind: "value", value: await compare(ports, position.dataVersion) };
  } catch (stopped) {
    if (stopped instanceof Stopped) return stopped.outcome;
    throw stopped;
  }
}

/** How many indicators those updates are about. */
export function indicatorCount(updates: readonly Update[]): number {
  return new Set(updates.map(({ question }) => question.indicator)).size;
}

/** How many cells show an answer that has changed. */
export function cellCount(updates: readonly Update[]): number {
  return updates.reduce((sum, { cells }) => sum + cells.length, 0);
}

async function compare({ transport, addresses, wantsDetails }: UpdatePorts, newest: string): Promise<Updates> {
  const cells = addresses.cells();
  const details = wantsDetails();
  const updates: Update[] = [];
  const unchanged = cells.filter((cell) => cell.dataVersion === newest);
  const older = groupBy(cells, (cell) => cell.dataVersion);
  older.delete(newest);
  for (const [since, ofVersion] of older) {
    const groups = [...groupBy(ofVersion, (cell) => cell.key).values()];
    const askers = groups.flatMap((group) => (group[0] ? [{ question: group[0].question, cells: group }] : []));
    for (const request of inRequests(askers)) {
      const questions = questionVariables(request.map(({ question }) => question));
      const reply = await ask(transport, CHANGED_ANSWERS, { questions, since, details });
      const changed = readChanged(reply.changedAnswers, request.length, newest);
      request.forEach((asker, at) => {
        const change = changed.get(at);
        if (change) updates.push({ ...asker, ...change, key: questionKey(asker.question) });
        else unchanged.push(...asker.cells);
      });
    }
  }
  return { dataVersion: newest, updates, unchanged };
}

async function ask(
  transport: Transport,
  operation: typeof POSITION,
  variables: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const reply = await transport(operation, variables, TIMEOUT);
  if (reply.kind === "rejected" && reply.code === "VINTAGE_UNKNOWN") throw new Stopped({ kind: "incomparable" });
  if (reply.kind !== "data") throw new Stopped({ kind: "failure", failure: reply });
  if (!isRecord(reply.data)) throw malformed();
  return reply.data;
}

/** By position what changed. A release in the middle of the search makes its parts disagree: then it begins again. */
function readChanged(reply: unknown, count: number, newest: string): Map<number, Changed> {
  if (!isRecord(reply) || !isListOf(reply.at, isAmount)) throw malformed();
  const { at } = reply;
  if (reply.dataVersion !== newest) throw new Stopped({ kind: "overtaken" });
  const before = readAnswers({ answers: reply.before }, at.length);
  const after = readAnswers({ answers: reply.after }, at.length);
  const changed = new Map<number, Changed>();
  at.forEach((position, index) => {
    const [old, now] = [before?.answers[index], after?.answers[index]];
    if (old !== undefined && now !== undefined && position < count) changed.set(position, { before: old, after: now });
  });
  if (changed.size !== at.length || after?.dataVersion !== newest) throw malformed();
  return changed;
}

function malformed(): Stopped {
  return new Stopped({ kind: "failure", failure: { kind: "rejected", reason: "答复格式不符" } });
}

function groupBy<Member>(members: readonly Member[], keyOf: (member: Member) => string): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

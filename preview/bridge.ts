/**
 * The native side of the Rich API bridge, which is all that Microsoft's custom-functions runtime knows of Excel. This
 * script must run in the add-in's page before that runtime.
 */

/** A call of a custom function, as Excel sends it. */
export interface Invocation {
  readonly functionId: string;
  readonly arguments: readonly unknown[];
  /** The calling cell, such as 月报!B5. */
  readonly address: string;
  readonly flags: number;
}

/** Bits of an invocation's flags. */
export const FLAGS = { cancelable: 1, streaming: 2, allowError: 4, richData: 8 } as const;

/** What came back from the runtime for one invocation. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  /** `code`: 1 #N/A, 5 #DIV/0!, 6 #NUM!, 7 #VALUE!, 8 #NULL!, anything else is shown as #VALUE!. */
  | { readonly ok: false; readonly code: number; readonly message: string };

/** Told once for each message of results. */
export type OutcomeListener = (outcomes: ReadonlyMap<number, Outcome>) => void;

interface RuntimeAction {
  readonly Id: number;
  readonly Name?: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

interface RuntimeMessage {
  readonly id: number;
  readonly message?: { readonly body?: string | { readonly Actions?: readonly RuntimeAction[] } };
}

/** Message types of the bridge: the host's answer to a request, and the host's own events. */
const ANSWER = 2;
const EVENT = 3;

/** Custom functions among the categories of events, and its two kinds. */
const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;

const RESULT_ACTIONS = ["SetInvocationArrayResults", "SetInvocationResults"];

class FakeHost {
  /** Everything that came back, by invocation; a streaming one has several. */
  readonly results = new Map<number, Outcome[]>();
  /** Set by the runtime when it finds the bridge. */
  onMessageFromHost: ((text: string) => void) | null = null;
  readonly #listeners = new Set<OutcomeListener>();
  #lastId = 0;

  /** Called by the runtime. */
  sendMessageToHost(text: string): void {
    const request: RuntimeMessage = JSON.parse(text);
    const actions = readActions(request);
    const outcomes = new Map(actions.flatMap(readOutcomes));
    for (const [id, outcome] of outcomes) this.results.set(id, [...(this.results.get(id) ?? []), outcome]);
    const body = { Results: actions.map(({ Id }) => ({ ActionId: Id, Value: null })) };
    const message = { statusCode: 200, headers: { "Content-Type": "application/json" }, body };
    setTimeout(() => this.#post({ id: request.id, type: ANSWER, message }));
    if (outcomes.size > 0) for (const listener of this.#listeners) listener(outcomes);
  }

  /** Sends all calls in one message, as Excel does for the cells of one calculation; gives their ids. */
  invokeMany(invocations: readonly Invocation[]): number[] {
    const ids = invocations.map(() => ++this.#lastId);
    this.#send(
      invocations.map((call, index) => {
        const message = [ids[index], call.functionId, call.arguments, call.address, call.flags, null];
        return { messageCategory: CATEGORY, messageType: INVOKE, targetId: "", id: ids[index], message };
      }),
    );
    return ids;
  }

  /** Tells the runtime that nobody waits for the call any more. */
  cancel(invocationId: number): void {
    const entry = { messageCategory: CATEGORY, messageType: CANCEL, targetId: "", id: 0, message: { invocationId } };
    this.#send([entry]);
  }

  /** The last outcome of each call; undefined for those that did not come in time. */
  async wait(ids: readonly number[], milliseconds = 10_000): Promise<(Outcome | undefined)[]> {
    const end = performance.now() + milliseconds;
    while (performance.now() < end && !ids.every((id) => this.results.has(id))) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return ids.map((id) => this.results.get(id)?.at(-1));
  }

  onOutcomes(listener: OutcomeListener): void {
    this.#listeners.add(listener);
  }

  #send(entries: readonly unknown[]): void {
    this.#post({ type: EVENT, message: { entries } });
  }

  #post(message: unknown): void {
    if (!this.onMessageFromHost) throw new Error("The custom-functions runtime is not listening: was it loaded?");
    this.onMessageFromHost(JSON.stringify(message));
  }
}

function readActions(request: RuntimeMessage): readonly RuntimeAction[] {
  const body = request.message?.body;
  if (!body) return [];
  const parsed: { readonly Actions?: readonly RuntimeAction[] } = typeof body === "string" ? JSON.parse(body) : body;
  return parsed.Actions ?? [];
}

function readOutcomes(action: RuntimeAction): [number, Outcome][] {
  const results = action.ArgumentInfo?.Arguments?.[0];
  if (!RESULT_ACTIONS.includes(action.Name ?? "") || !Array.isArray(results)) return [];
  return results.map(readOutcome);
}

/** A result is [id, ok, value, code] or, for an older host, an object of the same. */
function readOutcome(result: unknown): [number, Outcome] {
  const { id, failed, value, errorCode } = Array.isArray(result)
    ? { id: result[0], failed: !result[1], value: result[2], errorCode: result[3] }
    : Object(result);
  const outcome: Outcome = failed
    ? { ok: false, code: Number(errorCode ?? 0), message: String(value ?? "") }
    : { ok: true, value };
  return [Number(id), outcome];
}

export type { FakeHost };

declare global {
  interface Window {
    _richApiNativeBridge?: FakeHost;
    /** The same object by a name of ours. */
    fakeHost?: FakeHost;
  }
}

window.fakeHost = new FakeHost();
window._richApiNativeBridge = window.fakeHost;

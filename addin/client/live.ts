import { backoff } from "./backoff.ts";
import type { OpenStream } from "./event-stream.ts";
import { type Position, readPosition } from "./position.ts";
import { isRecord } from "./shape.ts";
import { liveThrough, type StreamEnd } from "./stream-life.ts";
import { rest, type Timers } from "./timers.ts";
import type { Transport } from "./transport.ts";
import { POSITION } from "./update-queries.ts";

const POSITION_TIMEOUT = 5_000;
/** So many streams that were cut young, one after the other, are as good as none. */
const MOST_CUTS = 3;
const POLL_EVERY = 30_000;
/** Polls between two attempts to get a stream after all: five minutes. */
const POLLS = 10;
/** After a refusal that asking again does not change: no token, or a server that does not know the question. */
const REFUSED_PAUSE = 30_000;
/** Changes are told at most so often; a release in many small steps is one change. */
const TELL_EVERY = 1_000;

/** How the hub learns of changes at this moment. */
export type LiveMode = "idle" | "connecting" | "streaming" | "polling" | "waiting";

/** What the diagnosis shows. */
export interface LiveReport {
  readonly mode: LiveMode;
  readonly listeners: number;
  /** Streams opened so far. */
  readonly streams: number;
  /** Streams open now: 0 or 1. */
  readonly sockets: number;
}

/** What the hub needs of the world. */
export interface LivePorts {
  readonly transport: Transport;
  readonly openStream: OpenStream;
  readonly timers: Timers;
  /** A number from 0 to below 1. */
  readonly random: () => number;
}

type Listener = (position: Position) => void;

/**
 * Tells whoever listens when the server's data has changed. All listeners of the add-in share one stream, which is open
 * only while there are any; where no stream can be had, the server is asked every half minute instead. After the last
 * listener has left there is no timer, no request and no socket.
 */
export class LiveHub {
  private readonly ports: LivePorts;
  private readonly listeners = new Set<Listener>();
  private session: AbortController | null = null;
  private position: Position | null = null;
  private told: Position | null = null;
  private toldAt = Number.NEGATIVE_INFINITY;
  private stopTelling = () => {};
  private mode: LiveMode = "idle";
  private streams = 0;
  private sockets = 0;

  constructor(ports: LivePorts) {
    this.ports = ports;
  }

  /**
   * Tells where the data stands as soon as that is known, and then of each change, until the returned function is called,
   * once or more often. Nothing is told during the call.
   */
  listen(listener: Listener): () => void {
    const own: Listener = (position) => listener(position);
    this.listeners.add(own);
    let stopGreeting = () => {};
    if (!this.session) this.begin();
    else if (this.told) stopGreeting = this.greet(own, this.told);
    return () => {
      stopGreeting();
      this.listeners.delete(own);
      if (this.listeners.size === 0) this.end();
    };
  }

  /** Begins anew at once, for example because a token was given. */
  retry(): void {
    if (!this.session) return;
    this.session.abort();
    this.begin();
  }

  report(): LiveReport {
    const { mode, listeners, streams, sockets } = this;
    return { mode, listeners: listeners.size, streams, sockets };
  }

  private greet(listener: Listener, told: Position): () => void {
    return this.ports.timers.after(0, () => {
      // A change that came between was told to all.
      if (this.told === told) listener(told);
    });
  }

  private begin(): void {
    this.session = new AbortController();
    void this.run(this.session.signal);
  }

  private end(): void {
    this.session?.abort();
    this.session = null;
    this.stopTelling();
    // What happens while nobody listens is found out by whoever listens next.
    [this.mode, this.position, this.told] = ["idle", null, null];
  }

  private async run(signal: AbortSignal): Promise<void> {
    const { timers, random } = this.ports;
    for (let cuts = 0, failures = 0; !signal.aborted; ) {
      this.mode = "connecting";
      const located = await this.locate(signal);
      if (signal.aborted) return;
      if (located !== "located") {
        this.mode = "waiting";
        await rest(timers, located === "refused" ? REFUSED_PAUSE : backoff(failures++, random), signal);
        continue;
      }
      failures = 0;
      const end = await this.stream(signal);
      cuts = end === "cut" ? cuts + 1 : 0;
      if (end === "refused" || cuts === MOST_CUTS) {
        await this.poll(signal);
        cuts = 0;
      } else await rest(timers, backoff(cuts, random), signal);
    }
  }

  /** Asks where the data stands, and tells when that is news. */
  private async locate(signal: AbortSignal): Promise<"located" | "refused" | "failed"> {
    const dropped = { kind: "unreachable", reason: "请求失败" } as const;
    const reply = await this.ports.transport(POSITION, {}, POSITION_TIMEOUT, signal).catch(() => dropped);
    if (reply.kind === "unauthorized" || reply.kind === "rejected") return "refused";
    const position = reply.kind === "data" && isRecord(reply.data) ? readPosition(reply.data.status) : null;
    if (position && !signal.aborted) this.learn(position);
    return position ? "located" : "failed";
  }

  private async stream(signal: AbortSignal): Promise<StreamEnd> {
    const { timers, openStream } = this.ports;
    this.streams++;
    this.sockets++;
    const onSign = () => {
      this.mode = "streaming";
    };
    const since = this.position?.sequence ?? 0;
    const onChange = (position: Position) => this.learn(position);
    const end = await liveThrough({ openStream, since, timers, onSign, onChange }, signal);
    this.sockets--;
    return end;
  }

  private async poll(signal: AbortSignal): Promise<void> {
    for (let polls = 0; polls < POLLS && !signal.aborted; polls++) {
      this.mode = "polling";
      await rest(this.ports.timers, POLL_EVERY, signal);
      if (!signal.aborted) await this.locate(signal);
    }
  }

  private learn(position: Position): void {
    this.position = position;
    this.stopTelling();
    if (position.dataVersion === this.told?.dataVersion) return;
    const { timers } = this.ports;
    const delay = Math.max(0, this.toldAt + TELL_EVERY - timers.now());
    this.stopTelling = timers.after(delay, () => this.tell(position));
  }

  private tell(position: Position): void {
    this.told = position;
    this.toldAt = this.ports.timers.now();
    for (const listener of [...this.listeners]) listener(position);
  }
}

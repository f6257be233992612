import type { OpenStream, StreamListener } from "../../../addin/client/event-stream.ts";

/** A stream that the fake opened. */
export interface FakeStream extends StreamListener {
  readonly since: number;
  isOpen: boolean;
}

/** Streams that do what a test says; as the real ones, they tell nothing after they were closed. */
export class FakeStreams {
  readonly opened: FakeStream[] = [];

  readonly open: OpenStream = (since, listener) => {
    const stream: FakeStream = {
      since,
      isOpen: true,
      onSign: () => stream.isOpen && listener.onSign(),
      onChange: (position) => stream.isOpen && listener.onChange(position),
      onEnd: (end) => stream.isOpen && listener.onEnd(end),
    };
    this.opened.push(stream);
    return () => {
      stream.isOpen = false;
    };
  };

  /** The stream opened last. */
  get last(): FakeStream {
    const last = this.opened.at(-1);
    if (!last) throw new Error("no stream was opened");
    return last;
  }

  get openCount(): number {
    return this.opened.filter((stream) => stream.isOpen).length;
  }
}

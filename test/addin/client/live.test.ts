import { describe, expect, it } from "vitest";

import { LiveHub } from "../../../addin/client/live.ts";
import { FakeServer } from "./fake-server.ts";
import { FakeStreams } from "./fake-streams.ts";
import { ManualClock } from "./manual-clock.ts";

const MINUTE = 60_000;

function live() {
  const clock = new ManualClock();
  const server = new FakeServer(clock);
  const streams = new FakeStreams();
  const hub = new LiveHub({
    transport: server.transport,
    openStream: streams.open,
    timers: clock,
    random: () => 0.5,
  });
  const told: string[] = [];
  const listen = () => hub.listen(({ dataVersion }) => void told.push(dataVersion));
  const left = () => ({ timers: clock.waiting, open: streams.openCount, ...hub.report() });
  return { clock, server, streams, hub, told, listen, left };
}

/** A hub that streams, with one listener. */
async function streaming() {
  const book = live();
  const stop = book.listen();
  await book.clock.pass(100);
  book.streams.last.onSign();
  return { ...book, stop };
}

describe("the hub", () => {
  it("does nothing while nobody listens", async () => {
    const { clock, server, left } = live();
    await clock.pass(10 * MINUTE);
    expect(server.requests).toEqual([]);
    expect(left()).toEqual({ timers: 0, open: 0, sockets: 0, mode: "idle", listeners: 0, streams: 0 });
  });

  it("tells a new listener where the data stands", async () => {
    const { told } = await streaming();
    expect(told).toEqual(["v1"]);
  });

  it("tells one who joins where the data stands, too, unless he leaves at once", async () => {
    const { clock, told, listen, left, stop } = await streaming();
    listen();
    const stopAtOnce = listen();
    expect(told).toEqual(["v1"]);
    stopAtOnce();
    await clock.pass(0);
    expect(told).toEqual(["v1", "v1"]);
    stop();
    expect(left().listeners).toBe(1);
  });

  it("opens one stream for all listeners, from where the data stands", async () => {
    const { clock, server, streams, listen, hub } = live();
    server.sequence = 7;
    listen();
    listen();
    await clock.pass(100);
    listen();
    await clock.pass(100);
    expect(streams.opened.map(({ since }) => since)).toEqual([7]);
    expect(hub.report()).toMatchObject({ listeners: 3, sockets: 1, streams: 1 });
  });

  it("tells of a change that the stream brings", async () => {
    const { clock, streams, told, hub } = await streaming();
    await clock.pass(5_000);
    streams.last.onChange({ dataVersion: "v2", sequence: 2 });
    await clock.pass(1);
    expect(told).toEqual(["v1", "v2"]);
    expect(hub.report().mode).toBe("streaming");
  });

  it("tells no version twice", async () => {
    const { clock, streams, told } = await streaming();
    streams.last.onChange({ dataVersion: "v1", sequence: 1 });
    await clock.pass(2_000);
    expect(told).toEqual(["v1"]);
  });

  it("tells at most once a second, and the last change always", async () => {
    const { clock, streams, told } = await streaming();
    for (let sequence = 2; sequence <= 30; sequence++) {
      streams.last.onChange({ dataVersion: `v${sequence}`, sequence });
      await clock.pass(100);
    }
    await clock.pass(2_000);
    expect(told.length).toBeLessThanOrEqual(5);
    expect(told.at(-1)).toBe("v30");
  });

  it.each([1, 3])("leaves nothing behind when the last of %i listeners leaves", async (count) => {
    const { clock, listen, left } = live();
    const stops = Array.from({ length: count }, listen);
    await clock.pass(100);
    for (const stop of stops) stop();
    await clock.pass(0);
    expect(left()).toEqual({ timers: 0, open: 0, sockets: 0, mode: "idle", listeners: 0, streams: 1 });
  });

  it("lets a listener leave twice without taking another with it", async () => {
    const { clock, listen, hub } = live();
    const stop = listen();
    listen();
    stop();
    stop();
    await clock.pass(100);
    expect(hub.report()).toMatchObject({ listeners: 1, sockets: 1 });
  });

  it("leaves nothing behind at whatever moment the listener leaves", async () => {
    for (let moment = 0; moment < 3_000; moment += 37) {
      const { clock, server, streams, listen, left } = live();
      server.behave = (_, number) => (number % 3 === 1 ? "drop" : "answer");
      const stop = listen();
      await clock.pass(moment / 2);
      if (streams.openCount > 0) streams.last.onEnd("cut");
      await clock.pass(moment / 2);
      stop();
      await clock.pass(0);
      expect(left(), `after ${moment} ms`).toMatchObject({ timers: 0, open: 0, sockets: 0, mode: "idle" });
    }
  });

  it("begins anew for who listens later", async () => {
    const { clock, server, streams, told, stop, listen } = await streaming();
    stop();
    server.release();
    listen();
    await clock.pass(2_000);
    expect(told).toEqual(["v1", "v2"]);
    expect(streams.opened.map(({ since }) => since)).toEqual([1, 2]);
  });
});

describe("a stream that is cut", () => {
  it("is opened again from the last change seen", async () => {
    const { clock, server, streams } = await streaming();
    streams.last.onChange({ dataVersion: "v5", sequence: 5 });
    [server.sequence, server.dataVersion] = [5, "v5"];
    streams.last.onEnd("cut");
    await clock.pass(1_000);
    expect(streams.opened.map(({ since }) => since)).toEqual([1, 5]);
    expect(streams.openCount).toBe(1);
  });

  it("misses no change of the time between", async () => {
    const { clock, server, streams, told } = await streaming();
    await clock.pass(35_000);
    streams.last.onEnd("cut");
    server.release();
    await clock.pass(2_000);
    expect(told).toEqual(["v1", "v2"]);
  });

  it("is had again soon after a restart of ten seconds", async () => {
    const { clock, server, streams, told } = await streaming();
    server.behave = () => "drop";
    streams.last.onEnd("cut");
    await clock.pass(10_000);
    expect(streams.openCount).toBe(0);
    server.behave = () => "answer";
    server.release();
    await clock.pass(5_000);
    expect(streams.openCount).toBe(1);
    expect(told).toEqual(["v1", "v2"]);
  });

  it("is not asked for without end by workbooks of a dead server", async () => {
    const { clock, server, streams } = await streaming();
    server.behave = () => "drop";
    streams.last.onEnd("cut");
    await clock.pass(MINUTE);
    expect(server.requests.length).toBeLessThan(25);
  });
});

describe("where no stream can be had", () => {
  it.each([
    ["it is refused", (book: Awaited<ReturnType<typeof streaming>>) => book.streams.last.onEnd("refused")],
    [
      "it is cut again and again",
      async (book: Awaited<ReturnType<typeof streaming>>) => {
        for (let cut = 0; cut < 3; cut++) {
          book.streams.last.onEnd("cut");
          await book.clock.pass(2_000);
        }
      },
    ],
  ])("because %s, the server is asked every half minute", async (_, fail) => {
    const book = await streaming();
    await fail(book);
    await book.clock.pass(100);
    expect(book.hub.report()).toMatchObject({ mode: "polling", sockets: 0 });
    book.server.release();
    await book.clock.pass(31_000);
    expect(book.told).toEqual(["v1", "v2"]);
  });

  it("because a proxy holds it back, the server is asked every half minute", async () => {
    const { clock, listen, hub, server, told } = live();
    listen();
    await clock.pass(41_000);
    expect(hub.report().mode).toBe("polling");
    server.release();
    await clock.pass(30_000);
    expect(told).toEqual(["v1", "v2"]);
  });

  it("a stream is tried again after some minutes", async () => {
    const { clock, streams } = await streaming();
    streams.last.onEnd("refused");
    await clock.pass(4 * MINUTE);
    expect(streams.opened).toHaveLength(1);
    await clock.pass(2 * MINUTE);
    expect(streams.opened).toHaveLength(2);
  });

  it("a stream that falls silent is opened anew", async () => {
    const { clock, streams } = await streaming();
    await clock.pass(30_000);
    streams.last.onSign();
    await clock.pass(39_000);
    expect(streams.opened).toHaveLength(1);
    await clock.pass(2_000);
    expect(streams.opened.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  });
});

describe("a server that refuses", () => {
  it("the question is left alone for half a minute", async () => {
    const { clock, server, listen } = live();
    server.behave = () => "reject";
    listen();
    await clock.pass(MINUTE);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });
});

describe("without a token", () => {
  it("little is asked, and at once when one is given", async () => {
    const { clock, server, listen, hub, told } = live();
    server.behave = () => "refuse-token";
    listen();
    await clock.pass(MINUTE);
    expect(server.requests.length).toBeLessThanOrEqual(3);
    server.behave = () => "answer";
    hub.retry();
    await clock.pass(100);
    expect(told).toEqual(["v1"]);
    expect(hub.report().sockets).toBe(1);
  });

  it("nothing begins by itself while nobody listens", async () => {
    const { clock, hub, left } = live();
    hub.retry();
    await clock.pass(1_000);
    expect(left()).toMatchObject({ timers: 0, mode: "idle", streams: 0 });
  });
});

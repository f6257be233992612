import { describe, expect, it } from "vitest";

import type { Answer } from "../../../addin/client/answer.ts";
import { Batcher } from "../../../addin/client/batcher.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { isRefusal } from "../../../server/domain/refusal.ts";
import { type Behaviour, FakeServer, figureOf, questionOf } from "./fake-server.ts";
import { ManualClock } from "./manual-clock.ts";

const HALF_A_MINUTE = 30_000;

function workbook() {
  const clock = new ManualClock();
  const server = new FakeServer(clock);
  const recovered: string[] = [];
  const batcher = new Batcher({
    wantsDetails: () => false,
    transport: server.transport,
    timers: clock,
    random: () => 0.5,
    onRecovered: (keys) => recovered.push(...keys.map((key) => key.split("\u0001")[1] ?? "")),
  });
  const ask = (indicator: string) => batcher.ask(questionOf(indicator));
  const askAll = (count: number) => Array.from({ length: count }, (_, at) => ask(`指标${at + 1}`));
  return { clock, server, batcher, recovered, ask, askAll };
}

type Workbook = ReturnType<typeof workbook>;

/** The answer, or "waiting" if the cell would still show #BUSY! after so many milliseconds. */
async function outcomeAfter({ clock }: Workbook, milliseconds: number, answer: Promise<Answer>): Promise<unknown> {
  let outcome: unknown = "waiting";
  answer.then((value) => {
    outcome = isRefusal(value) ? value.code : value;
  });
  await clock.pass(milliseconds);
  return outcome;
}

/** The server misbehaves for so many requests, then answers. */
function faulty(book: Workbook, behaviour: Behaviour, requests = Number.POSITIVE_INFINITY) {
  book.server.behave = (_, number) => (number < requests ? behaviour : "answer");
}

describe("a server that fails", () => {
  it.each<Behaviour>(["drop", "hang", "busy", "short", "long", "garbage", "throw"])(
    "answers after one %s",
    async (fault) => {
      const book = workbook();
      faulty(book, fault, 1);
      expect(await outcomeAfter(book, HALF_A_MINUTE, book.ask("指标7"))).toBe(7);
      expect(book.server.asked).toHaveLength(2);
    },
  );

  it.each<[Behaviour, string]>([
    ["drop", "SERVER_UNREACHABLE"],
    ["hang", "SERVER_UNREACHABLE"],
    ["throw", "SERVER_UNREACHABLE"],
    ["busy", "SERVER_BUSY"],
    ["refuse-token", "SERVER_UNAUTHORIZED"],
    ["reject", "ANSWER_INVALID"],
    ["short", "ANSWER_INVALID"],
    ["long", "ANSWER_INVALID"],
    ["garbage", "ANSWER_INVALID"],
  ])("ends a lasting %s with %s", async (fault, code) => {
    const book = workbook();
    faulty(book, fault);
    expect(await outcomeAfter(book, HALF_A_MINUTE, book.ask("指标7"))).toBe(code);
  });

  it.each<Behaviour>(["refuse-token", "reject"])("is not asked twice after a %s", async (fault) => {
    const book = workbook();
    faulty(book, fault);
    expect(await outcomeAfter(book, 100, book.ask("指标7"))).not.toBe("waiting");
    expect(book.server.asked).toHaveLength(1);
  });

  it("is asked three times before its unreadable answers are refused", async () => {
    const book = workbook();
    faulty(book, "garbage");
    expect(await outcomeAfter(book, 750, book.ask("指标7"))).toBe("ANSWER_INVALID");
    expect(book.server.requests).toHaveLength(3);
  });

  it.each<Behaviour>(["garbage", "short", "long", "reject"])("is asked seldom while it goes on: %s", async (fault) => {
    const book = workbook();
    faulty(book, fault);
    book.askAll(5_000);
    await book.clock.pass(10_000);
    const before = book.server.requests.length;
    await book.clock.pass(60_000);
    const asked = book.server.requests.slice(before);
    expect(asked.length).toBeLessThanOrEqual(5 * 4);
    expect(Math.max(...asked.map(({ indicators }) => indicators.length))).toBeLessThanOrEqual(1);
  });

  it("is left alone for as long as Retry-After says", async () => {
    const book = workbook();
    faulty(book, "busy", 1);
    book.server.retryAfter = 3_000;
    const answer = book.ask("指标7");
    expect(await outcomeAfter(book, 3_000, answer)).toBe("waiting");
    expect(book.server.asked).toHaveLength(1);
    expect(await outcomeAfter(book, 1_000, answer)).toBe(7);
  });

  it("is not waited for as long as an absurd Retry-After says", async () => {
    const book = workbook();
    faulty(book, "busy", 1);
    book.server.retryAfter = 3_600_000;
    expect(await outcomeAfter(book, HALF_A_MINUTE, book.ask("指标7"))).toBe(7);
  });

  it("never gets more time than the patience that is left", async () => {
    const book = workbook();
    faulty(book, "hang");
    await outcomeAfter(book, HALF_A_MINUTE, book.ask("指标7"));
    const spent = book.server.asked.map((request) => request.timeout);
    expect(spent[0]).toBe(15_000);
    expect(spent.reduce((sum, timeout) => sum + timeout)).toBeLessThanOrEqual(25_000);
  });

  it("keeps no cell of 50,000 waiting", async () => {
    const book = workbook();
    faulty(book, "hang");
    const answers = book.askAll(50_000);
    let settled = 0;
    for (const answer of answers) answer.then(() => settled++);
    await book.clock.pass(HALF_A_MINUTE);
    expect(settled).toBe(50_000);
  });
});

describe("after an outage", () => {
  it.each<Behaviour>(["garbage", "short", "reject"])(
    "of %s every cell is recalculated by itself too",
    async (fault) => {
      const book = workbook();
      faulty(book, fault);
      book.askAll(3);
      await book.clock.pass(HALF_A_MINUTE);
      book.server.behave = () => "answer";
      await book.clock.pass(20_000);
      expect([book.recovered.sort(), book.batcher.report().lost]).toEqual([["指标1", "指标2", "指标3"], 0]);
    },
  );

  it("every cell concerned is recalculated by itself", async () => {
    const book = workbook();
    faulty(book, "drop");
    const cells = book.askAll(3);
    await book.clock.pass(HALF_A_MINUTE);
    expect(book.recovered).toEqual([]);
    book.server.behave = () => "answer";
    await book.clock.pass(10_000);
    expect(book.recovered).toEqual(["指标1", "指标2", "指标3"]);
    expect((await Promise.all(cells)).map((cell) => isRefusal(cell) && cell.code)).toEqual(
      Array(3).fill("SERVER_UNREACHABLE"),
    );
  });

  it("the recalculation costs no request", async () => {
    const book = workbook();
    faulty(book, "drop");
    book.ask("指标7");
    await book.clock.pass(HALF_A_MINUTE);
    book.server.behave = () => "answer";
    await book.clock.pass(10_000);
    const { length } = book.server.requests;
    expect(await outcomeAfter(book, 0, book.ask("指标7"))).toBe(7);
    expect(book.server.requests).toHaveLength(length);
  });

  it("nothing is probed any more", async () => {
    const book = workbook();
    faulty(book, "drop");
    book.ask("指标7");
    await book.clock.pass(HALF_A_MINUTE);
    book.server.behave = () => "answer";
    await book.clock.pass(HALF_A_MINUTE);
    expect(book.clock.waiting).toBe(0);
    expect(book.batcher.report().lost).toBe(0);
  });

  it("a cell that found its answer meanwhile is left alone", async () => {
    const book = workbook();
    faulty(book, "drop");
    book.ask("指标7");
    await book.clock.pass(26_000);
    book.server.behave = ({ operation }) => (operation === "Answers" ? "answer" : "drop");
    expect(await outcomeAfter(book, 1_000, book.ask("指标7"))).toBe(7);
    book.server.behave = () => "answer";
    await book.clock.pass(HALF_A_MINUTE);
    expect(book.recovered).toEqual([]);
  });

  it("probes are never farther apart than 5 s", async () => {
    const book = workbook();
    faulty(book, "drop");
    book.ask("指标7");
    await book.clock.pass(25_000);
    const before = book.server.requests.length;
    await book.clock.pass(60_000);
    expect(book.server.requests.length - before).toBeGreaterThanOrEqual(12);
  });

  it("a server that only looks alive changes no cell", async () => {
    const book = workbook();
    book.server.behave = ({ operation }) => (operation === "Answers" ? "drop" : "answer");
    book.ask("指标7");
    await book.clock.pass(120_000);
    expect(book.recovered).toEqual([]);
    book.server.behave = () => "answer";
    await book.clock.pass(HALF_A_MINUTE);
    expect(book.recovered).toEqual(["指标7"]);
  });

  it("a listener that throws does not stop recovery", async () => {
    const clock = new ManualClock();
    const server = new FakeServer(clock);
    let calls = 0;
    const onRecovered = () => {
      calls++;
      throw new Error("the sheet is protected");
    };
    const batcher = new Batcher({
      wantsDetails: () => false,
      transport: server.transport,
      timers: clock,
      random: Math.random,
      onRecovered,
    });
    for (const indicator of ["指标1", "指标2"]) {
      server.behave = () => "drop";
      batcher.ask(questionOf(indicator));
      await clock.pass(HALF_A_MINUTE);
      server.behave = () => "answer";
      await clock.pass(HALF_A_MINUTE);
    }
    expect(calls).toBe(2);
  });
});

describe("a missing token", () => {
  it("is not probed for until one is given", async () => {
    const book = workbook();
    faulty(book, "refuse-token");
    book.ask("指标7");
    await book.clock.pass(HALF_A_MINUTE);
    expect(book.server.requests).toHaveLength(1);
    book.server.behave = () => "answer";
    book.batcher.recover();
    await book.clock.pass(1_000);
    expect(book.recovered).toEqual(["指标7"]);
  });

  it("that is still wrong can be corrected again", async () => {
    const book = workbook();
    faulty(book, "refuse-token");
    book.ask("指标7");
    await book.clock.pass(1_000);
    book.batcher.recover();
    await book.clock.pass(1_000);
    await book.clock.pass(60_000);
    expect(book.server.requests.map(({ operation }) => operation)).toEqual(["Answers", "Probe"]);
    book.server.behave = () => "answer";
    book.batcher.recover();
    await book.clock.pass(1_000);
    expect(book.recovered).toEqual(["指标7"]);
  });
});

describe("one recalculation", () => {
  it("is one request with every question once", async () => {
    const book = workbook();
    const cells = [...book.askAll(400), ...book.askAll(400)];
    await book.clock.pass(1_000);
    expect(await Promise.all(cells)).toEqual([...range(400), ...range(400)]);
    expect(book.server.requests.map((request) => request.indicators.length)).toEqual([400]);
  });

  it("of 25,000 cells is three requests, two at a time", async () => {
    const book = workbook();
    const cells = book.askAll(25_000);
    await book.clock.pass(1_000);
    expect(await Promise.all(cells)).toEqual(
      range(25_000).map((figure) => (figure === 404 ? expect.anything() : figure)),
    );
    expect(book.server.requests.map((request) => request.indicators.length)).toEqual([10_000, 10_000, 5_000]);
    expect(book.server.mostInFlight).toBe(2);
  });

  it("gives a refused cell its reason and the others theirs", async () => {
    const book = workbook();
    const cells = ["指标1", "指标404", "指标3"].map(book.ask);
    await book.clock.pass(1_000);
    expect(await Promise.all(cells)).toMatchObject([1, { code: "NOT_PUBLISHED", message: "没有公布数据。" }, 3]);
  });

  it("joins a question that is already under way", async () => {
    const book = workbook();
    book.ask("指标7");
    await book.clock.pass(20);
    expect(await outcomeAfter(book, 1_000, book.ask("指标7"))).toBe(7);
    expect(book.server.requests).toHaveLength(1);
  });
});

describe("an unchanged cell", () => {
  it.each(["指标7", "指标404"])("costs no request again (%s)", async (indicator) => {
    const book = workbook();
    book.ask(indicator);
    await book.clock.pass(1_000);
    expect(await outcomeAfter(book, 0, book.ask(indicator))).not.toBe("waiting");
    expect(book.server.requests).toHaveLength(1);
  });

  it("is asked again after a refresh", async () => {
    const book = workbook();
    book.ask("指标7");
    await book.clock.pass(1_000);
    book.batcher.refresh();
    book.ask("指标7");
    await book.clock.pass(1_000);
    expect(book.server.requests).toHaveLength(2);
  });

  it("is asked again when another answer is of newer data", async () => {
    const book = workbook();
    book.ask("指标7");
    await book.clock.pass(1_000);
    book.server.dataVersion = "v2";
    book.ask("指标8");
    await book.clock.pass(1_000);
    expect(book.batcher.report()).toMatchObject({ dataVersion: "v2", outdated: 1 });
    book.ask("指标7");
    await book.clock.pass(1_000);
    expect(book.batcher.report().outdated).toBe(0);
    expect(book.server.requests.map((request) => request.indicators)).toEqual([["指标7"], ["指标8"], ["指标7"]]);
  });

  it("does not join a request sent before the refresh", async () => {
    const book = workbook();
    const before = book.ask("指标7");
    await book.clock.pass(20);
    book.batcher.refresh();
    const later = book.ask("指标7");
    await book.clock.pass(1_000);
    expect(await Promise.all([before, later])).toEqual([7, 7]);
    expect(book.server.requests).toHaveLength(2);
  });

  it("does not keep an answer older than the data known", async () => {
    const book = workbook();
    book.server.latency = 500;
    const slow = book.ask("指标7");
    await book.clock.pass(20);
    book.server.dataVersion = "v2";
    book.server.latency = 10;
    book.ask("指标8");
    await book.clock.pass(2_000);
    expect(await slow).toBe(7);
    expect(book.batcher.report().dataVersion).toBe("v2");
    expect(book.server.requests.map((request) => request.indicators)).toEqual([["指标7"], ["指标8"], ["指标7"]]);
  });
});

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => figureOf(`${at + 1}`));
}

it("asks without details where Office cannot say yet what it can", async () => {
  const clock = new ManualClock();
  const server = new FakeServer(clock);
  const batcher = new Batcher({
    wantsDetails: () => {
      throw new Error("Office is not ready");
    },
    transport: server.transport,
    timers: clock,
    random: () => 0.5,
    onRecovered: () => {},
  });
  const answer = batcher.ask(questionOf("指标7"));
  await clock.pass(1_000);
  expect(await answer).toBe(7);
});

describe("the version of answers", () => {
  function told() {
    const book = workbook();
    const answered: string[] = [];
    const batcher = new Batcher({
      wantsDetails: () => false,
      transport: book.server.transport,
      timers: book.clock,
      random: () => 0.5,
      onRecovered: () => {},
      onAnswered: (_, { indicator }, dataVersion) => answered.push(`${indicator} ${dataVersion}`),
    });
    return { ...book, batcher, answered };
  }

  it("is told for every answer, also for one that was known", async () => {
    const { batcher, clock, answered } = told();
    batcher.ask(questionOf("指标1"));
    await clock.pass(100);
    batcher.ask(questionOf("指标1"));
    expect(answered).toEqual(["指标1 v1", "指标1 v1"]);
  });

  it("is not told for what an outage left unanswered", async () => {
    const { batcher, clock, server, answered } = told();
    server.behave = () => "drop";
    batcher.ask(questionOf("指标1"));
    await clock.pass(HALF_A_MINUTE);
    expect(answered).toEqual([]);
  });

  it("that is expected makes answers of another one asked again", async () => {
    const { batcher, clock, server } = told();
    batcher.ask(questionOf("指标1"));
    await clock.pass(100);
    server.release();
    batcher.expect("v2");
    batcher.ask(questionOf("指标1"));
    await clock.pass(100);
    expect(server.asked).toHaveLength(2);
    batcher.expect("v2");
    batcher.ask(questionOf("指标1"));
    await clock.pass(100);
    expect(server.asked).toHaveLength(2);
  });

  it("comes with answers that were supplied, which cost no request", async () => {
    const { batcher, clock, server, answered } = told();
    batcher.supply("v2", new Map([[questionKey(questionOf("指标1")), 5]]));
    expect(await batcher.ask(questionOf("指标1"))).toBe(5);
    await clock.pass(100);
    expect([server.requests.length, answered]).toEqual([0, ["指标1 v2"]]);
  });
});

it("still knows why cells have no figure that a new data version does not concern", async () => {
  const book = workbook();
  await outcomeAfter(book, 1_000, book.ask("缺1"));
  await outcomeAfter(book, 1_000, book.ask("指标1"));
  const knownOf = (indicator: string) => book.batcher.known(questionKey(questionOf(indicator)));
  const reason = knownOf("缺1");
  expect([isRefusal(reason), knownOf("指标1")]).toEqual([true, 1]);
  book.batcher.expect("v2");
  expect([knownOf("缺1"), knownOf("指标1")]).toEqual([reason, undefined]);
  book.batcher.refresh();
  expect(knownOf("缺1")).toBeUndefined();
});

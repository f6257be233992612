import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { Fault } from "../host/fault.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { answerRequests, refreshAll, workbench } from "./workbench.ts";

const bench = workbench();
let path: string;

const ROWS = [
  ["指标", "2015年", "目标", "空否"],
  ["地区生产总值", '=PLAN.METRIC($A2,B$1,,"西安")', "=PLAN.SOURCE($A2,B$1)", "=ISNA(B2)"],
  ["招商引资额", "=PLAN.METRIC($A3,B$1)", "=PLAN.TARGET($A3,2016)", "=ISNA(C3)"],
];

/** What the rows show when all is well; nobody published the 招商引资额 of 2015. */
const RIGHT = [
  [5932.861, expect.stringMatching(/^来源：/u), false],
  ["#N/A", 600, false],
];

const LOST = [
  ["#N/A", "#N/A", true],
  ["#N/A", "#N/A", true],
];

beforeAll(async () => {
  path = bench.path();
  await writeWorkbook(path, [{ name: "月报", rows: ROWS }]);
});

describe("a fault that happens once", () => {
  let book: OpenWorkbook;

  beforeAll(async () => {
    book = await bench.open(path);
    await book.settled();
  });

  afterAll(async () => {
    expect(book.pageErrors).toEqual([]);
    await book.close();
  });

  test.each<[string, Fault, requests: number]>([
    ["500", { kind: "status", status: 500 }, 2],
    ["503 with Retry-After", { kind: "status", status: 503, retryAfter: 1 }, 2],
    ["a page of HTML", { kind: "html" }, 2],
    ["a page to sign in", { kind: "redirect" }, 2],
    ["truncated JSON", { kind: "truncated" }, 2],
    ["no body", { kind: "empty" }, 2],
    ["a cut connection", { kind: "drop" }, 2],
    ["JSON of another shape", { kind: "invalid", how: "shape" }, 2],
    ["a value short", { kind: "invalid", how: "short" }, 2],
    ["two answers for one question", { kind: "invalid", how: "overlapping" }, 2],
    ["a value beyond all numbers", { kind: "invalid", how: "infinite" }, 2],
    ["the right answer as text/html", { kind: "type", contentType: "text/html" }, 1],
    ["the right answer in pieces", { kind: "slow", milliseconds: 2_000 }, 1],
    ["the right answer late", { kind: "delay", milliseconds: 2_000 }, 1],
  ])("leaves the cells right: %s", async (_, fault, requests) => {
    const [asked, met] = [answerRequests(book), book.faultsMet];
    book.inject(fault, { times: 1, operation: "Answers" });
    await refreshAll(book);
    await book.settled();
    expect([answerRequests(book) - asked, book.faultsMet - met]).toEqual([requests, 1]);
    expect(await book.values("B2:D3")).toEqual(RIGHT);
  });
});

describe("a fault that lasts", () => {
  /** The fault, and what the cells say of it. */
  const FAULTS: readonly (readonly [Fault, RegExp])[] = [
    [{ kind: "drop" }, /^连接不到 Plancell 服务器（连接中断或被拒绝）。.+自动重算。$/u],
    [{ kind: "hang" }, /^连接不到 Plancell 服务器（\d+ 秒内没有答复）。.+自动重算。$/u],
    [{ kind: "slow", milliseconds: 100_000 }, /^连接不到 Plancell 服务器（\d+ 秒内没有答复）。.+自动重算。$/u],
    [{ kind: "status", status: 500 }, /^连接不到 Plancell 服务器（HTTP 500）。.+自动重算。$/u],
    [{ kind: "status", status: 503, retryAfter: 2 }, /^Plancell 服务器正忙。不必操作，恢复后单元格会自动重算。$/u],
    [{ kind: "status", status: 404 }, /^服务器的答复无法识别（HTTP 404）。/u],
    [{ kind: "redirect" }, /^连接不到 Plancell 服务器（答复不是 JSON）。.+自动重算。$/u],
    [{ kind: "truncated" }, /^连接不到 Plancell 服务器（答复不是 JSON）。.+自动重算。$/u],
    [{ kind: "invalid", how: "short" }, /^服务器的答复无法识别（答案与问题的数目或格式不符）。/u],
  ];

  let books: OpenWorkbook[];

  beforeAll(async () => {
    // All at once, because each lasts as long as the add-in is patient.
    books = await Promise.all(FAULTS.map(([fault]) => bench.open(path, { fault })));
    // Patience is 25 s; the rest is the stand-in's own time for so many workbooks.
    await Promise.all(books.map((book) => book.settled(45_000)));
  });

  afterAll(() => Promise.all(books.map((book) => book.close())));

  test.each(FAULTS.map(([fault, sentence], at) => [at, fault, sentence] as const))(
    "%i: %o is #N/A with its sentence in every cell",
    async (at, _, sentence) => {
      const book = books[at];
      expect(await book?.values("B2:D3")).toEqual(LOST);
      const sentences = Object.values((await book?.errors()) ?? {});
      expect(sentences).toEqual(Array(4).fill(expect.stringMatching(sentence)));
      expect(book?.faultsMet).toBeGreaterThan(0);
    },
  );

  test("ends, and every cell is right without anyone touching it", async () => {
    // In one workbook the analyst is typing meanwhile: Excel refuses everything until that has ended.
    await books[0]?.editMode(true);
    const calls = await Promise.all(books.map((book) => book.counts()));
    expect(calls).toEqual(Array(books.length).fill({ messages: 1, invocations: 4 }));
    for (const book of books) book.inject(null);
    for (const book of [...books].reverse()) {
      if (book === books[0]) {
        expect(await book.values("B2:D3")).toEqual(LOST);
        await book.editMode(false);
      }
      await expect.poll(() => book.values("B2:D3"), { timeout: 45_000, interval: 200 }).toEqual(RIGHT);
      await book.settled();
      expect(book.pageErrors).toEqual([]);
    }
  });
});

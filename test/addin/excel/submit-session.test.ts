import { afterEach, describe, expect, it, vi } from "vitest";
import type { Reply } from "../../../addin/client/transport.ts";
import { FIGURES_KIND } from "../../../addin/excel/figures-kind.ts";
import { SubmissionPart } from "../../../addin/excel/submission-part.ts";
import { SubmitSession } from "../../../addin/excel/submit-session.ts";
import type { SubmitState } from "../../../addin/excel/submit-state.ts";
import type { Api } from "../taskpane/pane-page.ts";
import { submitApi } from "../taskpane/submit-page.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => vi.unstubAllGlobals());

const ROWS = [
  ["指标", "地区", "期间", "数值"],
  ["总产值", "全国", "2016年", 120.4],
  ["没有这个指标", "全国", "2016年", 1],
];

const SAID = { title: "七月", publishedOn: "", note: "", isConfirmed: true };

function replyOf(given: object | number): Reply {
  if (given === 401) return { kind: "unauthorized" };
  return typeof given === "number" ? { kind: "unreachable", reason: `HTTP ${given}` } : { kind: "data", data: given };
}

function sessionOn(api: Api = submitApi(), rows: (string | number)[][] = ROWS) {
  const fake = stubSheets({ 月报: { rows } });
  fake.selected = { sheet: "月报", range: "A1:D3" };
  const [states, asked, told]: [SubmitState[], string[], string[]] = [[], [], []];
  const held: { text: string | null } = { text: null };
  const part = {
    read: async () => held.text,
    write: async (text: string) => {
      held.text = text;
    },
  };
  let keys = 0;
  const session = new SubmitSession({
    client: {
      transport: async ({ name }, variables) => {
        asked.push(name);
        return replyOf(api(name, variables, ""));
      },
    },
    ...{ kind: FIGURES_KIND, part: new SubmissionPart(part), now: () => "2016-08-16T00:00:00.000Z" },
    ...{ newKey: () => `key ${++keys}`, onChange: (state) => states.push(state), onSent: () => told.push("sent") },
  });
  return { session, states, asked, told, held, fake };
}

describe("sending a range", () => {
  it("reads, checks, leaves out what is refused, and sends under the key of the preview", async () => {
    const written: string[] = [];
    const { session, states, told, held } = sessionOn(submitApi({ written }));
    await session.read();
    expect(session.current).toMatchObject({ activity: "none", reply: { ending: "DRY_RUN" }, problems: [] });
    await session.omitRefused();
    expect([...session.current.omitted]).toEqual([1]);
    await session.send(SAID);
    expect(written).toEqual(["key 2"]);
    expect(session.current.result).toMatchObject({
      receipt: { release: "IMPORT.25" },
      account: { total: 3, sent: 1, same: 0, refused: 1, unread: 0, skipped: 1 },
    });
    expect(session.current).toMatchObject({
      submission: null,
      log: [{ key: "key 2", title: "七月", place: "月报!A1:D3" }],
    });
    expect([told, held.text?.includes("IMPORT.25")]).toEqual([["sent"], true]);
    expect(new Set(states.map(({ activity }) => activity))).toEqual(
      new Set(["reading", "checking", "sending", "none"]),
    );
  });

  it("writes down what it sends before it sends it", async () => {
    const seen: (boolean | undefined)[] = [];
    const api = submitApi();
    const opened: ReturnType<typeof sessionOn> = sessionOn((operation, variables, token) => {
      if (operation === "ImportFigures") seen.push(opened.held.text?.includes("key 1"));
      return api(operation, variables, token);
    });
    await opened.session.read();
    await opened.session.send(SAID);
    expect(seen).toEqual([undefined, true]);
  });

  it("sends nothing where the server refuses it after all, and shows what it says now", async () => {
    const api = submitApi();
    const { session, told, held } = sessionOn((operation, variables, token) => {
      const isDryRun = JSON.stringify(variables).includes('"dryRun":true');
      const reply = api(operation, { ...variables, input: { ...Object(variables.input), dryRun: true } }, token);
      if (operation !== "ImportFigures" || isDryRun) return reply;
      return { importFigures: { ...JSON.parse(JSON.stringify(reply)).importFigures, ending: "REFUSED" } };
    });
    await session.read();
    await session.send(SAID);
    expect(session.current).toMatchObject({ reply: { ending: "REFUSED" }, result: null, log: [] });
    expect(session.current.problems).toEqual(["检查之后数据有变化，没有写入。请再看一遍预览。"]);
    expect([told, held.text]).toEqual([[], expect.not.stringContaining("key 1")]);
  });

  it("can be stopped before anything is written, and left", async () => {
    const api = submitApi();
    const opened: ReturnType<typeof sessionOn> = sessionOn((operation, variables, token) => {
      if (operation === "ImportFigures") opened.session.stop();
      return api(operation, variables, token);
    });
    await opened.session.read();
    expect(opened.session.current.problems).toEqual(["已停止检查，什么也没有报送。"]);
    opened.session.cancel();
    expect(opened.session.current).toMatchObject({ area: null, submission: null });
    await opened.session.send(SAID);
    expect(opened.session.current.log).toEqual([]);
  });

  it("sends nothing that the sheet no longer says, and names what has changed", async () => {
    const written: string[] = [];
    const { session, fake, told, held } = sessionOn(submitApi({ written }), structuredClone(ROWS));
    await session.read();
    const { rows } = fake.sheets.月报 ?? { rows: [] };
    rows[1] = ["总产值", "全国", "2016年", 99];
    await session.send(SAID);
    expect(session.current.problems).toEqual([
      "检查之后“月报”有改动：D2 原为“120.4”，现为“99”。什么也没有报送，请按“读取所选区域”重新检查。",
    ]);
    expect([written, told, held.text, session.current.result]).toEqual([[], [], null, null]);
    rows[1] = ["总产值", "全国", "2016年", 120.4];
    rows[9] = ["别处的备注"];
    await session.send(SAID);
    expect(written).toEqual(["key 1"]);
  });

  it("wants a token where the server does, and says what Excel says", async () => {
    const { session, fake } = sessionOn((operation, ...rest) =>
      operation === "ImportHeadings" ? 401 : submitApi()(operation, ...rest),
    );
    await session.read();
    expect(session.current).toMatchObject({ needsToken: true, submission: null });
    fake.selected = "InvalidSelection";
    await session.read();
    expect(session.current).toMatchObject({ needsToken: false });
    expect(session.current.problems[0]).toContain("请只选一块区域");
  });
});

describe("a lost answer", () => {
  it("is found again by its key, and the receipt kept", async () => {
    const { session, asked, told } = sessionOn(submitApi({ lost: [502] }));
    await session.read();
    await session.send(SAID);
    expect(session.current).toMatchObject({
      unanswered: "",
      result: { receipt: { release: "IMPORT.25" }, account: null },
    });
    expect([asked.at(-1), told, session.current.log[0]?.receipt?.release]).toEqual([
      "ImportReceipt",
      ["sent"],
      "IMPORT.25",
    ]);
  });

  it("stays a question until the server is there again, also for the next who opens the workbook", async () => {
    const written: string[] = [];
    let isDown = true;
    const api = submitApi({ lost: [502], written });
    const { session, held } = sessionOn((operation, ...rest) =>
      operation === "ImportReceipt" && isDown ? 502 : api(operation, ...rest),
    );
    await session.read();
    await session.send(SAID);
    expect(session.current).toMatchObject({ unanswered: "key 1", result: null, log: [{ receipt: null }] });
    session.cancel();
    expect(session.current.submission).not.toBeNull();
    isDown = false;
    const next = sessionOn(api);
    next.held.text = held.text;
    await next.session.open();
    await next.session.ask("key 1");
    expect(next.session.current.log).toMatchObject([{ key: "key 1", receipt: { release: "IMPORT.25" } }]);
    await session.send(SAID);
    expect(written).toEqual(["key 1", "key 1"]);
  });
});

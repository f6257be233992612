import { afterEach, describe, expect, it, vi } from "vitest";

import { readGrid } from "../../../addin/excel/read-grid.ts";
import { recogniseRecalled } from "../../../addin/excel/recalled-recognition.ts";
import { RollSession, type RollState } from "../../../addin/excel/roll-session.ts";
import { WriteHistory } from "../../../addin/excel/write-history.ts";
import { createCatalogue } from "../../../server/domain/catalogue.ts";
import { COUNTRY, OUTPUT } from "../../support/made-up-figures.ts";
import { sheetsApi } from "../taskpane/sheets-page.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => vi.unstubAllGlobals());

const CATALOGUE = createCatalogue({
  indicators: [OUTPUT],
  areas: [{ code: COUNTRY.area, name: "全国", shortName: "全国", aliases: [], level: "", parent: "" }],
  members: [],
  homeArea: COUNTRY.area,
});

const ROWS = [
  ["全国工业生产情况", "", ""],
  ["指标", "2014年", "2015年"],
  ["总产值", 100.1, "=PLAN.METRIC($A3,C$2)"],
];

async function sessionOn(api = sheetsApi) {
  const fake = stubSheets({ 月报: { rows: structuredClone(ROWS), results: { "2,2": 110.2 }, sizes: new Map() } });
  const states: RollState[] = [];
  const told: number[] = [];
  const history = new WriteHistory();
  const session = new RollSession({
    client: {
      transport: async ({ name }, variables) => {
        const data = api(name, variables, "");
        return typeof data === "number" ? { kind: "unreachable", reason: `HTTP ${data}` } : { kind: "data", data };
      },
    },
    history,
    onChange: (state) => states.push(state),
    onWritten: async ({ written }) => {
      told.push(written.length);
    },
  });
  const memory = { recall: () => [], aliases: () => ({ aliases: [], problems: [] }) };
  const grids = [await readGrid("月报")];
  session.follow({ grids, catalogue: CATALOGUE, memory, ...recogniseRecalled(grids, CATALOGUE, memory) });
  const [offer] = session.current.offers;
  if (!offer) throw new Error("no offer");
  return { session, states, history, told, offer, sheets: fake.sheets };
}

describe("a table that is filled already", () => {
  it("can go on, and says into which period", async () => {
    const { offer } = await sessionOn();
    expect([offer.labels, offer.refusal, offer.block.range.right]).toEqual([["2016年"], null, 2]);
  });

  it("shows what would be written, and writes it as one that can be taken back", async () => {
    const { session, history, told, offer, sheets } = await sessionOn();
    await session.preview(offer);
    expect(session.current.plan?.cells).toMatchObject([
      { row: 2, column: 3, formula: "=PLAN.METRIC($A3,D$2)", kind: "figure", after: 120.3 },
    ]);
    await session.write(true);
    expect(sheets.月报?.rows[2]).toEqual([...(ROWS[2] ?? []), "=PLAN.METRIC($A3,D$2)"]);
    expect([session.current.plan, told, history.past.map(({ name }) => name)]).toEqual([
      null,
      [2],
      ["续写 2016年 2 格"],
    ]);
    await history.undoNewest();
    expect(sheets.月报?.rows).toEqual([["全国工业生产情况"], ["指标", "2014年", "2015年"], ROWS[2]]);
  });

  it("is left as it is when the preview is closed, and forgotten with what was known", async () => {
    const { session, offer, sheets } = await sessionOn();
    await session.preview(offer);
    session.cancel();
    expect([session.current.plan, sheets.月报?.rows]).toEqual([null, ROWS]);
    session.follow(null);
    expect(session.current.offers).toEqual([]);
    await session.preview(offer);
    await session.write(true);
    expect(session.current.plan).toBeNull();
  });
});

it("says what went wrong, and can be tried again", async () => {
  let isDown = true;
  const { session, offer } = await sessionOn((...call) => (isDown ? 502 : sheetsApi(...call)));
  await session.preview(offer);
  expect(session.current).toMatchObject({ activity: "none", plan: null });
  expect(session.current.problem).toContain("HTTP 502");
  isDown = false;
  await session.preview(offer);
  expect(session.current).toMatchObject({ problem: "", plan: { cells: [{ kind: "figure" }] } });
});

it("keeps the preview where the sheet was changed, or somebody else writes", async () => {
  const { session, offer, sheets, history } = await sessionOn();
  await session.preview(offer);
  await history.exclusively(() => session.write(true));
  expect(session.current.problem).toBe("正在写入别的内容，请稍候再试。");
  if (sheets.月报) sheets.月报.rows[2] = ["总产值", 1, 2];
  await session.write(true);
  expect(session.current.problem).toContain("预览之后表格有改动");
  expect([session.current.plan === null, history.past]).toEqual([false, []]);
});

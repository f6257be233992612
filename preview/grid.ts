import {
  FormulaCalculationSessionController,
  IFunctionService,
  ILayoutService,
  TriggerCalculationController,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import locale from "@univerjs/preset-sheets-core/locales/zh-CN";
import { createUniver, type FUniver, type Injector, type IWorkbookData, LocaleType } from "@univerjs/presets";

import type { FakeHost } from "./bridge.ts";
import { Calculation, UNIT } from "./calculation.ts";
import { rangeAddress } from "./cell-address.ts";
import { ChartBoard } from "./chart-board.ts";
import { CustomFunction } from "./custom-function.ts";
import { WorkbookDocument } from "./document.ts";
import type { FunctionMetadata, Grid, SheetRange } from "./grid-api.ts";
import { type CellsApi, GridCells } from "./grid-cells.ts";
import { GridShape } from "./grid-shape.ts";
import { Invocations } from "./invocations.ts";
import { nameControls } from "./name-controls.ts";
import { OfficeStubError } from "./office-object.ts";
import type { CellPlace } from "./open-calls.ts";
import { switchByKey } from "./pane-switch.ts";
import { SheetObjects } from "./sheet-objects.ts";

const workbookDocument = new WorkbookDocument(window.hostStoredDocument ?? {});
window.hostDocument = workbookDocument;

const NAMESPACE = new URLSearchParams(location.search).get("namespace") ?? "PLAN";

/** Opens the workbook, registers the add-in's functions and calculates what has no stored value, as Excel does. */
async function openGrid(): Promise<Grid> {
  const [{ host, pane }, { functions }, workbook] = await Promise.all([
    loadAddIn(),
    fetchJson<{ functions: FunctionMetadata[] }>("/addin/functions.json"),
    fetchJson<Partial<IWorkbookData>>(gridElement().dataset.workbook ?? ""),
  ]);
  const { univerAPI, injector } = createGrid(workbook);
  nameControls(gridElement());
  switchByKey({ window, pane, focusCells: () => injector.get(ILayoutService).focus() });
  const cells = new GridCells(univerAPI, injector);
  const invocations: Invocations = new Invocations(host, addressOf, (places) => calculation.dirty(places));
  const calculation: Calculation = new Calculation(
    injector,
    () => {
      invocations.calculated();
      board.draw();
    },
    (places) => {
      for (const place of places) invocations.forget(place);
    },
  );
  function addressOf({ sheetId, row, column }: CellPlace): string {
    const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    return rangeAddress(cells.sheetName(sheetId), range);
  }
  const objects = new SheetObjects();
  const board: ChartBoard = new ChartBoard(gridElement(), objects, (range) => cells.api().values(addressText(range)));
  const onSelection = (listener: () => void) => onSelectionOf(univerAPI, listener);
  registerFunctions(injector, functions, invocations);
  const streaming = functions.filter(({ options }) => options?.stream).map(({ name }) => `${NAMESPACE}.${name}(`);
  calculation.dirty(cells.unresolved(streaming));
  const stored = { document: workbookDocument, objects, onSelection };
  const shape = new GridShape(univerAPI);
  return {
    ...cells.api(),
    ...shaping(calculation, invocations, cells, shape),
    ...status(calculation, invocations, cells, addressOf),
    ...stored,
  };
}

function addressText(range: SheetRange): string {
  return rangeAddress(range.sheet, range);
}

/** The grid tells of a new selection and of another sheet apart; Excel tells of both alike. */
function onSelectionOf(univerAPI: FUniver, listener: () => void): () => void {
  const { SelectionChanged, ActiveSheetChanged } = univerAPI.Event;
  const listening = [SelectionChanged, ActiveSheetChanged].map((event) => univerAPI.addEvent(event, () => listener()));
  return () => {
    for (const one of listening) one.dispose();
  };
}

/** The page's place for the grid; its attribute says where the workbook is. */
function gridElement(): HTMLElement {
  const place = document.getElementById("grid");
  if (!place) throw new Error("The page has no place for the grid");
  return place;
}

function showFailure(reason: string): void {
  const sentence = document.createElement("p");
  sentence.className = "failure";
  sentence.textContent = `表格没有打开（${reason}）。请刷新页面；仍不行时请管理员查看服务器是否在运行。`;
  document.getElementById("grid")?.prepend(sentence);
}

/** The part of the grid's interface that depends on the state of calculation. */
function status(
  calculation: Calculation,
  invocations: Invocations,
  cells: GridCells,
  addressOf: (place: CellPlace) => string,
): Omit<Grid, keyof CellsApi | Shaping | "document" | "objects" | "onSelection"> {
  const isSettled = () => calculation.isIdle && invocations.pending().length === 0;
  const pending = () => invocations.pending().map(addressOf);
  const idle = () => untilIdle(calculation);
  return {
    pending,
    idle,
    settled: (milliseconds) => until(isSettled, milliseconds, () => `cells still busy: ${describe(pending())}`),
    counts: () => invocations.counts,
    errors: () => {
      const shown = invocations.failures().filter(({ place }) => cells.showsError(place));
      return Object.fromEntries(shown.map(({ place, message }) => [addressOf(place), message]).sort());
    },
    paste: async (cell, inputs) => {
      await idle();
      cells.paste(cell, inputs);
    },
    calculate: async (extent) => {
      await idle();
      if (extent === "dirty") return;
      invocations.repeatAll();
      calculation.all();
    },
    recalculate: async (ranges) => {
      await idle();
      const places = ranges.flatMap((range) => cells.places(range));
      for (const place of places) invocations.repeat(place);
      calculation.dirty(places);
    },
    streams: () => invocations.streams,
    cancelOrder: (order) => {
      invocations.cancelOrder = order;
    },
    richValue: (range) => invocations.value(cells.place(range)) ?? null,
  };
}

type Shaping = "moveRows" | "moveCells" | "copyFormats" | "clearFormats" | "merge" | "unmerge" | "sizes" | "resize";

/** The part of the grid's interface that moves cells and changes their shape. */
function shaping(
  calculation: Calculation,
  invocations: Invocations,
  cells: GridCells,
  shape: GridShape,
): Pick<Grid, Shaping> {
  const idle = () => untilIdle(calculation);
  async function move(sheet: string, row: number, act: () => void): Promise<void> {
    await idle();
    for (const place of cells.placesFrom(sheet, row)) invocations.forget(place);
    act();
    for (const place of cells.placesFrom(sheet, row)) invocations.forget(place);
    await idle();
    // The grid calculates some of the moved formulas by itself.
    calculation.dirty(cells.placesFrom(sheet, row).filter((place) => !invocations.hasCalled(place)));
  }
  return {
    moveRows: (sheet, row, count) => move(sheet, row, () => cells.moveRows(sheet, row, count)),
    moveCells: (range, axis, how) => {
      if (shape.tearsMerges(range, axis)) {
        throw new OfficeStubError("InvalidOperation", "The operation would tear merged cells apart.");
      }
      return move(range.sheet, axis === "row" ? range.startRow : 0, () => shape[how](range, axis));
    },
    copyFormats: (from, to) => shape.copyFormats(from, to),
    clearFormats: (range) => shape.clearFormats(range),
    merge: (range) => shape.merge(range),
    unmerge: (range) => shape.unmerge(range),
    sizes: (range, axis) => shape.sizes(range, axis),
    resize: (range, axis, size) => shape.resize(range, axis, size),
  };
}

function untilIdle(calculation: Calculation): Promise<void> {
  return until(
    () => calculation.isIdle,
    60_000,
    () => "the grid is still calculating",
  );
}

/** The add-in's page runs in the frame; its functions are associated when it has loaded. */
async function loadAddIn(): Promise<{ readonly host: FakeHost; readonly pane: Window }> {
  const frame = document.querySelector<HTMLIFrameElement>("#add-in");
  if (!frame) throw new Error("The host page has no frame for the add-in");
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
    frame.src = frame.dataset.source ?? "";
  });
  const pane = frame.contentWindow;
  const host = pane?.fakeHost;
  if (!host) throw new Error(`The add-in's page ${frame.src} did not load Office.js, or not from a <script src>`);
  return { host, pane };
}

/** Formula bar, cells, sheets and sums are shown; what formats and draws is left out. */
const LOOK = {
  toolbar: false,
  footer: { menus: false, zoomSlider: false, addSheetButtonConfig: { show: false } },
} as const;

function createGrid(workbook: Partial<IWorkbookData>): { univerAPI: FUniver; injector: Injector } {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const { univer, univerAPI } = createUniver({
    darkMode: dark.matches,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: locale },
    // Nothing is calculated until the add-in's functions are known: they would all be #NAME?.
    presets: [UniverSheetsCorePreset({ ...LOOK, container: "grid", formula: { initialFormulaComputing: 2 } })],
  });
  dark.addEventListener("change", () => univerAPI.toggleDarkMode(dark.matches));
  univerAPI.createWorkbook({ ...workbook, id: UNIT });
  const injector = univer.__getInjector();
  // The engine makes these seconds later, when the first picture is complete; until then what is dirtied is lost.
  injector.get(TriggerCalculationController);
  injector.get(FormulaCalculationSessionController);
  return { univerAPI, injector };
}

/** A function answers to its id and to its name, which differ only where a name is localised. */
function registerFunctions(injector: Injector, functions: readonly FunctionMetadata[], invocations: Invocations): void {
  for (const metadata of functions) {
    for (const name of new Set([metadata.id, metadata.name])) {
      const full = `${NAMESPACE}.${name}`;
      injector.get(IFunctionService).registerExecutors(new CustomFunction(full, metadata, invocations));
    }
  }
}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

async function until(isTrue: () => boolean, milliseconds: number, problem: () => string): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`Not settled after ${milliseconds} ms: ${problem()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function describe(addresses: readonly string[]): string {
  const more = addresses.length > 5 ? ` and ${addresses.length - 5} more` : "";
  return addresses.length === 0 ? "none, the grid is calculating" : addresses.slice(0, 5).join(", ") + more;
}

openGrid().then(
  (grid) => {
    window.hostGrid = grid;
  },
  (error: unknown) => {
    window.hostFailure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    showFailure(error instanceof Error ? error.message : String(error));
  },
);

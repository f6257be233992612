import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Browser, Frame, JSHandle, Page } from "playwright-core";
import { readUniverWorkbook } from "../../preview/build/univer-workbook.ts";
import type { BridgeCounts, CellInput, CellValue, Extent, Grid } from "../../preview/grid-api.ts";
import type { CancelOrder } from "../../preview/open-calls.ts";
import { launchBrowser } from "./browser.ts";
import type { Fault } from "./fault.ts";
import { type Gateway, openGateway } from "./gateway.ts";
import { watchErrors } from "./page-errors.ts";

export interface WorkbookOptions {
  /** Where the server runs that has the add-in under /addin/ and the API under /graphql. */
  readonly serverUrl: string;
  /** The .xlsx file; it is read only. */
  readonly xlsxPath: string;
  /** A browser to share between workbooks; without one, a browser is started and closed with the workbook. */
  readonly browser?: Browser;
  /** Requirement sets that the host claims, by name and highest version; those of Excel LTSC 2021 when absent. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Namespace of the add-in's functions; PLAN when absent. */
  readonly namespace?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A fault that is there from the start. */
  readonly fault?: Fault;
  /** The same for event streams. */
  readonly streamFault?: Fault;
  /** Custom XML parts and settings that the file holds: what `book.customXml()` and `book.settings()` gave before. */
  readonly customXml?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A workbook that is open in the stand-in for Excel, with the add-in loaded. Addresses as in Excel: B2, 月报!B2:C5. */
export interface OpenWorkbook {
  /** Resolves when no cell is busy and nothing calculates; rejects with the busy cells after the time (20 s). */
  settled(milliseconds?: number): Promise<void>;
  values(address?: string): Promise<CellValue[][]>;
  formulas(address?: string): Promise<CellValue[][]>;
  /** The add-in's sentence for each cell that shows an error: "月报!B5" → sentence. */
  errors(): Promise<Record<string, string>>;
  /** Types into one cell; "=…" is a formula, null clears it. */
  edit(cell: string, input: CellInput): Promise<void>;
  /** Writes a matrix with its corner at the cell, as a paste does. */
  paste(cell: string, inputs: readonly (readonly CellInput[])[]): Promise<void>;
  /** Calculates every formula, as Ctrl+Alt+F9 does. */
  calculate(extent?: Extent): Promise<void>;
  /** Inserts so many rows above that row, counted from 1; without a sheet, on the active one. */
  insertRows(row: number, count?: number, sheet?: string): Promise<void>;
  /** Deletes so many rows from that one on, counted from 1. */
  deleteRows(row: number, count?: number, sheet?: string): Promise<void>;
  select(address: string): Promise<void>;
  selection(): Promise<string>;
  counts(): Promise<BridgeCounts>;
  /** How many cells still wait for the add-in; those answered may have to be calculated yet. */
  busy(): Promise<number>;
  /** Documents of the custom XML parts that the workbook would be saved with. */
  customXml(): Promise<readonly string[]>;
  /** Settings of the document that were saved. */
  settings(): Promise<Readonly<Record<string, unknown>>>;
  /** Protects the sheet: writing through Office.js fails with AccessDenied until it is taken off. */
  protect(sheet: string, isProtected?: boolean): Promise<void>;
  /** The analyst begins or ends typing into a cell; meanwhile everything asked through Office.js fails. */
  editMode(isEditing: boolean): Promise<void>;
  /** How many streams are open: calls of streaming functions, identical ones counted once. */
  streams(): Promise<number>;
  /** How many timers run in the add-in's page, its own and the runtime's; compare before and after. */
  timers(): Promise<number>;
  /** Whether a stream that is replaced is cancelled before (as at first) or after its successor is started. */
  cancelOrder(order: CancelOrder): Promise<void>;
  /** What the add-in returned for the cell, properties and all; null when it failed. */
  richValue(cell: string): Promise<unknown>;
  /** The background of each cell as #RRGGBB, row by row. */
  fills(address: string): Promise<readonly string[]>;
  /** How the range looks, besides its fills: number formats, widths and heights in pixels, merged cells of its sheet. */
  looks(address: string): Promise<Readonly<Record<"numberFormats" | "widths" | "heights" | "merges", unknown>>>;
  screenshot(path: string): Promise<void>;
  readonly inject: Gateway["inject"];
  readonly injectStream: Gateway["injectStream"];
  /** How many requests met a fault. */
  readonly faultsMet: number;
  /** Requests to /graphql that have no answer yet. */
  readonly requestsUnderWay: number;
  /** Event streams at /graphql/stream that are open, and how many were asked for. */
  readonly openStreams: number;
  readonly streamRequests: number;
  /** How many requests to /graphql the add-in made, those that met a fault included. */
  readonly graphqlRequests: number;
  /** The operation of each of them, oldest first: "Answers" asks for cells. */
  readonly graphqlOperations: readonly string[];
  /** Uncaught errors and console errors of the pages, save the network's own about a fault. */
  readonly pageErrors: readonly string[];
  readonly page: Page;
  /** The add-in's task pane. */
  readonly pane: Frame;
  close(): Promise<void>;
}

const OPENING = 60_000;

/** Opens the workbook and loads the add-in from the server; the first calculation has begun, await `settled()`. */
export async function openWorkbook(options: WorkbookOptions): Promise<OpenWorkbook> {
  const workbook = await readUniverWorkbook(options.xlsxPath);
  const browser = options.browser ?? (await launchBrowser());
  const gateway = await openGateway(options.serverUrl, workbook);
  if (options.fault) gateway.inject(options.fault);
  if (options.streamFault) gateway.injectStream(options.streamFault);
  const page = await browser.newPage({ viewport: options.viewport ?? { width: 1280, height: 760 } });
  const pageErrors = watchErrors(page);
  const close = async () => {
    await (options.browser ? page.close() : browser.close());
    await gateway.close();
  };
  try {
    const grid = await load(page, gateway.url, options);
    return {
      ...reading(grid),
      ...acting(grid),
      ...looking(page),
      ...keeping(grid),
      pageErrors,
      page,
      pane: paneOf(page),
      inject: gateway.inject,
      injectStream: gateway.injectStream,
      get faultsMet() {
        return gateway.faultsMet;
      },
      get requestsUnderWay() {
        return gateway.underWay;
      },
      get openStreams() {
        return gateway.openStreams;
      },
      get streamRequests() {
        return gateway.streamRequests;
      },
      graphqlOperations: gateway.operations,
      get graphqlRequests() {
        return gateway.operations.length;
      },
      close,
    };
  } catch (error) {
    await close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(["The workbook did not open", reason, ...pageErrors].join("\n"), { cause: error });
  }
}

/** The grid of the host page, once the workbook is open. */
async function load(page: Page, url: string, options: WorkbookOptions): Promise<JSHandle<Grid>> {
  const { requirementSets, customXml = [], settings = {} } = options;
  await page.addInitScript(
    (given) => {
      if (given.requirementSets) window.hostRequirementSets = given.requirementSets;
      window.hostStoredDocument = given.stored;
    },
    { requirementSets, stored: { customXml, settings } },
  );
  await page.goto(`${url}/host/?namespace=${options.namespace ?? "PLAN"}`);
  await page.waitForFunction(() => window.hostGrid ?? window.hostFailure, null, { timeout: OPENING });
  return page.evaluateHandle(() => {
    if (!window.hostGrid) throw new Error(window.hostFailure);
    return window.hostGrid;
  });
}

function paneOf(page: Page): Frame {
  const pane = page.frames().find((frame) => frame.url().includes("/addin/"));
  if (!pane) throw new Error("The add-in's page is not in its frame");
  return pane;
}

type Reading = "settled" | "values" | "formulas" | "errors" | "counts" | "busy";

function reading(grid: JSHandle<Grid>): Pick<OpenWorkbook, Reading> {
  return {
    settled: (milliseconds = 20_000) => grid.evaluate((page, time) => page.settled(time), milliseconds),
    values: (address) => grid.evaluate((page, range) => page.values(range), address),
    formulas: (address) => grid.evaluate((page, range) => page.formulas(range), address),
    errors: () => grid.evaluate((page) => page.errors()),
    counts: () => grid.evaluate((page) => page.counts()),
    busy: () => grid.evaluate((page) => page.pending().length),
  };
}

type Acting = "edit" | "paste" | "calculate" | "insertRows" | "deleteRows" | "select" | "selection";

function acting(grid: JSHandle<Grid>): Pick<OpenWorkbook, Acting> {
  const moveRows = (row: number, count: number, sheet?: string) =>
    grid.evaluate((page, given) => page.moveRows(given.sheet ?? page.activeSheet(), given.row, given.count), {
      sheet,
      row: row - 1,
      count,
    });
  const paste: OpenWorkbook["paste"] = (cell, inputs) =>
    grid.evaluate((page, given) => page.paste(given.cell, given.inputs), { cell, inputs });
  return {
    paste,
    edit: (cell, input) => paste(cell, [[input]]),
    calculate: (extent = "all") => grid.evaluate((page, given) => page.calculate(given), extent),
    insertRows: (row, count = 1, sheet) => moveRows(row, count, sheet),
    deleteRows: (row, count = 1, sheet) => moveRows(row, -count, sheet),
    select: (address) => grid.evaluate((page, range) => page.select(page.resolve(range)), address),
    selection: () => grid.evaluate((page) => page.address(page.selection())),
  };
}

type Keeping =
  | "looks"
  | "customXml"
  | "settings"
  | "protect"
  | "editMode"
  | "fills"
  | "streams"
  | "cancelOrder"
  | "richValue";

function keeping(grid: JSHandle<Grid>): Pick<OpenWorkbook, Keeping> {
  return {
    customXml: () => grid.evaluate((page) => page.document.stored().customXml),
    settings: () => grid.evaluate((page) => page.document.stored().settings),
    protect: (sheet, isProtected = true) =>
      grid.evaluate((page, given) => page.document.protect(given.sheet, given.isProtected), { sheet, isProtected }),
    editMode: (isEditing) =>
      grid.evaluate((page, given) => {
        page.document.isEditing = given;
      }, isEditing),
    streams: () => grid.evaluate((page) => page.streams()),
    cancelOrder: (order) => grid.evaluate((page, given) => page.cancelOrder(given), order),
    richValue: (cell) => grid.evaluate((page, given) => page.richValue(page.resolve(given)), cell),
    fills: (address) => grid.evaluate((page, given) => page.fills(page.resolve(given)), address),
    looks: (address) =>
      grid.evaluate((page, given) => {
        const range = page.resolve(given);
        const [widths, heights] = [page.sizes(range, "column"), page.sizes(range, "row")];
        return { numberFormats: page.numberFormats(range), widths, heights, merges: page.merges(range.sheet) };
      }, address),
  };
}

function looking(page: Page): Pick<OpenWorkbook, "screenshot" | "timers"> {
  return {
    timers: () => paneOf(page).evaluate(() => window.hostTimers?.size ?? 0),
    screenshot: async (path) => {
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path });
    },
  };
}

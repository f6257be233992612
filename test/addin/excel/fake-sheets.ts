import { vi } from "vitest";

import { type CellRange, rangeAround, rangeName, readRange } from "../../../server/domain/sheet/cell-range.ts";

type Content = string | number | boolean;

/** One sheet of a fake workbook. */
export interface FakeSheetContent {
  visibility?: string;
  readonly isProtected?: boolean;
  /** Contents by row and column; formulas with their sign. A blank cell is "". */
  readonly rows: Content[][];
  /** What formulas show, by the cell's row and column as "2,3"; #BUSY! for the others. */
  readonly results?: Readonly<Record<string, Content>>;
  readonly merges?: string[];
  /** Widths of columns, or heights of rows, as "column 3"; 50 for the others. */
  readonly sizes?: Map<string, number>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** The range that a formula fills, by the formula's row and column as "2,3". */
  readonly spills?: Record<string, string>;
  /** The code with which writing fails. */
  fault?: string;
  /** A way of changing the sheet's shape that fails: insert, delete, copyFrom, merge, unmerge. */
  shapeFault?: string;
}

/** A fake workbook and what was done to it. */
export interface FakeSheets {
  readonly sheets: Record<string, FakeSheetContent>;
  /** Cells whose text begins as a formula does and is none, by "Sheet!row,column". */
  readonly texts: Set<string>;
  /** Formats by "Sheet!row,column"; General for the others. */
  readonly formats: Map<string, string>;
  /** The format that Excel gives a cell when a formula is written; "" for none. */
  formatOfFormulas: string;
  /** Rows below are not counted as used. */
  usedRows: number;
  /** How many messages went to Excel. */
  syncs: number;
  /** Called before each message. */
  onSync: () => void;
  /** The code with which adding a sheet fails. */
  addFault: string;
  /** What is selected; the code with which asking for it fails. */
  selected: { readonly sheet: string; readonly range: string } | string;
  /** Custom XML parts of the workbook. */
  readonly parts: string[];
  /** The code with which writing a part fails. */
  partFault: string;
  /** The highest requirement set of ExcelApi that is claimed. */
  excelApi: number;
}

/** Excel with whole sheets that can be read and written by range. Reading needs load and sync, as in Excel. */
export function stubSheets(sheets: Record<string, FakeSheetContent>): FakeSheets {
  const fake: FakeSheets = {
    sheets,
    formats: new Map(),
    texts: new Set(),
    usedRows: Number.POSITIVE_INFINITY,
    formatOfFormulas: "",
    syncs: 0,
    onSync: () => {},
    excelApi: 14,
    selected: "InvalidSelection",
    parts: [],
    partFault: "",
    addFault: "",
  };
  vi.stubGlobal("Excel", { run: (act: (context: Context) => unknown) => act(new Context(fake)) });
  const isSetSupported = (_: string, version: string) => Number(version.split(".")[1]) <= fake.excelApi;
  vi.stubGlobal("Office", { context: { host: "Excel", requirements: { isSetSupported } } });
  return fake;
}

/** Fields by name, given out only when they were loaded and the message was sent. */
function loadable(queue: (() => void)[], read: Readonly<Record<string, () => unknown>>): Record<string, unknown> {
  const loaded: Record<string, unknown> = {};
  const target = {
    load(names: string) {
      for (const name of names.split(",")) {
        queue.push(() => {
          const field = read[name];
          if (!field) throw new Error(`no ${name}`);
          loaded[name] = field();
        });
      }
      return proxy;
    },
  };
  const proxy: Record<string, unknown> = new Proxy(target, {
    get(object, name) {
      if (name in object) return Reflect.get(object, name);
      if (!(String(name) in read)) return undefined;
      if (!(String(name) in loaded)) throw new Error(`${String(name)} was read before it was loaded`);
      return loaded[String(name)];
    },
  });
  return proxy;
}

class Context {
  readonly workbook;
  private readonly fake: FakeSheets;
  private readonly queue: (() => void)[] = [];

  constructor(fake: FakeSheets) {
    this.fake = fake;
    this.workbook = {
      ...{ worksheets: this.worksheets(), customXmlParts: this.parts() },
      getSelectedRange: () => this.selected(),
    };
  }

  async sync(): Promise<void> {
    this.fake.onSync();
    this.fake.syncs++;
    for (const step of this.queue.splice(0)) step();
  }

  private selected(): object {
    const { selected } = this.fake;
    if (typeof selected === "string") {
      this.queue.push(() => {
        throw Object.assign(new Error("Excel refuses"), { code: selected });
      });
      return { load: () => {} };
    }
    const { sheet, range } = selected;
    return this.range(sheet, readRange(range) ?? NOWHERE);
  }

  private worksheets(): object {
    const { fake, queue } = this;
    let items: { name: string; visibility: string; protection: object }[] | undefined;
    return {
      load: () =>
        queue.push(() => {
          items = Object.entries(fake.sheets).map(([name, { visibility = "Visible", isProtected = false }]) => ({
            ...{ name, visibility, protection: loadable(queue, { protected: () => isProtected }) },
          }));
        }),
      get items() {
        if (!items) throw new Error("items was read before it was loaded");
        return items;
      },
      getItem: (name: string) => this.worksheet(name),
      getItemOrNullObject: (name: string) => {
        let isNullObject: boolean | undefined;
        queue.push(() => {
          isNullObject = fake.sheets[name] === undefined;
        });
        return Object.defineProperty(this.worksheet(name), "isNullObject", { get: () => isNullObject });
      },
      add: (name: string) => {
        queue.push(() => {
          if (fake.addFault) throw Object.assign(new Error("Excel refuses"), { code: fake.addFault });
          fake.sheets[name] = { rows: [] };
        });
        return this.worksheet(name);
      },
    };
  }

  private worksheet(name: string): object {
    const { fake, queue } = this;
    return {
      getRange: (address: string) => this.range(name, readRange(address) ?? NOWHERE),
      getRangeByIndexes: (top: number, left: number, rows: number, columns: number) =>
        this.range(name, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
      getUsedRangeOrNullObject: () => this.used(name, { top: 0, left: 0, bottom: 1e7, right: 1e5 }),
      set visibility(visibility: string) {
        queue.push(() => Object.assign(fake.sheets[name] ?? {}, { visibility }));
      },
      delete: () =>
        queue.push(() => {
          const isVeryHidden = this.sheet(name).visibility === "VeryHidden";
          if (isVeryHidden) throw Object.assign(new Error("very hidden"), { code: "InvalidOperation" });
          delete fake.sheets[name];
        }),
    };
  }

  private parts(): object {
    const { fake, queue } = this;
    const write = (change: () => void) =>
      queue.push(() => {
        if (fake.partFault) throw Object.assign(new Error("Excel refuses"), { code: fake.partFault });
        change();
      });
    const part = (at: number) => ({
      getXml: () => ({ value: fake.parts[at] ?? "" }),
      setXml: (xml: string) => write(() => fake.parts.splice(at, 1, xml)),
      delete: () => write(() => fake.parts.splice(at, 1)),
    });
    return {
      getByNamespace: () => ({ items: fake.parts.map((_, at) => part(at)), load: () => {} }),
      add: (xml: string) => write(() => fake.parts.push(xml)),
    };
  }

  private sheet(name: string): FakeSheetContent {
    const sheet = this.fake.sheets[name];
    if (!sheet) throw Object.assign(new Error("gone"), { code: "ItemNotFound" });
    return sheet;
  }

  private used(name: string, within: CellRange): object {
    const held = () =>
      this.sheet(name)
        .rows.slice(0, this.fake.usedRows)
        .flatMap((row, at) =>
          row.flatMap((content, column) => {
            const isIn = at >= within.top && at <= within.bottom && column >= within.left && column <= within.right;
            return isIn && content !== "" ? [{ row: at, column }] : [];
          }),
        );
    let extent: CellRange | undefined;
    this.queue.push(() => {
      extent = rangeAround(held());
    });
    const found = () => extent ?? NOWHERE;
    const range = this.range(name, found);
    return Object.defineProperty(range, "isNullObject", { get: () => extent === undefined });
  }

  private range(name: string, place: CellRange | (() => CellRange)): object {
    const at = () => (typeof place === "function" ? place() : place);
    const cells = <Value>(read: (row: number, column: number) => Value): Value[][] =>
      lines(at().top, at().bottom).map((row) => lines(at().left, at().right).map((column) => read(row, column)));
    const content = (row: number, column: number): Content => this.sheet(name).rows[row]?.[column] ?? "";
    const format = (row: number, column: number) => this.fake.formats.get(`${name}!${row},${column}`) ?? "General";
    const fields = loadable(this.queue, {
      formulas: () => cells(content),
      values: () => cells((row, column) => this.shown(name, row, column)),
      numberFormat: () => cells(format),
      address: () => `${name}!${rangeName(at())}`,
      rowIndex: () => at().top,
      columnIndex: () => at().left,
      rowCount: () => at().bottom - at().top + 1,
      columnCount: () => at().right - at().left + 1,
      rowHidden: () => allOrNone(lines(at().top, at().bottom), this.sheet(name).hiddenRows),
      hasSpill: () => (this.sheet(name).spills ? null : false),
      columnHidden: () => allOrNone(lines(at().left, at().right), this.sheet(name).hiddenColumns),
    });
    const write = (rows: readonly (readonly Content[])[], set: (row: number, column: number, value: Content) => void) =>
      this.queue.push(() => {
        const { fault } = this.sheet(name);
        if (fault) throw Object.assign(new Error("Excel refuses"), { code: fault });
        for (const [down, row] of rows.entries()) {
          for (const [across, value] of row.entries()) set(at().top + down, at().left + across, value);
        }
      });
    return Object.defineProperties(Object.create(fields), {
      formulas: {
        get: () => fields.formulas,
        set: (rows: Content[][]) => write(rows, (row, column, value) => this.put(name, row, column, value)),
      },
      numberFormat: {
        get: () => fields.numberFormat,
        set: (rows: string[][]) =>
          write(rows, (row, column, value) => void this.fake.formats.set(`${name}!${row},${column}`, String(value))),
      },
      getUsedRangeOrNullObject: { value: () => this.used(name, at()) },
      getSpillingToRangeOrNullObject: {
        value: () => {
          const spill = readRange(this.sheet(name).spills?.[`${at().top},${at().left}`] ?? "");
          return Object.defineProperty(this.range(name, spill ?? NOWHERE), "isNullObject", { value: !spill });
        },
      },
      getMergedAreasOrNullObject: { value: () => this.merged(name, at) },
      place: { get: at },
      ...this.shaping(name, at),
    });
  }

  /** What changes the shape of the sheet; formats move with their cells, formulas are not rewritten. */
  private shaping(name: string, at: () => CellRange): PropertyDescriptorMap {
    const act = (what: string, change: (place: CellRange, sheet: FakeSheetContent) => void) => {
      this.queue.push(() => {
        const sheet = this.sheet(name);
        if (sheet.shapeFault === what) throw Object.assign(new Error("Excel refuses"), { code: "GeneralException" });
        change(at(), sheet);
      });
    };
    const moved = (shift: string, sign: 1 | -1) =>
      act(sign > 0 ? "insert" : "delete", (place, sheet) => {
        if (shift === "Right" || shift === "Left") moveAcross(sheet.rows, place, sign);
        else moveDown(sheet.rows, place, sign);
      });
    const size = (axis: "row" | "column") => {
      const key = () => `${axis} ${axis === "column" ? at().left : at().top}`;
      return {
        get: () => this.sheet(name).sizes?.get(key()) ?? 50,
        set: (value: number) => act("resize", (_, sheet) => sheet.sizes?.set(key(), value)),
      };
    };
    const format = Object.defineProperties(
      { load: () => format },
      { columnWidth: size("column"), rowHeight: size("row") },
    );
    const whole = (change: Partial<CellRange>) => this.range(name, () => ({ ...at(), ...change }));
    const content = (row: number, column: number) => this.sheet(name).rows[row]?.[column] ?? "";
    const merges = (sheet: FakeSheetContent) => sheet.merges ?? [];
    const value = <Value>(given: Value) => ({ value: given });
    return {
      format: value(format),
      getEntireColumn: value(() => whole({ top: 0, bottom: 40 })),
      getEntireRow: value(() => whole({ left: 0, right: 40 })),
      insert: value((shift: string) => moved(shift, 1)),
      delete: value((shift: string) => moved(shift, -1)),
      clear: value(() =>
        act("clear", ({ top, bottom, left, right }, { rows }) => {
          for (const row of lines(top, bottom))
            for (const column of lines(left, right)) if (rows[row]) rows[row][column] = "";
        }),
      ),
      copyFrom: value((source: { place: CellRange }) =>
        act("copyFrom", ({ top, left, bottom, right }) => {
          for (const row of lines(top, bottom))
            for (const column of lines(left, right)) {
              const from = `${name}!${row - top + source.place.top},${column - left + source.place.left}`;
              this.fake.formats.set(`${name}!${row},${column}`, this.fake.formats.get(from) ?? "General");
            }
        }),
      ),
      moveTo: value((to: { place: CellRange }) =>
        act("moveTo", (from) => {
          this.put(name, to.place.top, to.place.left, content(from.top, from.left));
          this.put(name, from.top, from.left, "");
        }),
      ),
      merge: value(() => act("merge", (place, sheet) => merges(sheet).push(rangeName(place)))),
      unmerge: value(() =>
        act("unmerge", (place, sheet) => {
          const found = merges(sheet).indexOf(rangeName(place));
          if (found >= 0) merges(sheet).splice(found, 1);
        }),
      ),
    };
  }

  private merged(name: string, at: () => CellRange): object {
    let areas: CellRange[] = [];
    this.queue.push(() => {
      const all = (this.sheet(name).merges ?? []).map((address) => readRange(address) ?? NOWHERE);
      areas = all.filter(({ top }) => top >= at().top && top <= at().bottom);
    });
    const items = () =>
      areas.map(({ top, left, bottom, right }) => ({
        rowIndex: top,
        columnIndex: left,
        rowCount: bottom - top + 1,
        columnCount: right - left + 1,
      }));
    return {
      load: () => {},
      get isNullObject() {
        return areas.length === 0;
      },
      areas: {
        get items() {
          return items();
        },
      },
    };
  }

  private put(name: string, row: number, column: number, value: Content): void {
    const { rows, spills = {} } = this.sheet(name);
    this.endSpill(rows, spills, `${row},${column}`);
    const isMarked = typeof value === "string" && value.startsWith("'");
    rows[row] ??= [];
    rows[row][column] = isMarked ? String(value).slice(1) : value;
    if (isMarked) this.fake.texts.add(`${name}!${row},${column}`);
    else this.fake.texts.delete(`${name}!${row},${column}`);
    if (String(value).startsWith("=") && this.fake.formatOfFormulas !== "") {
      this.fake.formats.set(`${name}!${row},${column}`, this.fake.formatOfFormulas);
    }
  }

  /** A formula that is overwritten takes along what it filled. */
  private endSpill(rows: Content[][], spills: Record<string, string>, corner: string): void {
    const area = readRange(spills[corner] ?? "");
    if (!area) return;
    delete spills[corner];
    for (const row of lines(area.top, area.bottom)) rows[row]?.fill("", area.left, area.right + 1);
  }

  private shown(name: string, row: number, column: number): Content {
    const { rows, results = {} } = this.sheet(name);
    const content = rows[row]?.[column] ?? "";
    const isFormula = String(content).startsWith("=") && !this.fake.texts.has(`${name}!${row},${column}`);
    return isFormula ? (results[`${row},${column}`] ?? "#BUSY!") : content;
  }
}

const NOWHERE: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** Cells of the rows move right by the range's width, or those behind it back into its place. */
function moveAcross(rows: Content[][], { top, bottom, left, right }: CellRange, sign: 1 | -1): void {
  const count = right - left + 1;
  for (const at of lines(top, bottom)) {
    const row = rows[at];
    if (!row) continue;
    while (row.length < left) row.push("");
    if (sign > 0) row.splice(left, 0, ...Array<Content>(count).fill(""));
    else row.splice(left, count);
    while (row.at(-1) === "") row.pop();
  }
}

function moveDown(rows: Content[][], { top, bottom, left, right }: CellRange, sign: 1 | -1): void {
  const count = bottom - top + 1;
  const width = Math.max(...rows.map((row) => row.length));
  const before = rows.map((row) => [...row]);
  for (const column of lines(left, Math.min(right, width - 1))) {
    const cells = before.map((row) => row[column] ?? "");
    while (cells.length < top) cells.push("");
    if (sign > 0) cells.splice(top, 0, ...Array<Content>(count).fill(""));
    else cells.splice(top, count);
    for (const at of lines(0, Math.max(rows.length, cells.length) - 1)) {
      rows[at] ??= [];
      rows[at][column] = cells[at] ?? "";
    }
  }
  for (const row of rows) while (row.length > 0 && (row.at(-1) ?? "") === "") row.pop();
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
}

function lines(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function allOrNone(all: readonly number[], hidden: readonly number[] = []): boolean | null {
  const count = all.filter((line) => hidden.includes(line)).length;
  if (count === 0) return false;
  return count === all.length ? true : null;
}

import { vi } from "vitest";

/** What a fake sheet remembers. */
export interface FakeSheet {
  /** Contents by address, one row each. */
  readonly formulas: Map<string, string[]>;
  readonly formats: Map<string, string[]>;
  readonly calculated: string[];
  /** Told of every cell that is calculated on its own. */
  onCalculate: (address: string) => void;
  selected: string;
  activated: string;
  /** Colours of cells with a fill, by address. */
  readonly fills: Map<string, string>;
  /** Custom XML parts, by their XML. */
  parts: string[];
  /** Settings of the document as they were saved. */
  saved: Record<string, unknown>;
  /** Codes of errors by what fails with them: "Sheet1!A1" for a cell's fill, "parts" for writing a part. */
  readonly faults: Map<string, string>;
  /** The code of the error that the next sync throws; "" for none. */
  error: string;
  supports: boolean;
}

/** Excel with sheets that hold what `contents` says, by "Sheet1!A1:C1"; one row per range. Reading needs load and sync. */
export function stubExcel(contents: Readonly<Record<string, string[]>> = {}, active = "Sheet1!A1"): FakeSheet {
  const formulas = new Map(Object.entries(contents));
  const sheet: FakeSheet = {
    ...{ formulas, formats: new Map(), fills: new Map(), faults: new Map(), calculated: [] },
    onCalculate: () => {},
    ...{ selected: "", activated: "", error: "", supports: true, parts: [], saved: {} },
  };
  const run = async (act: (context: unknown) => Promise<unknown>) => act(new FakeContext(sheet, active));
  vi.stubGlobal("Excel", { run, CalculationType: { full: "Full" } });
  const requirements = { isSetSupported: () => sheet.supports };
  vi.stubGlobal("Office", {
    context: {
      ...{ host: "Excel", requirements, diagnostics: { host: "Excel", version: "16.0" } },
      document: { settings: fakeSettings(sheet) },
    },
  });
  return sheet;
}

function fakeSettings(sheet: FakeSheet): object {
  const values = sheet.saved;
  const pending: Record<string, unknown> = {};
  return {
    get: (name: string) => pending[name] ?? values[name] ?? null,
    set: (name: string, value: unknown) => {
      pending[name] = value;
    },
    saveAsync: (done: () => void) => {
      // What is stored is text: an object that is changed later is not changed there.
      Object.assign(values, JSON.parse(JSON.stringify(pending)));
      done();
    },
  };
}

function fail(code: string | undefined): void {
  if (code) throw Object.assign(new Error("Excel refuses"), { code });
}

/** The addresses of a range in one column, "Sheet1!A1:A3". */
function cellsOf(address: string): string[] {
  const [, sheet = "", column = "", top, bottom] = /^(.*)!([A-Z]+)(\d+):\2(\d+)$/u.exec(address) ?? [];
  if (top === undefined) return [address];
  const count = Number(bottom) - Number(top) + 1;
  return Array.from({ length: count }, (_, row) => `${sheet}!${column}${Number(top) + row}`);
}

class FakeContext {
  readonly workbook;
  private readonly sheet: FakeSheet;
  private readonly queue: (() => void)[] = [];

  constructor(sheet: FakeSheet, active: string) {
    this.sheet = sheet;
    const calculate = (type: string) => this.queue.push(() => sheet.calculated.push(type));
    const getItem = (name: string) => ({
      getRange: (cell: string) => this.range(`${name}!${cell}`),
      activate: () =>
        this.queue.push(() => {
          sheet.activated = name;
        }),
    });
    const customXmlParts = this.parts();
    const getActiveCell = () => this.range(active);
    this.workbook = { application: { calculate }, worksheets: { getItem }, customXmlParts, getActiveCell };
  }

  async sync(): Promise<void> {
    if (this.sheet.error !== "") throw Object.assign(new Error("Excel refuses"), { code: this.sheet.error });
    for (const step of this.queue.splice(0)) step();
  }

  private parts(): object {
    const { sheet, queue } = this;
    const write = (change: () => void) =>
      queue.push(() => {
        fail(sheet.faults.get("parts"));
        change();
      });
    const part = (xml: string) => ({
      getXml: () => {
        const result = { value: "" };
        queue.push(() => {
          result.value = xml;
        });
        return result;
      },
      setXml: (text: string) =>
        write(() => {
          sheet.parts = sheet.parts.map((one) => (one === xml ? text : one));
        }),
      delete: () =>
        write(() => {
          sheet.parts = sheet.parts.filter((one) => one !== xml);
        }),
    });
    const getByNamespace = (namespace: string) => {
      const found: { items: object[]; load: () => void } = {
        items: [],
        load: () =>
          queue.push(() => {
            found.items = sheet.parts.filter((xml) => xml.includes(`"${namespace}"`)).map(part);
          }),
      };
      return found;
    };
    return { getByNamespace, add: (xml: string) => write(() => void sheet.parts.push(xml)) };
  }

  private fill(address: string): object {
    const { sheet, queue } = this;
    let loaded: { color: string; pattern: string } | undefined;
    const write = (change: () => void) =>
      queue.push(() => {
        fail(sheet.faults.get(address));
        change();
      });
    return {
      load: () =>
        queue.push(() => {
          fail(address.startsWith("Gone!") ? "ItemNotFound" : undefined);
          const color = sheet.fills.get(address);
          loaded = { color: color ?? "#FFFFFF", pattern: color ? "Solid" : "None" };
        }),
      get color() {
        if (!loaded) throw new Error("color was read before it was loaded");
        return loaded.color;
      },
      set color(color: string) {
        write(() => sheet.fills.set(address, color));
      },
      get pattern() {
        if (!loaded) throw new Error("pattern was read before it was loaded");
        return loaded.pattern;
      },
      clear: () => write(() => sheet.fills.delete(address)),
    };
  }

  private range(address: string): object {
    const { sheet, queue } = this;
    const loaded: { formulas?: string[][]; numberFormat?: string[][] } = {};
    const make = (part: string) => this.range(part);
    return {
      load: () =>
        queue.push(() => {
          if (address.startsWith("Gone!")) throw Object.assign(new Error("gone"), { code: "ItemNotFound" });
          loaded.formulas = cellsOf(address).map((cell) => sheet.formulas.get(cell) ?? ["", "", ""]);
          loaded.numberFormat = [sheet.formats.get(address) ?? ["General", "General", "General"]];
        }),
      address,
      format: { fill: this.fill(address) },
      get formulas() {
        if (!loaded.formulas) throw new Error("formulas was read before it was loaded");
        return loaded.formulas;
      },
      set formulas([row = []]: string[][]) {
        queue.push(() => sheet.formulas.set(address, row));
      },
      get numberFormat() {
        if (!loaded.numberFormat) throw new Error("numberFormat was read before it was loaded");
        return loaded.numberFormat;
      },
      set numberFormat([row = []]: string[][]) {
        queue.push(() => sheet.formats.set(address, row));
      },
      calculate: () =>
        queue.push(() => {
          sheet.calculated.push(address);
          for (const cell of cellsOf(address)) sheet.onCalculate(cell);
        }),
      getResizedRange: (_: number, columns: number) => make(`${address}:${"ABCDEF"[columns]}1`),
      getCell: (_: number, column: number) => make(`${address}[${column}]`),
      getOffsetRange: () => make(`${address}↓`),
      select: () =>
        queue.push(() => {
          sheet.selected = address;
        }),
    };
  }
}

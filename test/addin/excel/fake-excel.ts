import { vi } from "vitest";

/** What a fake sheet remembers. */
export interface FakeSheet {
  /** Contents by address, one row each. */
  readonly formulas: Map<string, string[]>;
  readonly formats: Map<string, string[]>;
  readonly calculated: string[];
  selected: string;
  /** The code of the error that the next sync throws; "" for none. */
  error: string;
  supports: boolean;
}

/** Excel with sheets that hold what `contents` says, by "Sheet1!A1:C1"; one row per range. Reading needs load and sync. */
export function stubExcel(contents: Readonly<Record<string, string[]>> = {}, active = "Sheet1!A1"): FakeSheet {
  const formulas = new Map(Object.entries(contents));
  const sheet: FakeSheet = { formulas, formats: new Map(), calculated: [], selected: "", error: "", supports: true };
  const run = async (act: (context: unknown) => Promise<unknown>) => act(new FakeContext(sheet, active));
  vi.stubGlobal("Excel", { run, CalculationType: { full: "Full" } });
  const requirements = { isSetSupported: () => sheet.supports };
  vi.stubGlobal("Office", {
    context: { host: "Excel", requirements, diagnostics: { host: "Excel", version: "16.0" } },
  });
  return sheet;
}

class FakeContext {
  readonly workbook;
  private readonly sheet: FakeSheet;
  private readonly queue: (() => void)[] = [];

  constructor(sheet: FakeSheet, active: string) {
    this.sheet = sheet;
    const calculate = (type: string) => this.queue.push(() => sheet.calculated.push(type));
    const getItem = (name: string) => ({ getRange: (cell: string) => this.range(`${name}!${cell}`) });
    this.workbook = { application: { calculate }, worksheets: { getItem }, getActiveCell: () => this.range(active) };
  }

  async sync(): Promise<void> {
    if (this.sheet.error !== "") throw Object.assign(new Error("Excel refuses"), { code: this.sheet.error });
    for (const step of this.queue.splice(0)) step();
  }

  private range(address: string): object {
    const { sheet, queue } = this;
    const loaded: { formulas?: string[][]; numberFormat?: string[][] } = {};
    const make = (part: string) => this.range(part);
    return {
      load: () =>
        queue.push(() => {
          if (address.startsWith("Gone!")) throw Object.assign(new Error("gone"), { code: "ItemNotFound" });
          loaded.formulas = [sheet.formulas.get(address) ?? ["", "", ""]];
          loaded.numberFormat = [sheet.formats.get(address) ?? ["General", "General", "General"]];
        }),
      address,
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
      calculate: () => queue.push(() => sheet.calculated.push(address)),
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

import { type CellRange, parseRange } from "./cell-address.ts";
import { ChartsStub } from "./chart-stub.ts";
import type { SheetRange, SheetVisibility } from "./grid-api.ts";
import { type Loadable, OfficeCollection, OfficeObject, OfficeStubError } from "./office-object.ts";
import { RangeAreasStub } from "./range-areas-stub.ts";
import { type RangeContext, RangeStub } from "./range-stub.ts";
import { TablesStub } from "./table-stub.ts";

interface WorksheetProperties {
  name: string;
  visibility: SheetVisibility;
  id: string;
  position: number;
}

/** `Excel.Worksheet`, found by its name when the queue runs. */
export class WorksheetStub extends OfficeObject<WorksheetProperties> {
  readonly protection: ProtectionStub;
  readonly tables: TablesStub;
  readonly charts: ChartsStub;
  readonly #context: RangeContext;
  readonly #name: () => string;

  constructor(context: RangeContext, name: () => string, exists?: () => boolean) {
    const position = () => context.grid.sheets().indexOf(name());
    const visibility = () => context.grid.visibility(name());
    super(context, "Worksheet", { name, id: () => `{${position()}}`, position, visibility }, exists);
    this.#context = context;
    this.#name = name;
    this.protection = new ProtectionStub(context, name);
    this.tables = new TablesStub(context, (address) => this.#locate(address));
    this.charts = new ChartsStub(context, () => this.#checkedName());
  }

  get name(): string {
    return this.read("name");
  }

  get id(): string {
    return this.read("id");
  }

  get position(): number {
    return this.read("position");
  }

  get visibility(): SheetVisibility {
    return this.read("visibility");
  }

  set visibility(visibility: SheetVisibility) {
    this.#context.enqueue(() => {
      if (visibility !== "Visible") this.#keepOneVisible();
      this.#context.grid.setVisibility(this.#checkedName(), visibility);
    });
  }

  /** As in Excel, a very hidden sheet must be less hidden before it can go, and one that is seen must stay. */
  delete(): void {
    this.#context.enqueue(() => {
      const isVeryHidden = this.#context.grid.visibility(this.#checkedName()) === "VeryHidden";
      if (isVeryHidden) throw new OfficeStubError("InvalidOperation", "The sheet is very hidden.");
      this.#keepOneVisible();
      this.#context.grid.deleteSheet(this.#checkedName());
    });
  }

  activate(): void {
    this.#context.enqueue(() => this.#context.grid.activate(this.#checkedName()));
  }

  /** Calls all functions of the sheet again when `markAllDirty`. */
  calculate(markAllDirty: boolean): void {
    this.#context.enqueue(() => {
      if (markAllDirty) this.#context.calculate(this.#locate(undefined));
    });
  }

  getRange(address?: string): RangeStub {
    return new RangeStub(this.#context, () => this.#locate(address));
  }

  /** Several ranges by one address with commas. */
  getRanges(addresses: string): RangeAreasStub {
    const parts = addresses.split(",");
    return new RangeAreasStub(this.#context, () => parts.map((address) => this.#locate(address)));
  }

  getCell(row: number, column: number): RangeStub {
    return this.getRange("A1").getOffsetRange(row, column);
  }

  getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): RangeStub {
    return this.getCell(startRow, startColumn).getResizedRange(rowCount - 1, columnCount - 1);
  }

  getUsedRange(): RangeStub {
    return this.getRange();
  }

  /** A null object on a sheet without content. */
  getUsedRangeOrNullObject(): RangeStub {
    const { grid } = this.#context;
    const exists = () => grid.sheets().includes(this.#name()) && grid.hasContent(this.#name());
    return new RangeStub(this.#context, () => this.#locate(undefined), exists);
  }

  protected override child(name: string): Loadable | null {
    return name === "protection" ? this.protection : null;
  }

  #keepOneVisible(): void {
    const { grid } = this.#context;
    const others = grid.sheets().filter((name) => name !== this.#checkedName());
    if (others.some((name) => grid.visibility(name) === "Visible")) return;
    throw new OfficeStubError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }

  #checkedName(): string {
    const sheet = this.#name();
    if (this.#context.grid.sheets().includes(sheet)) return sheet;
    throw new OfficeStubError("ItemNotFound", `The requested resource doesn't exist: ${sheet}`);
  }

  #locate(address: string | undefined): SheetRange {
    const sheet = this.#checkedName();
    if (!address) return this.#context.grid.usedRange(sheet);
    const range: CellRange = parseRange(address);
    return { ...range, sheet };
  }
}

/** `Excel.WorksheetProtection`, as far as it can be read. */
class ProtectionStub extends OfficeObject<{ protected: boolean }> {
  constructor(context: RangeContext, name: () => string) {
    super(context, "WorksheetProtection", { protected: () => context.grid.document.isProtected(name()) });
  }

  get protected(): boolean {
    return this.read("protected");
  }
}

/** `Excel.WorksheetCollection`. */
export class WorksheetsStub extends OfficeCollection<WorksheetStub> {
  readonly #context: RangeContext;

  constructor(context: RangeContext) {
    super(context, () => context.grid.sheets().map((name) => new WorksheetStub(context, () => name)));
    this.#context = context;
  }

  getActiveWorksheet(): WorksheetStub {
    return new WorksheetStub(this.#context, () => this.#context.grid.activeSheet());
  }

  /** Adds a sheet behind the others; it is not activated. */
  add(name: string): WorksheetStub {
    const { grid } = this.#context;
    this.#context.enqueue(() => {
      if (!isSheetName(name) || grid.sheets().includes(name)) {
        throw new OfficeStubError("InvalidArgument", `No new sheet can be named ${name}.`);
      }
      grid.addSheet(name);
    });
    return this.getItem(name);
  }

  getItem(name: string): WorksheetStub {
    return new WorksheetStub(this.#context, () => name);
  }

  getItemOrNullObject(name: string): WorksheetStub {
    return new WorksheetStub(
      this.#context,
      () => name,
      () => this.#context.grid.sheets().includes(name),
    );
  }
}

function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[\\/?*:[\]]|^'|'$/u.test(name);
}

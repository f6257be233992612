import type { SheetRange } from "./grid-api.ts";
import { OfficeObject, OfficeStubError } from "./office-object.ts";
import { intersection, size } from "./range-readers.ts";
import { allowWriting, type RangeContext, RangeStub } from "./range-stub.ts";
import type { TableRecord } from "./sheet-objects.ts";

/** `Excel.Table`, as far as it is made, named and deleted. */
export class TableStub extends OfficeObject<{ name: string }> {
  readonly #context: RangeContext;
  readonly #find: () => TableRecord;

  constructor(context: RangeContext, find: () => TableRecord) {
    super(context, "Table", { name: () => find().name });
    this.#context = context;
    this.#find = find;
  }

  get name(): string {
    return this.read("name");
  }

  getRange(): RangeStub {
    return new RangeStub(this.#context, () => this.#find().range);
  }

  /** Takes the table away with what its cells hold; no cell moves. */
  delete(): void {
    this.#context.enqueue(() => {
      const { name, range } = this.#find();
      allowWriting(this.#context.grid, range);
      const { rows, columns } = size(range);
      this.#context.grid.write(
        range,
        Array.from({ length: rows }, () => Array(columns).fill(null)),
      );
      this.#context.grid.objects.removeTable(name);
    });
  }
}

/** `Excel.TableCollection` of a worksheet. */
export class TablesStub {
  readonly #context: RangeContext;
  readonly #locate: (address: string) => SheetRange;

  constructor(context: RangeContext, locate: (address: string) => SheetRange) {
    this.#context = context;
    this.#locate = locate;
  }

  /** Makes the cells a table; refused over another table, and on a protected sheet. */
  add(address: RangeStub | string, hasHeaders: boolean): TableStub {
    const { grid } = this.#context;
    let made: TableRecord | undefined;
    this.#context.enqueue(() => {
      const range = typeof address === "string" ? this.#locate(address) : address.located();
      allowWriting(grid, range);
      const isOver = ({ range: other }: TableRecord) => {
        const { rows, columns } = size(intersection(other, range));
        return other.sheet === range.sheet && rows > 0 && columns > 0;
      };
      if (grid.objects.tables.some(isOver)) {
        throw new OfficeStubError("InvalidArgument", "A table can't overlap another table.");
      }
      made = { name: grid.objects.newName("表"), range, hasHeaders };
      grid.objects.addTable(made);
    });
    return new TableStub(this.#context, () => {
      if (!made) throw new OfficeStubError("ItemNotFound", "The table was not made.");
      return made;
    });
  }

  getItem(name: string): TableStub {
    return new TableStub(this.#context, () => {
      const found = this.#context.grid.objects.tables.find((table) => table.name === name);
      if (!found) throw new OfficeStubError("ItemNotFound", `The requested resource doesn't exist: ${name}`);
      return found;
    });
  }
}

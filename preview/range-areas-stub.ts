import type { SheetRange } from "./grid-api.ts";
import { type Loadable, OfficeObject } from "./office-object.ts";
import { RangeFormatStub } from "./range-format-stub.ts";
import { allowWriting, type RangeContext } from "./range-stub.ts";

interface AreasProperties {
  address: string;
  areaCount: number;
  cellCount: number;
}

/** `Excel.RangeAreas`: several rectangles of one sheet. */
export class RangeAreasStub extends OfficeObject<AreasProperties> {
  readonly format: RangeFormatStub;
  readonly #context: RangeContext;
  readonly #locate: () => readonly SheetRange[];

  constructor(context: RangeContext, locate: () => readonly SheetRange[]) {
    super(context, "RangeAreas", {
      address: () =>
        locate()
          .map((range) => context.grid.address(range))
          .join(","),
      areaCount: () => locate().length,
      cellCount: () => locate().reduce((count, range) => count + cellsIn(range), 0),
    });
    this.#context = context;
    this.#locate = locate;
    const ports = { queue: context, grid: context.grid, locate };
    this.format = new RangeFormatStub({ ...ports, allowWriting: (range) => allowWriting(context.grid, range) });
  }

  get address(): string {
    return this.read("address");
  }

  get areaCount(): number {
    return this.read("areaCount");
  }

  get cellCount(): number {
    return this.read("cellCount");
  }

  /** Calls the functions of the formulas again. */
  calculate(): void {
    this.#context.enqueue(() => {
      for (const range of this.#locate()) this.#context.calculate(range);
    });
  }

  /** The formulas are calculated with the next calculation, which in a workbook that calculates by itself is now. */
  setDirty(): void {
    this.calculate();
  }

  protected override child(name: string): Loadable | null {
    return name === "format" ? this.format : null;
  }
}

function cellsIn(range: SheetRange): number {
  return (range.endRow - range.startRow + 1) * (range.endColumn - range.startColumn + 1);
}

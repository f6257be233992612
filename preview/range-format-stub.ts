import type { Grid, SheetAxis, SheetRange } from "./grid-api.ts";
import { type Loadable, OfficeObject, type OfficeQueue } from "./office-object.ts";

const POINTS_OF_PIXEL = 0.75;

/** What a format needs of its range. */
export interface FormatPorts {
  readonly queue: OfficeQueue;
  readonly grid: Grid;
  /** The rectangles concerned, when the queue runs. */
  readonly locate: () => readonly SheetRange[];
  /** Throws when those cells must not be changed. */
  readonly allowWriting: (range: SheetRange) => void;
}

/** `Excel.RangeFill`: the background of cells; #FFFFFF where there is none, "" where cells differ. */
export class RangeFillStub extends OfficeObject<{ color: string; pattern: string }> {
  readonly #ports: FormatPorts;

  constructor(ports: FormatPorts) {
    const color = () => oneOf(ports.locate().flatMap((range) => ports.grid.fills(range)));
    // The grid does not tell a white fill from none.
    super(ports.queue, "RangeFill", { color, pattern: () => (color() === "#FFFFFF" ? "None" : "Solid") });
    this.#ports = ports;
  }

  get pattern(): string {
    return this.read("pattern");
  }

  get color(): string {
    return this.read("color");
  }

  set color(color: string) {
    this.#paint(color);
  }

  clear(): void {
    this.#paint(null);
  }

  #paint(color: string | null): void {
    const { queue, grid, locate, allowWriting } = this.#ports;
    queue.enqueue(() => {
      for (const range of locate()) {
        allowWriting(range);
        grid.setFill(range, color);
      }
    });
  }
}

/** `Excel.RangeFormat`, of which the fill and the sizes are there, in points as in Excel; null where lines differ. */
export class RangeFormatStub extends OfficeObject<{ columnWidth: number | null; rowHeight: number | null }> {
  readonly fill: RangeFillStub;
  readonly #ports: FormatPorts;

  constructor(ports: FormatPorts) {
    const sizeOf = (axis: SheetAxis) => () => {
      const sizes = ports.locate().flatMap((range) => ports.grid.sizes(range, axis));
      return sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? 0) * POINTS_OF_PIXEL : null;
    };
    super(ports.queue, "RangeFormat", { columnWidth: sizeOf("column"), rowHeight: sizeOf("row") });
    this.fill = new RangeFillStub(ports);
    this.#ports = ports;
  }

  get columnWidth(): number | null {
    return this.read("columnWidth");
  }

  set columnWidth(points: number) {
    this.#resize("column", points);
  }

  get rowHeight(): number | null {
    return this.read("rowHeight");
  }

  set rowHeight(points: number) {
    this.#resize("row", points);
  }

  protected override child(name: string): Loadable | null {
    return name === "fill" ? this.fill : null;
  }

  #resize(axis: SheetAxis, points: number): void {
    const { queue, grid, locate, allowWriting } = this.#ports;
    queue.enqueue(() => {
      for (const range of locate()) {
        allowWriting(range);
        grid.resize(range, axis, points / POINTS_OF_PIXEL);
      }
    });
  }
}

function oneOf(colors: readonly string[]): string {
  const [first = "", ...others] = new Set(colors);
  return others.length === 0 ? first : "";
}

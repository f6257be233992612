import type { Grid, SheetRange } from "./grid-api.ts";
import { type Loadable, OfficeObject, type OfficeQueue, type PropertyNames } from "./office-object.ts";

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

/** `Excel.RangeFormat`, of which only the fill is there. */
export class RangeFormatStub implements Loadable {
  readonly fill: RangeFillStub;

  constructor(ports: FormatPorts) {
    this.fill = new RangeFillStub(ports);
  }

  load(names?: PropertyNames): this {
    this.fill.load(typeof names === "string" ? names.replace(/^fill\/?/u, "") || undefined : undefined);
    return this;
  }
}

function oneOf(colors: readonly string[]): string {
  const [first = "", ...others] = new Set(colors);
  return others.length === 0 ? first : "";
}

import { OfficeObject, OfficeStubError } from "./office-object.ts";
import { allowWriting, type RangeContext, type RangeStub } from "./range-stub.ts";
import type { ChartRecord } from "./sheet-objects.ts";

/** A text of a chart that can be written, and taken away by not showing it. */
class ChartTextStub {
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  set text(text: string) {
    this.#write(text);
  }

  set visible(isVisible: boolean) {
    if (!isVisible) this.#write("");
  }
}

/** `Excel.ChartLegend`, as far as it is shown or not. */
class ChartLegendStub {
  readonly #write: (isVisible: boolean) => void;

  constructor(write: (isVisible: boolean) => void) {
    this.#write = write;
  }

  set visible(isVisible: boolean) {
    this.#write(isVisible);
  }
}

/** `Excel.Chart`, as far as it is made, labelled, placed and deleted. */
export class ChartStub extends OfficeObject<{ name: string }> {
  readonly title: ChartTextStub;
  readonly legend: ChartLegendStub;
  readonly axes: {
    readonly valueAxis: { readonly title: ChartTextStub };
    readonly categoryAxis: { readonly title: ChartTextStub };
  };
  readonly #context: RangeContext;
  readonly #find: () => ChartRecord;

  constructor(context: RangeContext, find: () => ChartRecord, exists?: () => boolean) {
    super(context, "Chart", { name: () => find().name }, exists);
    this.#context = context;
    this.#find = find;
    this.title = new ChartTextStub((title) => this.#change({ title }));
    this.legend = new ChartLegendStub((hasLegend) => this.#change({ hasLegend }));
    this.axes = {
      valueAxis: { title: new ChartTextStub((valueTitle) => this.#change({ valueTitle })) },
      categoryAxis: { title: new ChartTextStub((categoryTitle) => this.#change({ categoryTitle })) },
    };
  }

  get name(): string {
    return this.read("name");
  }

  setPosition(startCell: string, endCell: string = startCell): void {
    this.#change({ position: `${startCell}:${endCell}` });
  }

  delete(): void {
    this.#context.enqueue(() => this.#context.grid.objects.removeChart(this.#find().name));
  }

  #change(change: Partial<ChartRecord>): void {
    this.#context.enqueue(() => {
      Object.assign(this.#find(), change);
      this.#context.grid.objects.onChange();
    });
  }
}

/** `Excel.ChartCollection` of a worksheet. */
export class ChartsStub {
  readonly #context: RangeContext;
  readonly #sheet: () => string;

  constructor(context: RangeContext, sheet: () => string) {
    this.#context = context;
    this.#sheet = sheet;
  }

  /** Draws a chart of cells; refused on a protected sheet. */
  add(type: string, source: RangeStub, _seriesBy: "Auto" | "Columns" | "Rows" = "Auto"): ChartStub {
    const { grid } = this.#context;
    let made: ChartRecord | undefined;
    this.#context.enqueue(() => {
      const range = source.located();
      allowWriting(grid, { ...range, sheet: this.#sheet() });
      const labels = { title: "图表标题", valueTitle: "", categoryTitle: "", hasLegend: true, position: "" };
      made = { name: grid.objects.newName("图表 "), sheet: this.#sheet(), type, source: range, ...labels };
      grid.objects.addChart(made);
    });
    return new ChartStub(this.#context, () => made ?? notFound("chart"));
  }

  getItem(name: string): ChartStub {
    return new ChartStub(this.#context, () => this.#found(name) ?? notFound(name));
  }

  getItemOrNullObject(name: string): ChartStub {
    return new ChartStub(
      this.#context,
      () => this.#found(name) ?? notFound(name),
      () => this.#found(name) !== undefined,
    );
  }

  #found(name: string): ChartRecord | undefined {
    return this.#context.grid.objects.charts.find((chart) => chart.name === name);
  }
}

function notFound(name: string): never {
  throw new OfficeStubError("ItemNotFound", `The requested resource doesn't exist: ${name}`);
}

import { CustomXmlPartsStub } from "./custom-xml-stub.ts";
import { EventHandlersStub } from "./event-handlers-stub.ts";
import type { Extent, Grid, SheetRange } from "./grid-api.ts";
import { OfficeStubError } from "./office-object.ts";
import { RangeStub } from "./range-stub.ts";
import { WorksheetsStub } from "./worksheet-stub.ts";

/** `Excel.RequestContext`: what is asked of it is queued, and done in order by `sync()`. */
export class RequestContext {
  readonly grid: Grid;
  readonly workbook: WorkbookStub;
  #queue: (() => void | Promise<void>)[] = [];
  #calculated: SheetRange[] = [];

  constructor(grid: Grid) {
    this.grid = grid;
    this.workbook = new WorkbookStub(this);
  }

  get application(): ApplicationStub {
    return this.workbook.application;
  }

  enqueue(action: () => void | Promise<void>): void {
    this.#queue.push(action);
  }

  calculate(range: SheetRange): void {
    this.#calculated.push(range);
  }

  /**
   * As in Excel, an action that fails drops those after it and rejects the sync. Ranges are calculated last and at once:
   * the grid's engine takes a fifth of a second for each calculation, however few its cells.
   */
  async sync(): Promise<void> {
    const queue = this.#queue;
    this.#queue = [];
    this.#calculated = [];
    if (this.grid.document.isEditing) {
      const message = "The operation is not allowed while Excel is in cell-editing mode.";
      throw new OfficeStubError("InvalidOperationInCellEditMode", message);
    }
    for (const action of queue) {
      await this.grid.idle();
      await action();
    }
    if (this.#calculated.length > 0) await this.grid.recalculate(this.#calculated);
  }
}

class ApplicationStub {
  readonly #context: RequestContext;

  constructor(context: RequestContext) {
    this.#context = context;
  }

  calculate(type: "Recalculate" | "Full" | "FullRebuild"): void {
    const extent: Extent = type === "Recalculate" ? "dirty" : "all";
    this.#context.enqueue(() => this.#context.grid.calculate(extent));
  }
}

class WorkbookStub {
  readonly application: ApplicationStub;
  readonly worksheets: WorksheetsStub;
  readonly customXmlParts: CustomXmlPartsStub;
  readonly onSelectionChanged: EventHandlersStub<RequestContext>;
  readonly #context: RequestContext;

  constructor(context: RequestContext) {
    this.#context = context;
    this.application = new ApplicationStub(context);
    this.worksheets = new WorksheetsStub(context);
    this.customXmlParts = new CustomXmlPartsStub(context);
    this.onSelectionChanged = new EventHandlersStub(context, (listener) => context.grid.onSelection(listener));
  }

  getSelectedRange(): RangeStub {
    return new RangeStub(this.#context, () => this.#context.grid.selection());
  }

  getActiveCell(): RangeStub {
    return this.getSelectedRange().getCell(0, 0);
  }
}

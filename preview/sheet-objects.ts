import type { CellRange } from "./cell-address.ts";

/** Cells of a sheet of the workbook. */
interface SheetCells extends CellRange {
  readonly sheet: string;
}

/** A table of a sheet. It stays where it was made, whatever rows are inserted. */
export interface TableRecord {
  readonly name: string;
  readonly range: SheetCells;
  readonly hasHeaders: boolean;
}

/** A chart over the cells of a sheet. */
export interface ChartRecord {
  readonly name: string;
  readonly sheet: string;
  /** As Excel names it: Line, ColumnClustered. */
  readonly type: string;
  /** What it is drawn of. */
  readonly source: SheetCells;
  title: string;
  valueTitle: string;
  categoryTitle: string;
  hasLegend: boolean;
  /** The cells of its corners; "" where Excel puts it. */
  position: string;
}

/** The tables and charts of a workbook, as far as add-ins make them. */
export class SheetObjects {
  readonly tables: TableRecord[] = [];
  readonly charts: ChartRecord[] = [];
  onChange: () => void = () => {};
  #made = 0;

  /** A name that nothing has had: 表1, 图表 2. */
  newName(prefix: string): string {
    return `${prefix}${++this.#made}`;
  }

  addTable(table: TableRecord): void {
    this.tables.push(table);
  }

  addChart(chart: ChartRecord): void {
    this.charts.push(chart);
    this.onChange();
  }

  removeTable(name: string): void {
    remove(this.tables, name);
  }

  removeChart(name: string): void {
    remove(this.charts, name);
    this.onChange();
  }
}

function remove(list: { readonly name: string }[], name: string): void {
  const at = list.findIndex((one) => one.name === name);
  if (at >= 0) list.splice(at, 1);
}

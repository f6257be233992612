import type { Catalogue } from "../../server/domain/catalogue.ts";
import type { Basis } from "../../server/domain/indicator.ts";
import type { MonthSpan } from "../../server/domain/month.ts";
import { cellName } from "../../server/domain/sheet/cell-range.ts";
import { createGrid, type Grid, type GridCell } from "../../server/domain/sheet/grid.ts";
import type { CellMeaning } from "../../server/domain/sheet/recognition.ts";
import type { MadeValue } from "./made-time.ts";
import type { Random } from "./random.ts";

/** What a row, a column or a title says of figures; a growth is of the indicator that another part names. */
export interface MadePart {
  /** Code. */
  readonly indicator?: string;
  readonly area?: string;
  readonly member?: string;
  readonly basis?: Basis;
  readonly span?: MonthSpan;
  readonly unit?: string;
  readonly isGrowth?: boolean;
  readonly isYearBefore?: boolean;
}

/** A row or a column: its labels from the outermost, and what they mean; undefined means no figures of ours. */
export interface MadeLine {
  readonly labels: readonly MadeValue[];
  readonly part: MadePart | undefined;
}

/** A table before it stands on a sheet. */
export interface MadeTable {
  readonly titles: readonly string[];
  /** Headings of the label columns; or of the header's rows, where there are several of both. */
  readonly corner: readonly string[];
  readonly rows: readonly MadeLine[];
  readonly columns: readonly MadeLine[];
  readonly around: MadePart;
  readonly notes: readonly string[];
}

/** A sheet and what each of its cells that can be filled means, by the cell's name. */
export interface MadeSheet {
  readonly grid: Grid;
  readonly truth: ReadonlyMap<string, string>;
  /** Cells with the analyst's own formulas or texts. */
  readonly kept: ReadonlySet<string>;
}

type Cells = Map<string, Partial<GridCell> & Pick<GridCell, "row" | "column" | "value">>;

/** Writes a table down; figures are typed, blank, placeholders or formulas of the analyst's own. */
export function writeTable(random: Random, catalogue: Catalogue, table: MadeTable): MadeSheet {
  const cells: Cells = new Map();
  const put = (row: number, column: number, value: MadeValue) => {
    if (value === "") return;
    const held = typeof value === "object" ? value : { value };
    cells.set(cellName({ row, column }), { row, column, ...held });
  };
  const depth = Math.max(...table.columns.map(({ labels }) => labels.length));
  const width = Math.max(...table.rows.map(({ labels }) => labels.length));
  const top = table.titles.length + (random.chance(0.2) ? 1 : 0);
  table.titles.forEach((title, row) => {
    put(row, title.startsWith("单位") ? width + table.columns.length - 1 : 0, title);
  });
  table.corner.forEach((text, column) => {
    if (width === 1) put(top + column, 0, text);
    else put(top, column, text);
  });
  table.columns.forEach(({ labels }, at) => {
    labels.forEach((label, level) => {
      put(top + depth - labels.length + level, width + at, label);
    });
  });
  const truth = new Map<string, string>();
  const kept = new Set<string>();
  const isBlank = random.chance(0.4);
  table.rows.forEach(({ labels, part }, at) => {
    const row = top + depth + at;
    labels.forEach((label, column) => {
      put(row, column, label);
    });
    table.columns.forEach((line, columnAt) => {
      const cell = { row, column: width + columnAt };
      const name = cellName(cell);
      if (part && random.chance(0.02)) {
        kept.add(name);
        cells.set(name, { ...cell, value: 5, formula: `=${cellName({ row, column: width })}*1.05+${at}` });
        return;
      }
      const meaning = part && line.part ? meaningOf(catalogue, [table.around, part, line.part]) : undefined;
      if (meaning) truth.set(name, meaningText(catalogue, meaning));
      if (!isBlank || (!meaning && random.chance(0.5))) put(cell.row, cell.column, figure(random));
    });
  });
  table.notes.forEach((note, at) => {
    put(top + depth + table.rows.length + at, 0, note);
  });
  return { grid: createGrid({ sheet: "月报", cells: cells.values() }), truth, kept };
}

function figure(random: Random): MadeValue {
  if (random.chance(0.1)) return random.pick(["—", "-", "…", "", ""]);
  return Math.round(random.below(1_000_000) / 10) / 10;
}

function meaningOf(catalogue: Catalogue, parts: readonly MadePart[]): CellMeaning | undefined {
  const all: MadePart = Object.assign({}, ...parts);
  const named = catalogue.indicators.byCode(all.indicator ?? "");
  const indicator = named && all.isGrowth && !named.growthOf ? catalogue.growthOf(named) : named;
  if (!indicator || !all.area || !all.span || !all.basis) return undefined;
  const shift = all.isYearBefore ? 12 : 0;
  const basis = indicator.kind === "stock" ? "point" : all.basis;
  const period = { start: all.span.start - shift, end: all.span.end - shift };
  const unit = indicator.unit === "%" ? "%" : (all.unit ?? indicator.unit);
  return { indicator: indicator.code, subject: { area: all.area, member: all.member ?? "" }, basis, period, unit };
}

/** A meaning as text, equal where the same figure is meant in the same unit. */
export function meaningText(
  { indicators }: Catalogue,
  { indicator, subject, basis, period, unit }: CellMeaning,
): string {
  const months = basis === "point" ? `at ${period.end}` : `${period.start}..${period.end}`;
  const shown = unit === "" || unit === "百分点" ? indicators.byCode(indicator)?.unit : unit;
  return `${indicator} ${subject.area}·${subject.member} ${months} ${shown}`;
}

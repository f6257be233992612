import type { FigureSeries } from "./who-reader.ts";

/** A figure that an import brings, and where it was read. */
export interface BroughtFigure {
  readonly series: FigureSeries;
  /** Last month, as an ordinal. */
  readonly month: number;
  /** null for one that is withdrawn. */
  readonly value: number | null;
  readonly table: number;
  readonly row: number;
}

/** Figures that should add up and do not. */
export interface BrokenSum {
  readonly figure: BroughtFigure;
  /** 1-6月累计 600 ≠ 1-5月累计 480 + 6月 100. */
  readonly words: string;
}

/** The figure that the book has; undefined for none. */
export type BookFigure = (series: FigureSeries, month: number) => number | undefined;

/** The value that an import brings of a series; undefined for none, null for one that it withdraws. */
export type BroughtValue = (series: FigureSeries, month: number) => number | null | undefined;

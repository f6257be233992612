import type { Basis, Indicator, ObservationStatus } from "../indicator.ts";
import type { Refusal } from "../refusal.ts";
import type { Subject } from "../subject.ts";
import type { CellMeaning } from "./recognition.ts";

/** A figure as it is published now. */
export interface PublishedFigure {
  readonly basis: Basis;
  /** Its last month, as a month ordinal. */
  readonly month: number;
  /** In the indicator's unit. */
  readonly value: number;
  readonly status: ObservationStatus;
  /** Title of the release that brought it. */
  readonly release: string;
}

/** A figure as an earlier release had it. */
export interface EarlierFigure {
  /** In the indicator's unit. */
  readonly value: number;
  readonly release: string;
}

/** What belongs into a cell: published, or worked out of published figures. */
export interface CellFigure {
  /** In the indicator's unit. */
  readonly value: number;
  readonly isDerived: boolean;
  /** By how much it may be off because the figures it is made of are rounded; 0 for a published one. */
  readonly tolerance: number;
  /** In Chinese: which release it is from, or of what it was worked out. */
  readonly source: string;
}

/** One figure of a series, by what names it. */
export interface FigurePlace {
  /** Code. */
  readonly indicator: string;
  readonly subject: Subject;
  readonly basis: Basis;
  /** Last month, as a month ordinal. */
  readonly month: number;
}

/**
 * All that auditing and filling a sheet needs of the figures, at one state of them. The server makes one of its cube, the
 * add-in of what it was sent.
 */
export interface Figures {
  readonly dataVersion: string;
  /** The indicator of a code: its unit, its decimals, whether it adds up. */
  indicator(code: string): Indicator | undefined;
  /** Every published figure of an indicator (code) and subject; none where nobody publishes any. */
  published(indicator: string, subject: Subject): readonly PublishedFigure[];
  /** How earlier releases had a figure, the latest of them first, where they had another value. */
  earlier(place: FigurePlace): readonly EarlierFigure[];
  /** The figure that a formula would give for a meaning. Refused: NOT_PUBLISHED with the nearest that is. */
  figure(meaning: CellMeaning): CellFigure | Refusal;
}

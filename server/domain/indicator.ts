/** How a figure covers time: one month, January to a month, a quarter, a year, or the end of a period. */
export type Basis = "month" | "year-to-date" | "quarter" | "year" | "point";

/** How often figures are published. */
export type Frequency = "monthly" | "quarterly" | "annual";

/** What an indicator measures: an amount that adds up over time, a stock at a moment, a rate, a share or an index. */
export type IndicatorKind = "flow" | "stock" | "rate" | "share" | "index";

/** Whether levels are at the prices of their time or comparable ones. */
export type PriceBasis = "current" | "comparable";

/** An indicator of the catalogue. Its code never changes. */
export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly englishName: string;
  readonly aliases: readonly string[];
  /** Symbol of the one canonical unit. */
  readonly unit: string;
  /** Decimals that its published tables show. */
  readonly decimals: number;
  readonly kind: IndicatorKind;
  readonly priceBasis: PriceBasis | null;
  /** Whether more is better (1), worse (-1) or neither (0). */
  readonly direction: -1 | 0 | 1;
  readonly definition: string;
  /** Code of the indicator whose official year-on-year growth this one is; "" for every other. */
  readonly growthOf: string;
  /** The bases on which its figures are published, as far as its source says; its series may have others. */
  readonly bases: readonly Basis[];
  /** How often they are published; none where its source does not say. */
  readonly frequencies: readonly Frequency[];
}

/** The state of a published figure. */
export type ObservationStatus =
  | "published"
  | "preliminary"
  | "revised"
  | "estimated"
  | "not-published"
  | "discontinued"
  | "demo";

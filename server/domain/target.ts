/** The operator of a target's sentence, kept as it was committed to. */
export type TargetOperator = "=" | ">=" | ">" | "text";

/** How a target is measured; each kind has its own way to be complete. */
export type TargetKind = "growth" | "level" | "count" | "increment" | "share" | "budget" | "text";

/** The kinds of targets in words. */
export const TARGET_KIND_NAMES: Readonly<Record<TargetKind, string>> = {
  growth: "增速",
  level: "水平",
  count: "个数",
  increment: "增量",
  share: "占比",
  budget: "安排资金",
  text: "文字",
};

/** Where in the plan something is said: the passage, the offsets in the whole document, the words themselves. */
export interface Anchor {
  readonly passage: number;
  /** Offset of the first character in the document, in UTF-16 code units. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
  readonly quote: string;
}

/** A commitment for a year, apart from where it is said. */
export interface TargetTerms {
  readonly code: string;
  /** Code of the indicator it sets; for growth, the indicator whose growth is meant. */
  readonly indicator: string;
  /** Code of the task it stands under; "" for the expected targets of the whole plan. */
  readonly task: string;
  readonly year: number;
  readonly kind: TargetKind;
  readonly operator: TargetOperator;
  /** Null for a commitment in words. */
  readonly amount: number | null;
  readonly unit: string;
  /** The words of the operator in the sentence: 不低于, 达到…以上, 净增. */
  readonly operatorWords: string;
}

/** A commitment of the plan. */
export interface PlannedTarget extends TargetTerms {
  readonly anchor: Anchor;
}

/** A commitment as the book has it: the plan's, or set or revised by an import. */
export interface Target extends TargetTerms {
  /** Where the plan says so; null for what an import says. */
  readonly anchor: Anchor | null;
  /** The sentence; of an imported target as whoever imported it gave it, "" for none. */
  readonly quote: string;
  /** The document, as whoever imported the target named it; "" for the plan's own. */
  readonly source: string;
  /** Id of the release that set or revised it; 0 for the plan's own. */
  readonly vintage: number;
}

/** What an imported target is said to be, in place of a quote: 2017年目标：不低于700亿元. */
export function sentenceOf({ quote, year, operatorWords, amount, unit }: Omit<Target, "anchor">): string {
  return quote || `${year}年目标：${operatorWords}${amount ?? ""}${unit}`;
}

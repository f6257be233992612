import type { MemberKind } from "../catalogue.ts";

/** What figures are grouped by. */
export type Dimension = "indicator" | "area" | "industry" | "cluster" | "stage" | "period";

/** What is told of every row. */
export type AggregateMeasure = "value" | "growth" | "share" | "rank" | "contribution" | "completion";

/** What rows are ordered by: one of their numbers, or their place in the catalogue. */
export type OrderKey = "value" | "growth" | "share" | "contribution" | "completion" | Dimension;

/** One criterion of an order. */
export interface Order {
  readonly by: OrderKey;
  readonly isDescending: boolean;
}

/** Which members series may be about; "" for whole areas. */
export type MemberChoice = MemberKind | "";

/**
 * Which sort of members is meant where a question does not say: what it groups by, else what it names; whole areas where
 * it is about neither, so that an area's total never meets its industries.
 */
export function impliedMembers(groupBy: readonly Dimension[], named: readonly MemberKind[]): MemberChoice {
  if (groupBy.includes("stage")) return "project";
  if (groupBy.includes("industry")) return "industry";
  if (groupBy.includes("cluster")) return "cluster";
  return named[0] ?? "";
}

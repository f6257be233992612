import { add } from "./quantity.ts";

/**
 * Which identity is held (勾稽): 累计 = 上月累计 + 当月, a quarter or year and its parts, 累计 that does not fall, one figure
 * told twice, 合计 and its parts, shares of 100, a part that does not exceed the whole.
 */
export type IdentityCode =
  | "RUNNING_TOTAL"
  | "PERIOD_SUM"
  | "MONOTONY"
  | "REPEATED"
  | "PARTS_TOTAL"
  | "SHARES_100"
  | "PART_EXCEEDS";

/** What is held against each other: the sum of the right should be the left, or at least not exceed it. */
export interface AmountIdentity<Figure extends { readonly amount: number }> {
  readonly code: IdentityCode;
  readonly left: Figure;
  readonly right: readonly Figure[];
  /** In Chinese, the identity: 本月累计应等于上月累计加当月. */
  readonly rule: string;
  /** Whether the left may be more. */
  readonly isBound?: boolean;
}

/** By how much an identity is missed. */
export interface Miss {
  /** What the right comes to. */
  readonly sum: number;
  /** Left less right. */
  readonly difference: number;
  /** What rounding explains. */
  readonly tolerance: number;
}

/** How an identity is missed; undefined where it holds within a tolerance, give or take a grain for what doubles do. */
export function missOf<Figure extends { readonly amount: number }>(
  { left, right, isBound = false }: AmountIdentity<Figure>,
  tolerance: number,
): Miss | undefined {
  const sum = add(right.map(({ amount }) => amount));
  const difference = add([left.amount, -sum]);
  const grain = tolerance * 1.000001;
  const isMissed = isBound ? difference < -grain : Math.abs(difference) > grain;
  return isMissed ? { sum, difference, tolerance } : undefined;
}

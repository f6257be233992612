import type { IdentityCode } from "../domain/identity.ts";

import { defineEnum } from "./enums.ts";

const RULES = {
  RUNNING_TOTAL: "累计等于上月累计加当月",
  PERIOD_SUM: "一个季度、半年或年等于其中各期之和",
  MONOTONY: "累计数不小于上月累计；可以为负的指标除外",
  REPEATED: "同一个数在两种口径下一致，如全年数和12月的累计数",
  PARTS_TOTAL: "总数等于各下级地区、各大类之和；各分项都已公布时才核对",
  SHARES_100: "各分项的占比合计为100；总体公布为100时才核对",
  PART_EXCEEDS: "分项不大于总数；可以为负的指标除外",
} as const satisfies Readonly<Record<IdentityCode, string>>;

export const ReconcileRuleEnum = defineEnum(
  "ReconcileRule",
  "勾稽的规则。",
  {
    RUNNING_TOTAL: "RUNNING_TOTAL",
    PERIOD_SUM: "PERIOD_SUM",
    MONOTONY: "MONOTONY",
    REPEATED: "REPEATED",
    PARTS_TOTAL: "PARTS_TOTAL",
    SHARES_100: "SHARES_100",
    PART_EXCEEDS: "PART_EXCEEDS",
  } as const satisfies Readonly<Record<IdentityCode, IdentityCode>>,
  RULES,
);

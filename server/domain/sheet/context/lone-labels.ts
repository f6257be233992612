import { isTimeAlone, kindsOf, type Label } from "../label/label.ts";

/** 2016年, which says but a time. */
export function isLoneTime(label: Label | undefined): boolean {
  return label?.role === "plain" && isTimeAlone(label);
}

/** 【专用设备制造业】, which says but a member. */
export function isLoneMember(label: Label | undefined): boolean {
  return label?.role === "plain" && label.rest === "" && kindsOf(label).join() === "member";
}

/** 增长速度（%）, which says but that there is growth, and of nothing. */
export function isLoneGrowth(label: Label): boolean {
  const isMeasure = label.rest === "" && kindsOf(label).every((kind) => kind === "measure" || kind === "unit");
  return label.role === "plain" && label.measure === "growth" && isMeasure;
}

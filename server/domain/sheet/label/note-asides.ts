import { explainsWord, periodTold } from "./note-reading.ts";

/** Families of clauses that are about no figure, or about figures that say the same themselves. */
const ASIDES: readonly RegExp[] = [
  // 预计全年财政总收入完成919亿元左右 says a figure of its own.
  /^预[测计].*\d(?:\.\d+)?\s*(?:[万亿]|%)/u,
  // 增速较1-3月回落0.9个百分点 compares a figure with another.
  /^(?:全[市省区县国])?(?:全年数?[，,])?(?:[\p{Script=Han}（()）]{0,24}增[速长幅])?[比较](?:\d{1,2}月?[-–—~至])?(?:\d{1,2}月|上[月季年期]\S{0,2}|去年\S{0,2}|前\S{1,4})(?:份)?\S{0,4}(?:回落|加快|提高|上升|下降|放缓|收窄|扩大|提升|回升)\S{0,6}百分点$/u,
  // 全国规模以上工业口径 says whose figures they are.
  /^(?:本表|表[中内])?(?:数据)?[均都]?[为是系按]?(?:全[国省市])?(?:规模以上|规上)(?:工业)?(?:企业|法人单位)*口径$/u,
  // “同比”栏为较上年同期增减百分点 is about the columns that say 同比.
  /^(?:同比|增减|升降|变动)[额幅数]?(?:[±%（(点)）])*(?:一|该)?[栏列].*百分点$/u,
  // 名义增速为本报测算 is about columns that say so.
  /^名义(?:GDP|生产总值)?增[速长幅]/u,
  // 一般公共预算收入不含上级补助, as it is defined.
  /^(?:地方)?一般公共预算收入(?:数据)?[均都]?(?:不含|不包[含括]|未包[含括])(?:上级|转移性|债务|调入)\p{Script=Han}{0,8}$/u,
  // 均值为算术平均 is about a row or a column of means.
  /^(?:均值|平均[数值]|合计|总计|小计)(?:一?[行列栏])?[均都]?[为是系]/u,
  // 所指的普通地级市，是除去省会城市之外的城市 says which places are listed.
  /(?:之外|以外)的(?:其他)?(?:城市|地区|省份|市|省)$/u,
  // 全国口径为统计局口径，与中汽协口径略有差异 says that they are the bureau's.
  /口径[是为]\p{Script=Han}{0,4}统计局(?:口径|数据)?$|^与\p{Script=Han}{2,10}口径(?:略|稍|存|可能)?[有在]?(?:差异|出入|不同)/u,
  // 预测值另存，不在本表.
  /^(?:预[测计]|估计|测算)(?:数据?|值|结果)?(?:另[存列表附]|不在(?:本表|此)|未(?:收录|列入))/u,
  // 当季值=本季累计－上季累计 says how what the heads say was reckoned, 用于平减 what figures are for.
  /^(?:口径)?[:：]?当[季月]值?\s*[=＝]|^用[于来]/u,
  // E为预测值 is about figures that say E themselves, ±为百分点 about columns of changes.
  /^(?:[A-Za-z]\d?|±\S{0,2})\s*[为是=＝]|^[［[【(（〔]\s*[］\]】)）〕](?:[内里中]|[为是])/u,
];

/** Whether a clause of a note says nothing of whether the figures are what their heads say. */
export function isAside(clause: string): boolean {
  return ASIDES.some((aside) => aside.test(clause)) || explainsWord(clause) || periodTold(clause) !== undefined;
}

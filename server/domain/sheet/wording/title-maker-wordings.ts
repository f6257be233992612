import type { Rewording } from "./rewording.ts";

/** Who made a table, or has its figures. */
export const TITLE_MAKER_WORDINGS: readonly Rewording[] = [
  // （陕汽、吉利提供） are whose figures it has, and （季后15日前报市局） is what to do with it.
  {
    written: "西部城市利用外资比较（外商投资企业协会）",
    plain: "西部城市利用外资比较（）",
    pattern:
      /([（(,，]\s*)[^（()）,，]*(?:协会|学会|商会|联合会|促进会|课题组|研究(?:院|所|会|部|团队|中心)|事务所|编辑部|数据部|资料室|提供|供稿|整理|汇总|采集|录入|摘录|抄录|报送|填报|维护|(?:数据)?(?:抄|摘|引)自[^（()）,，]*|内部(?:资料|参考|使用)?|(?:(?:日|月底)?前|汇总后)[上呈]?报[^（()）,，]*)(?=\s*[)）,，])/gu,
    replacement: "$1",
  },
  {
    written: "大连市装备制造业协会信息部　　比上年同期增长，%",
    plain: "比上年同期增长，%",
    pattern:
      /^\s*\p{Script=Han}{2,16}(?:协会|学会|商会|联合会|促进会|研究[院所])\p{Script=Han}{0,8}(?:\s{2,}|　)\s*(?=\S)/u,
    replacement: "",
  },
  {
    written: "市工信局　全国工业参考数据",
    plain: "全国工业参考数据",
    pattern: /^\s*[市省区县]\p{Script=Han}{1,10}[局委厅办会][\s\u3000]+(?=全国)/u,
    replacement: "",
  },
  // A bank's branch reports of the city that it is named after.
  {
    written: "××银行兰州分行 区域经济快报",
    plain: "兰州分行 区域经济快报",
    pattern: /[×X\p{Script=Han}]{0,6}银行(?=\p{Script=Han}{2,5}(?:分行|中心支行))/u,
    replacement: "",
  },
];

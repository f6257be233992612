import type { Rewording } from "./rewording.ts";

/** What tables are called behind the name of their quantity. */
export const TITLE_TABLE_WORDINGS: readonly Rewording[] = [
  // 固定资产投资增速监测 is of that growth.
  {
    written: "武汉市地区生产总值季度表",
    plain: "武汉市地区生产总值",
    pattern:
      /(?<=增[速长幅]|总[值额产]|增加值|投资|收入|利润|人口|外资|产量|GDP)(?:(?:季度|月度|年度|统一)?核算(?:结果)?|(?:季度|月度|年度)(?:统计)?表|(?:数据)?(?:征集|采集|收集|索取|填报)表?|(?:季度|月度|年度|[分逐][月季])?(?:监测|跟踪|观测|观察|调度|通报|快讯)|(?<=增[速长幅])(?:对[照比]|比较)|(?:同期|历年|逐[年月]|分[年月])(?:对[照比]|比较)表?|(?:[逐分][月季年])?(?:完成)?进度)(?=$|[\s（(—])/gu,
    replacement: "",
  },
  {
    written: "陕西省各市常住人口变动情况（单位：万人）",
    plain: "陕西省各市常住人口（单位：万人）",
    pattern:
      /(?<=人口|产值|增加值|总值|总额)变[化动](?:情况|趋势)?(?=$|[（(](?:单位[:：])?(?:[万亿]?[人元]|万人|亿元))/gu,
    replacement: "",
  },
  {
    written: "实际利用外资任务完成情况",
    plain: "实际利用外资完成情况",
    pattern: /(?<=\p{Script=Han}{2})任务(?=完成情况)/gu,
    replacement: "",
  },
];

import type { Rewording } from "./rewording.ts";

/** Of which cities and districts a title is, and which figures of its own it leaves to their marks. */
export const TITLE_SCOPE_WORDINGS: readonly Rewording[] = [
  // 运城市 and 盐城市 are cities.
  {
    written: "西安城市基本面一览",
    plain: "西安 基本面一览",
    pattern:
      /(?<=\p{Script=Han}{2})(?<![运盐丰晋聊宣白韩项邹应麻枝兴增禹海都赤])城市(?=基本面|概况|经济|竞争力|能级|数据|指标|对比|比较|简介|手册|名片|画像)/gu,
    replacement: " ",
  },
  {
    written: "宏观经济数据速览（全国，同比%，另注明者除外）",
    plain: "宏观经济数据速览（全国，同比%）",
    pattern:
      /[，,；;]\s*(?:另[有行]?|特别)?(?:注明|说明|标注)(?:者|的)?除外|\s*\bunless (?:otherwise )?(?:marked|labell?ed|noted|stated|indicated)\b(?:[^.;()]|\([^()]*\))*/giu,
    replacement: "",
  },
  {
    written: "西安市2018年6月份区县一般公共预算收入",
    plain: "西安市2018年6月份一般公共预算收入",
    pattern:
      /(?<=[份月年度季市]|\p{Script=Han}{2}(?<!各|[主重]要|重点))(?:各?区县|县区|各县市|(?:各|(?<!部分))市县|县市区)(?=一般公共预算|财政|固定资产|社会消费品|规上|规模以上|地区生产总值|GDP)/gu,
    replacement: "",
  },
];

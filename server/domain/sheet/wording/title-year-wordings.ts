import type { Rewording } from "./rewording.ts";

/** Years that are not those of the figures: of what is expected, and of books and documents. */
export const TITLE_YEAR_WORDINGS: readonly Rewording[] = [
  {
    written: "安康市2018年主要指标完成情况及全年预计",
    plain: "安康市2018年主要指标完成情况",
    pattern: /[、和及]?(?:全年|年度)预[计测](?:情况|数)?$/u,
    replacement: "",
  },
  // The yearbook of a year has the figures of years before.
  {
    written: "摘自《铜川统计年鉴2019》",
    plain: "摘自《铜川统计年鉴》",
    pattern: /(《[^》]*?年鉴[^》]*?)(?:19|20)\d\d年?版?([^》]*》)/gu,
    replacement: "$1$2",
  },
  {
    written: "城市统计年鉴2016（2015年数据）",
    plain: "城市统计年鉴（2015年数据）",
    pattern:
      /年鉴\s*[（(]?(?:19|20)\d\d年?版?[)）]?(?=.*(?:19|20)\d\d年)|(?:19|20)\d\d年?(?=[^\d，,。]*年鉴.*(?:19|20)\d\d年)/u,
    replacement: (book) => (book.startsWith("年鉴") ? "年鉴" : ""),
  },
  {
    written: "2019年度授信政策附表一（2018年数据）",
    plain: "授信政策附表一（2018年数据）",
    pattern: /(?:19|20)\d\d年度?(?=[^（(]*[（(](?:19|20)\d\d年度?(?:数据?|年报数?)[)）])/gu,
    replacement: "",
  },
];

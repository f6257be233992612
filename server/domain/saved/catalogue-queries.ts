import { column, parameter, type SavedQuery } from "./saved-query.ts";

/** The indicators of the catalogue. */
export const INDICATOR_QUERY: SavedQuery = {
  name: "indicators",
  title: "指标",
  note: "指标目录，一行一个。",
  least: "viewer",
  key: ["code"],
  columns: [
    column("code", "指标代码"),
    column("name", "指标"),
    column("englishName", "英文名称"),
    column("aliases", "别名", "text", "以“；”分隔。"),
    column("unit", "单位"),
    column("decimals", "小数位数", "integer"),
    column("kind", "类型", "text", "flow 流量，stock 存量，rate 增速，share 占比，index 指数。"),
    column("priceBasis", "价格口径", "text", "current 现价，comparable 可比价；不涉及价格的为空。"),
    column("direction", "方向", "integer", "越大越好为 1，越小越好为 -1，不分好坏为 0。"),
    column("growthOf", "为谁的同比", "text", "它是哪个指标的官方同比；不是的为空。"),
    column("definition", "说明"),
  ],
  parameters: [],
};

/** The releases of the book. */
export const RELEASE_QUERY: SavedQuery = {
  name: "releases",
  title: "发布",
  note: "每一次导入，从最早的起。",
  least: "viewer",
  key: ["code"],
  columns: [
    column("vintage", "版本序号", "integer"),
    column("code", "发布代码"),
    column("title", "标题"),
    column("kind", "种类"),
    column("publishedOn", "发布日期", "date"),
    column("dateBasis", "日期依据", "text", "stated 来源写明，inferred 推定。"),
    column("note", "说明"),
    column("sha256", "内容的 SHA-256"),
  ],
  parameters: [parameter("kind", "种类", "如 observations、plan、projects。", "observations")],
};

const DIMENSION = [column("code", "代码"), column("name", "名称")];

/** The areas, as a dimension table. */
export const AREA_QUERY: SavedQuery = {
  name: "areas",
  title: "地区",
  note: "地区目录（GB/T 2260），一行一个。",
  least: "viewer",
  key: ["code"],
  columns: [
    ...DIMENSION,
    column("shortName", "简称"),
    column("level", "级别", "text", "country、province、prefecture 或 district。"),
    column("parent", "上级代码", "text", "全国为空。"),
  ],
  parameters: [],
};

/** The industries, as a dimension table. */
export const INDUSTRY_QUERY: SavedQuery = {
  name: "industries",
  title: "行业",
  note: "行业目录（GB/T 4754-2017），一行一个。",
  least: "viewer",
  key: ["code"],
  columns: [
    ...DIMENSION,
    column("level", "级别", "text", "section 门类或 division 大类。"),
    column("parent", "门类代码", "text", "门类为空。"),
  ],
  parameters: [],
};

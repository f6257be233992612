import { type Catalogue, createCatalogue } from "../../server/domain/catalogue.ts";
import type { Indicator } from "../../server/domain/indicator.ts";

function indicator(code: string, name: string, differences: Partial<Indicator> = {}): Indicator {
  return {
    ...{ code, name, englishName: "", aliases: [], unit: "亿元", decimals: 2, kind: "flow", priceBasis: null },
    ...{ direction: 1, definition: "", growthOf: "", bases: [], frequencies: [], ...differences },
  };
}

/** The names by which sheets about industries are read, under short codes. */
export const INDUSTRY_CATALOGUE: Catalogue = createCatalogue({
  indicators: [
    indicator("VALUE_ADDED", "规模以上工业增加值"),
    indicator("VALUE_ADDED_GROWTH", "规模以上工业增加值增速", { unit: "%", kind: "rate", growthOf: "VALUE_ADDED" }),
    indicator("ALL_VALUE_ADDED", "工业增加值"),
    indicator("PRODUCT", "地区生产总值"),
    indicator("INVESTMENT", "固定资产投资"),
    indicator("INDUSTRIAL_INVESTMENT", "工业投资"),
    indicator("RETAIL", "社会消费品零售总额"),
    indicator("AUTOMOBILES", "汽车产量", { unit: "万辆" }),
  ],
  areas: [{ code: "610100", name: "西安市", shortName: "西安", level: "prefecture", parent: "", aliases: ["西安"] }],
  members: [
    { kind: "industry", code: "B", name: "采矿业", aliases: [] },
    { kind: "industry", code: "C", name: "制造业", aliases: [] },
    { kind: "industry", code: "36", name: "汽车制造业", aliases: [] },
    { kind: "cluster", code: "K1", name: "新材料", aliases: [] },
    { kind: "cluster", code: "K2", name: "新能源", aliases: [] },
  ],
  homeArea: "",
});

// The first letters of the syllables, as programmers name columns: 规模以上工业增加值 is gsgyzjz.
const NAMES: Readonly<Record<string, string>> = {
  dqsczz: "地区生产总值",
  gnsczz: "国内生产总值",
  gdp: "地区生产总值",
  gsgyzjz: "规模以上工业增加值",
  gdzctz: "固定资产投资",
  gytz: "工业投资",
  decyzjz: "第二产业增加值",
  jryzjz: "金融业增加值",
  shxfplsze: "社会消费品零售总额",
  shxfpls: "社会消费品零售总额",
  ybggyssr: "一般公共预算收入",
  czzsr: "财政总收入",
  sjlywz: "实际利用外资",
  czrk: "常住人口",
  nmczrk: "年末常住人口",
  qccl: "汽车产量",
  gylr: "工业企业利润总额",
  gsgylr: "规模以上工业企业利润总额",
};

const ENDINGS: Readonly<Record<string, string>> = {
  zs: "增速",
  zengsu: "增速",
  tb: "同比增速",
  tbzs: "同比增速",
  tbzz: "同比增速",
  lj: "累计",
  ljz: "累计值",
  ljtb: "累计同比增速",
  ljzs: "累计增速",
  dy: "当月",
  dyz: "当月值",
  dytb: "当月同比增速",
  yoy: "同比增速",
};

/** 规模以上工业增加值累计同比增速 of gsgyzjz_ljtb, a name of the first letters of syllables; undefined for any other text. */
export function inChinese(text: string): string | undefined {
  const [, first = "", ending] = /^(?:gs_)?([a-z]+?)(?:_([a-z]+))?$/iu.exec(text) ?? [];
  const key = (/^gs_/iu.test(text) ? "gs" : "") + first.toLowerCase();
  const name = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
  const how = ending === undefined ? "" : ENDINGS[ending.toLowerCase()];
  return name === undefined || how === undefined || (key === "gdp" && how === "") ? undefined : name + how;
}

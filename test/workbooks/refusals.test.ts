import { afterAll, beforeAll, expect, test } from "vitest";
import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { answerRequests, workbench } from "./workbench.ts";

const bench = workbench();
let book: OpenWorkbook;

/** What is asked, the error that the cell shows, and its sentence. */
const REFUSALS: readonly (readonly [formula: string, error: string, sentence: RegExp])[] = [
  [
    '=PLAN.METRIC("规模以上工业增加植","2015年")',
    "#N/A",
    /没有名为“规模以上工业增加植”的指标，最接近的是：规模以上工业增加值、/u,
  ],
  ['=PLAN.METRIC("锄禾日当午","2015年")', "#N/A", /^没有名为“锄禾日当午”的指标。请在任务窗格搜索/u],
  ['=PLAN.METRIC($Z$9,"2015年")', "#VALUE!", /^没有写指标。请在第一个参数写指标/u],
  ['=PLAN.METRIC("GDP",$Z$9)', "#VALUE!", /^没有写期间。请写如“2016年1-6月”/u],
  ['=PLAN.METRIC("GDP",2016.1)', "#VALUE!", /^期间“2016.1”有歧义：2016年1月，或2016年10月。/u],
  ['=PLAN.METRIC("GDP","2016.1")', "#VALUE!", /^期间“2016.1”有歧义/u],
  ['=PLAN.METRIC("GDP","6月")', "#VALUE!", /^期间“6月”有歧义：没有写年份。/u],
  ['=PLAN.METRIC("GDP","2016年13月")', "#VALUE!", /^读不懂期间“2016年13月”。请写如/u],
  ['=PLAN.METRIC("GDP","2015年","","","户")', "#VALUE!", /^“亿元”不能换算成“户”。/u],
  ['=PLAN.METRIC("GDP","2015年","","","石")', "#VALUE!", /^没有名为“石”的计量单位。/u],
  ['=PLAN.METRIC("GDP","2015年","环比")', "#VALUE!", /^没有名为“环比”的度量，最接近的是：值、同比、反算同比。/u],
  ['=PLAN.METRIC("常住人口","2015年","同比")', "#N/A", /^“常住人口”没有公布“同比”。/u],
  ['=PLAN.METRIC("GDP","2015年","","火星")', "#N/A", /^没有名为“火星”的地区、行业、集群、项目或企业/u],
  ['=PLAN.METRIC("工业投资","2016年")', "#N/A", /^西安市 · 工业投资 · 2016年没有公布数据/u],
  [
    '=PLAN.METRIC("规模以上工业增加值","2016年1月","同比","全国")',
    "#N/A",
    /^全国 · 规模以上工业增加值增速 · 2016年1月没有公布数据（1月和2月合并发布），最接近的是：2016年1-2月。/u,
  ],
  ['=PLAN.METRIC("GDP","2015年","","","","2013-01-01")', "#N/A", /^截至“2013-01-01”还没有任何发布。/u],
  ['=PLAN.METRIC("GDP","2015年","","","","上个版本")', "#VALUE!", /^读不懂版本“上个版本”。/u],
  ['=PLAN.TARGET("规模以上工业增加值",2017)', "#N/A", /^2017年没有为“规模以上工业增加值”设定目标。/u],
  ['=PLAN.TARGET("地区生产总值","2016年")', "#N/A", /^2016年没有为“地区生产总值”设定目标。/u],
  ['=PLAN.TARGET("招商引资额","2016年1-6月")', "#VALUE!", /^目标按年度设定，“2016年1-6月”不是一个年度。/u],
  ['=PLAN.TARGET("招商引资额",2016,"颜色")', "#VALUE!", /^没有名为“颜色”的输出项，最接近的是：目标值、运算符、/u],
  ['=PLAN.SOURCE("常住人口","2020年")', "#N/A", /^西安市 · 常住人口 · 2020年既没有公布数据，也没有目标。/u],
];

beforeAll(async () => {
  const path = bench.path();
  await writeWorkbook(path, [{ name: "拒答", rows: REFUSALS.map(([formula]) => ["", formula]), headerRows: 0 }]);
  book = await bench.open(path);
  await book.settled();
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

test.each(REFUSALS.map((refusal, index) => [index + 1, ...refusal] as const))(
  "%i: %s is %s",
  async (row, _, error, sentence) => {
    expect(await book.values(`B${row}`)).toEqual([[error]]);
    expect((await book.errors())[`拒答!B${row}`]).toMatch(sentence);
  },
);

test("every sentence says what to do", async () => {
  const sentences = Object.values(await book.errors());
  expect(sentences).toHaveLength(REFUSALS.length);
  for (const sentence of sentences) expect(sentence).toMatch(/。(?:请|两者不是同一类计量，请)[^。]+。$/u);
});

test("what is wrong by itself is refused without asking", async () => {
  const before = answerRequests(book);
  await book.edit("D1", '=PLAN.METRIC("GDP","2016.1")');
  await book.settled();
  expect([await book.values("D1"), answerRequests(book)]).toEqual([[["#VALUE!"]], before]);
});

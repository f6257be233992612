import { describe, expect, it } from "vitest";

import { doubtsOfNote } from "../../../../server/domain/sheet/label/note-doubts.ts";

describe("what notes set apart", () => {
  it.each([
    "注：本表为市辖区数据，不含所辖县（市）。",
    "*注：以上数据按2010年不变价计算。",
    "说明：本表仅含规模以上企业中的民营部分。",
    "注：本表数据为税务口径。",
    "说明：本表仅为限额以上单位数，全社会口径数据由市局反馈。",
  ])("is the whole table in %s", (note) => {
    expect(doubtsOfNote(note)).toContainEqual({});
  });

  it("is the quantity that is of single months among running totals", () => {
    expect(doubtsOfNote("备注：一般公共预算收入填当月数。")).toEqual([
      { about: "一般公共预算收入", isOfSingles: true },
    ]);
    expect(doubtsOfNote("备注：各月均填当月数。")).toEqual([]);
  });

  it("is the amounts alone where prices are taken out, as they are of growths", () => {
    expect(doubtsOfNote("Note: 本表已剔除价格因素")).toEqual([{ isOfAmounts: true }]);
  });

  it("is the growths alone in a note of nothing else", () => {
    expect(doubtsOfNote("注：表中增速均为两年平均增速。")).toEqual([{ about: "增速" }]);
    expect(doubtsOfNote("注：本表各项增速按现价推算，未扣除价格因素")).toEqual([{ about: "增速" }]);
    expect(doubtsOfNote("注：本表增速和总量均为推算数")).toEqual([{}]);
    expect(doubtsOfNote("注：各季填当季数，不填累计数。")).toEqual([]);
  });

  it.each([
    ["注：GDP已以2000年为基期用各省平减指数折算为不变价，人口未作调整。", [{ about: "GDP" }]],
    ["备注：利润指标为1-4月数。", [{ about: "利润", ofMonth: 4 }]],
    [
      "说明：工业指标为1-10月数。财政各栏请填1-11月快报数",
      [
        { about: "工业", ofMonth: 10 },
        { about: "财政", ofMonth: 11 },
      ],
    ],
    ["资料来源：公开资料整理。“财政收入”列口径待确认。", [{ about: "财政收入" }]],
    ["注：本表中合同金额的分组数据不含自贸区备案项目。", [{ about: "合同金额的分组" }]],
    ["注：增速单位为%，±为百分点", []],
    ["注：[ ]内为五年累计数", []],
    ["说明：增幅按现价直接相除，不是公布的增速。", [{ about: "增速" }]],
    ["注：2016年一栏系1—11月数", [{ year: 2016, toMonth: 11 }]],
    ["* 2016年为前三季度数", [{ year: 2016, toMonth: 9 }]],
    ["2016年数据为上半年数", [{ year: 2016, toMonth: 6 }]],
    ["注：1.增速为较上年同期增减百分点；2.绝对数按现价计算。", [{ about: "增速" }]],
    ["注：2018年为全年预计数，以统计部门公布为准。", [{ year: 2018 }]],
    ["注：增长率各列为百分点", [{ about: "增长率" }]],
    ["本期利润一列取的是盈利企业的盈利额", [{ about: "利润" }]],
    ["说明：2011-2015年生产总值、工业增加值均按2010年不变价格计算", [{ about: "生产总值、工业增加值" }]],
    ["注：西安为商务局口径。", [{ about: "西安" }]],
    ["注：咸阳17年剔除西咸", [{ about: "咸阳" }]],
    ["注：表中数据为各市2015年公报公布数。", [{ onlyYear: 2015 }]],
    ["注：表中数据均为2023年1-9月累计数", [{ onlyYear: 2023, onlyMonth: 9 }]],
    ["注：以上数据为2023年前三季度公报数", [{ onlyYear: 2023, onlyMonth: 9 }]],
    ["注：表中均为2023年上半年数", [{ onlyYear: 2023, onlyMonth: 6 }]],
    ["注：两年平均增速是以2019年同期数为基数", [{ about: "两年平均增速" }]],
    ["注：表内均为同比增速。", [{ isOfAmounts: true }]],
    ["注：本表各项指标均为1-10月累计数及累计同比增速。", [{ isOfTotals: true }]],
    ["注：表中绝对数均为2015年不变价，增速按可比价。", [{ isOfAmounts: true }]],
    ["注：各栏不是当月数", [{ isOfTotals: true }]],
    ["注：本表各项均为市人大会议审议通过的预期目标，不是实际完成数", [{}, {}]],
  ])("is what they name in %s", (note, doubts) => {
    expect(doubtsOfNote(note)).toEqual(doubts);
  });

  it.each([
    "注：规模以上工业增加值增速按可比价格计算。",
    "注：绝对数按现价计算，增长速度按可比价计算。",
    "注：规模以上工业企业统计范围为年主营业务收入2000万元及以上的工业法人单位。",
    "注：自2011年起，规模以上工业起点标准调整为年主营业务收入2000万元。",
    "注：固定资产投资不含农户。",
    "口径：投资不含农户；外资为商务部口径实际到位数。",
    "注：三县自4月起单列，本表口径同上年。",
    "注：2005年起各地区人口数据为常住人口口径。",
    "注：2013年数据已根据第三次全国经济普查结果修订。",
    "注：1.规模以上工业企业利润总额、主营业务收入等指标的增速均按可比口径计算。",
    "注：1月、2月合并发布，单月无数。",
    "注：2016年1月起口径有调整。",
    "注：各市合计与全省数因四舍五入略有误差。",
    "注：数据来源于国家统计局网站，全国口径。",
    "资料来源：国家统计局，研究所。E为研究所预测值",
    "注：各季度均为当季数，由累计数相减得到。",
    "注：样本为30个城市2014—2018年面板。",
    "注：3月、4月为当月；“1-”开头为累计",
    "注：12月、11月为当月增速；1-12月、1-11月为累计增速。",
    "注：规模以上工业企业，扣除价格因素",
    "注：按2016年1-9月累计增速由高到低排列。",
    "资料来源：各市统计公报，作者整理，经平均值插补",
    "注：同比为可比口径，与绝对数直接相除的结果不完全一致。",
    "注：固定资产投资只公布增速，“同比”栏为较上年同期增减百分点。",
    "规模以上口径；累计为1月至本月。",
    "口径：规模以上；累计=自年初累计",
  ])("is nothing in %s", (note) => {
    expect(doubtsOfNote(note)).toEqual([]);
  });
});

describe("what notes say of when figures are", () => {
  it.each([
    ["注：成都市为2016年数据，其余均为2017年。", [{ about: "成都市", ofYear: 2016 }, { onlyYear: 2017 }]],
    ["注：除常住人口为2015年末数外，其余为2016年数据", [{ about: "常住人口", ofYear: 2015 }, { onlyYear: 2016 }]],
    ["*杭州公报还没出，这一行先用2016年的", [{ onlyYear: 2016 }]],
    ["注:2018年6月为上半年累计数,余额类为时点数。", [{ totalsTo: [2018, 6] }]],
    [
      "注：GDP单位为亿元，人口单位为万人。",
      [
        { about: "GDP", unit: "亿元" },
        { about: "人口", unit: "万人" },
      ],
    ],
    ["▲ 2012年数据单位为万元", [{ year: 2012, unit: "万元" }]],
    ["注：2012年以万元计", [{ year: 2012, unit: "万元" }]],
    ["2021 figure still in RMB 100mn", [{ year: 2021 }]],
    ["注：按可比价格计算，用于平减名义值。", []],
    ["注：固投为不含农户口径。", []],
    ["注：本表数据为规模以上工业法人单位口径，由市统计局提供。", []],
    ["说明：1. 一般公共预算收入不含上级补助", []],
    ["完成数为自年初累计数", [{ isOfTotals: true }]],
    ["规模以上工业增加值增速比1-7月加快0.7个百分点", []],
    ["①2月栏为1-2月累计", [{ firstMonths: 2 }]],
    ["注：固定资产投资为1-7月累计口径，不发布当月数。", [{ about: "固定资产投资", ofMonth: 7 }]],
  ])("reads %s", (note, doubts) => {
    expect(doubtsOfNote(note)).toEqual(doubts);
  });
});

it("tells of growths alone that they are cumulated", () => {
  const told = [{ about: "增速", isOfTotals: true }];
  expect(doubtsOfNote("注：总量为当季数，增速为累计同比。")).toEqual(told);
  expect(doubtsOfNote("Note: levels are single quarters; growth is as published, i.e. cumulative.")).toEqual(told);
});

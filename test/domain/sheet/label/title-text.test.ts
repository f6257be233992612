import { expect, it } from "vitest";

import { plainTitle } from "../../../../server/domain/sheet/label/title-text.ts";

it("leaves out days, but not those up to which figures go", () => {
  expect(plainTitle("西安市2016年主要指标（2017年2月15日）")).toBe("西安市2016年主要指标（）");
  expect(plainTitle("采集2016年数据，3月15日前报送")).toBe("采集2016年数据，前报送");
  expect(plainTitle("指标 2018-07-25")).toBe("指标 ");
  for (const words of ["截至2017年6月15日", "2017年6月30日", "3月1日-20日", "2017-06-01", "2017年1-5月"]) {
    expect(plainTitle(words), words).toBe(words);
  }
});

it("leaves out until when a form is to be filled in", () => {
  expect(plainTitle("区情调查问卷（请于2018年3月底前交回）")).toBe("区情调查问卷（）");
  expect(plainTitle("2017年指标（请各区县务必于2018年1月20日前上报）")).toBe("2017年指标（）");
});

it("leaves out how what is marked is to be read", () => {
  expect(plainTitle("Figures are for the single quarter unless marked ytd (year to date).")).toBe(
    "Figures are for the single quarter.",
  );
  expect(plainTitle("China macro table (RMB tn unless stated)")).toBe("China macro table (RMB tn)");
  expect(plainTitle("西安市投资（同比%，另注明者除外）")).toBe("西安市投资（同比%）");
});

it("leaves out the day that a form has room for", () => {
  expect(plainTitle("报出日期 2017年1月  日")).toBe("报出日期 ");
});

it("leaves out when a page was put out, and years of editions", () => {
  expect(plainTitle("2012-10-30 来源:上海市统计局")).toBe("来源:上海市统计局");
  expect(plainTitle("2019-10-28　西安市统计局")).toBe("西安市统计局");
  expect(plainTitle("评估卡（2018年版，采集2017年度数据）")).toBe("评估卡（，采集2017年度数据）");
  expect(plainTitle("节点城市评价 2017（原始值采用2016年年报数）")).toBe("节点城市评价 （原始值采用2016年年报数）");
});

it("leaves out how often figures come", () => {
  expect(plainTitle("长三角主要城市季度GDP（亿元）")).toBe("长三角主要城市GDP（亿元）");
  expect(plainTitle("西安市一季度GDP")).toBe("西安市一季度GDP");
});

it("leaves out who made a table", () => {
  expect(plainTitle("西部城市利用外资比较（外商投资企业协会）")).toBe("西部城市利用外资比较（）");
  expect(plainTitle("城市GDP（XX课题组，2016年）")).toBe("城市GDP（，2016年）");
  expect(plainTitle("汽车产量统计（陕汽、吉利提供）")).toBe("汽车产量统计（）");
  expect(plainTitle("分季度生产总值（季后15日前报市局）")).toBe("分季度生产总值（）");
  expect(plainTitle("监测表（各运营商汇总后报市工信委信息化处）")).toBe("监测表（）");
  expect(plainTitle("××银行兰州分行 区域经济快报")).toBe("兰州分行 区域经济快报");
  expect(plainTitle("中小企业协会会员GDP")).toBe("中小企业协会会员GDP");
  expect(plainTitle("大连市汽车协会信息部　　比上年增长，%")).toBe("比上年增长，%");
});

it("leaves out the year of a yearbook, and reads 国内 before data as the nation", () => {
  expect(plainTitle("取自《中国城市统计年鉴2018》")).toBe("取自《中国城市统计年鉴》");
  expect(plainTitle("中国城市统计年鉴2016 摘录（2015年数据）")).toBe("中国城市统计年鉴 摘录（2015年数据）");
  expect(plainTitle("西安统计年鉴2016")).toBe("西安统计年鉴2016");
  expect(plainTitle("国内主要宏观数据一览")).toBe("全国主要宏观数据一览");
  expect(plainTitle("国内生产总值")).toBe("国内生产总值");
});

it("takes the national economy for no name of the nation", () => {
  expect(plainTitle("Indicators of National Economic and Social Development")).toBe(
    "Indicators of Economic and Social Development",
  );
  expect(plainTitle("甘肃国民经济和社会发展总量指标")).toBe("甘肃总量指标");
  expect(plainTitle("Main Indicators of National Economy")).toBe("Main Indicators of Economy");
  expect(plainTitle("Nationally known firms")).toBe("Nationally known firms");
});

it("leaves out the day on which an office put a table out", () => {
  expect(plainTitle("国家统计局 2024-06-27")).toBe("国家统计局");
  expect(plainTitle("武汉市地区生产总值季度表")).toBe("武汉市地区生产总值");
});

it("takes quantities with the unit of each for those units", () => {
  expect(plainTitle("利润：万亿元；增速：%")).toBe("单位：万亿元、%");
  expect(plainTitle("来源：统计局；口径：规上")).toBe("来源：统计局；口径：规上");
  expect(plainTitle("利润总额单位：万亿元；增速单位：%；均为累计")).toBe("单位：万亿元、%；累计");
});

it("leaves out when a page was brought up to date, but not up to when its figures go", () => {
  expect(plainTitle("宏观数据一览（更新至2019年7月16日）")).toBe("宏观数据一览");
  expect(plainTitle("宏观数据一览（更新至2019年6月）")).toBe("宏观数据一览（更新至2019年6月）");
  expect(plainTitle("Economic section (last update: April 2019)")).toBe("Economic section ()");
});

it("leaves out that figures were announced, and by what they are sorted", () => {
  expect(plainTitle("截止目前，安徽已有11个地市相继官宣了1-10月份一般公共预算收入数据")).toBe(
    "安徽1-10月份一般公共预算收入数据",
  );
  expect(plainTitle("China Ind. Output By Category - Aug 2023")).toBe("China Ind. Output - Aug 2023");
  expect(plainTitle("国家统计局公布的数据")).toBe("国家统计局公布的数据");
});

it("takes a letter for what it is about, but not a report of another name", () => {
  expect(plainTitle("关于报送长安区2018年上半年经济运行情况的报告")).toBe("长安区2018年上半年经济运行情况");
  expect(plainTitle("关于报送长安区2018年上半年经济运行情况的报告（附表）")).toBe(
    "长安区2018年上半年经济运行情况（附表）",
  );
  expect(plainTitle("广州市2025年政府工作报告")).toBe("广州市2025年政府工作报告");
});

it("parts the fields of a form, but leaves a field that stands alone", () => {
  expect(plainTitle("报告期：2017年1-8月    指标：规模以上工业增加值累计同比增速    地域：全国")).toBe(
    "，2017年1-8月，规模以上工业增加值累计同比增速，全国",
  );
  expect(plainTitle("时间：2016年1-11月")).toBe("时间：2016年1-11月");
});

it("leaves out how rows are sorted, but not what is measured of them", () => {
  expect(plainTitle("主要指标（分门类、按行业分）")).toBe("主要指标");
  expect(plainTitle("主要指标（按可比价格计算）")).toBe("主要指标（按可比价格计算）");
});

it("rewords in turn: names where a bank's branch is once the year of its document is gone", () => {
  expect(plainTitle("××银行宝鸡分行2019年度授信政策附表一（2018年数据）")).toBe("宝鸡分行授信政策附表一（2018年数据）");
});

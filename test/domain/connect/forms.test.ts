import { expect, it } from "vitest";

import { fineText, tableauText } from "../../../server/domain/connect/forms.ts";
import { connectionOf, textOf } from "../../support/connection-of.ts";

it("fills the forms of FineBI in their own words", () => {
  const form = JSON.parse(textOf(fineText(connectionOf())));
  expect(form).toMatchObject({
    ...{
      名称: "观测值",
      请求方式: "GET",
      请求地址: "https://plan.example.cn:8443/data/figures.json",
      数据路径: "$[*]",
    },
    请求参数: [{ 参数名: "indicator", 参数值: "规模以上工业增加值" }, { 参数名: "area" }],
  });
  expect(form.字段.find(({ 字段名 }: { 字段名: string }) => 字段名 === "value")).toEqual({
    ...{ 字段名: "value", 转义名: "数值", 类型: "数值" },
  });
});

it("lists the fields for Tableau with their types", () => {
  const text = textOf(tableauText(connectionOf("targets", { search: "year=2016" })));
  expect(text).toContain("URL\thttps://plan.example.cn:8443/data/targets.csv?year=2016\nMethod\tGET\n");
  expect(text).toContain("year\t年度\t数字（整数）");
});

import { expect, it } from "vitest";

import { questionVariables } from "../../../addin/client/question-variables.ts";
import { questionOf } from "./fake-server.ts";

it("has every text once, and its positions", () => {
  const questions = [
    questionOf("工业投资", "2016年"),
    { ...questionOf("工业投资", "2015年"), asOf: "2016-12-31" },
    { ...questionOf("企业户数", "2016年"), unit: "户" },
  ];
  expect(questionVariables(questions)).toEqual({
    asks: ["METRIC"],
    ask: [0, 0, 0],
    indicators: ["工业投资", "企业户数"],
    indicator: [0, 0, 1],
    periods: ["2016年", "2015年"],
    period: [0, 1, 0],
    units: ["户"],
    unit: [-1, -1, 0],
    asOfs: ["2016-12-31"],
    asOf: [-1, 0, -1],
  });
});

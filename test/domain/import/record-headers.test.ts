import { expect, it } from "vitest";

import { isRecordCode, RECORD_CODES, RECORD_HEADERS } from "../../../server/domain/import/record-headers.ts";

const header = (...cells: string[]) => ({ row: 3, cells });
const kindOf = (...cells: string[]) => RECORD_CODES.find((code) => RECORD_HEADERS[code].isHeaderIn([header(...cells)]));

it("knows each kind by the headings that people write", () => {
  expect(kindOf("项目名称", "总投资（亿元）")).toBe("projects");
  expect(kindOf("项目", "期间", "累计完成投资")).toBe("project-progress");
  expect(kindOf("指标", "年度", "目标值")).toBe("targets");
  expect(kindOf("目标", "月份", "累计计划")).toBe("phased-plans");
  expect(kindOf("代码", "名称", "单位", "类型")).toBe("indicators");
  expect(kindOf("指标", "期间", "数值")).toBeUndefined();
});

it("takes a header for less than its kind where the kind is said", () => {
  expect(kindOf("名称", "地区")).toBeUndefined();
  expect(RECORD_HEADERS.projects.monthColumn(header("名称", "地区"))).toBe(-1);
  expect(RECORD_HEADERS.projects.monthColumn(header("地区"))).toBeUndefined();
  expect(RECORD_HEADERS["project-progress"].monthColumn(header("进展", "项目", "月份"))).toBe(2);
});

it("knows no kind by a name that every object has", () => {
  expect(isRecordCode("constructor")).toBe(false);
});

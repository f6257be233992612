import { describe, expect, it } from "vitest";

import { importKindOf } from "../../server/commands/import-kind.ts";

import { figureImportOf } from "../support/figure-import.ts";

function kindOf(text: string, named = "") {
  return importKindOf(figureImportOf(text).tables, named, new Map());
}

describe("what the rows of a table are", () => {
  it.each([
    ["标题\n指标,地区,期间,数值", "figures"],
    ["代码,名称,单位,类型\nA,甲,亿元,流量", "indicators"],
    ["目标,期间,计划数\nG1,2016年6月,1", "phased-plans"],
    ["项目,总投资(万元),责任单位\n甲,1,乙", "projects"],
    ["项目名称,阶段\n甲,在建", "projects"],
    ["项目,期间,累计完成投资（万元）\n甲,2016年6月,1", "project-progress"],
    ["千人扶千企台账\n企业,问题,责任单位", "ledger-cases"],
    ["甲,乙\n1,2", "figures"],
  ])("shows in its header: %j", async (text, kind) => {
    expect(await kindOf(text)).toBe(kind);
  });

  it("can be said", async () => {
    expect(await kindOf("甲,乙", "分月计划")).toBe("phased-plans");
    expect(await kindOf("甲,乙", "项目进度")).toBe("project-progress");
    expect(await kindOf("甲,乙", "台账")).toBe("ledger-cases");
    await expect(kindOf("甲,乙", "toString")).rejects.toThrow("--kind 收到“toString”");
  });
});

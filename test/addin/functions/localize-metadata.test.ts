import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";

const { localizeMetadata } = createRequire(import.meta.url)("../../../addin/functions/localize-metadata.cjs");

const GENERATED = {
  allowCustomDataForDataTypeAny: true,
  functions: [
    {
      id: "TARGET",
      name: "TARGET",
      description: "计划目标",
      options: { requiresAddress: true },
      parameters: [
        { name: "indicator", description: "名称", type: "any" },
        { name: "year", description: "年度", type: "any" },
        { name: "field", description: "输出项", optional: true, type: "any" },
      ],
      result: {},
    },
  ],
};

describe("localizeMetadata", () => {
  it("gives Chinese names to the parameters", () => {
    const [target] = localizeMetadata(GENERATED, "zh-CN").functions;
    expect(target.description).toBe("计划目标");
    expect(target.parameters).toMatchObject([
      { name: "指标", description: "名称" },
      { name: "年度", description: "年度" },
      { name: "输出项", description: "输出项", optional: true },
    ]);
  });

  it("gives English descriptions", () => {
    const [target] = localizeMetadata(GENERATED, "en-US").functions;
    expect(target.description).toContain("The target");
    expect(target.parameters[1]).toEqual({ name: "year", description: "Year, such as 2016", type: "any" });
  });

  it("says which text is missing", () => {
    const [target] = GENERATED.functions;
    const renamed = { functions: [{ ...target, parameters: [{ name: "jahr" }] }] };
    expect(() => localizeMetadata(renamed, "en-US")).toThrow("no texts for TARGET.jahr");
    expect(() => localizeMetadata({ functions: [{ ...target, id: "ZIEL" }] }, "zh-CN")).toThrow("no texts for ZIEL");
  });
});

import { describe, expect, it } from "vitest";

import { bodyOf, pathOf, readOperation } from "../../../playground/snippet/operation.ts";
import { written } from "./written.ts";

const PLACE = { variables: "", operationName: null, origin: "", hasToken: false };

function reasonOf(query: string, differences: Partial<Parameters<typeof readOperation>[0]> = {}): string {
  const operation = readOperation({ ...PLACE, query, ...differences });
  return "reason" in operation ? operation.reason : "";
}

describe("an operation", () => {
  it("goes without its comments and with its variables", () => {
    const operation = written("# 标题\nquery A($x: Int) { a(x: $x) }", { variables: '{"x": 1}' });
    expect(bodyOf(operation)).toEqual({ query: "query A($x: Int) {\n  a(x: $x)\n}", variables: { x: 1 } });
  });

  it("is named only where there are several", () => {
    expect(bodyOf(written("query A { a }", { operationName: "A" }))).not.toHaveProperty("operationName");
    expect(bodyOf(written("query A { a } query B { b }", { operationName: "B" }))).toMatchObject({
      operationName: "B",
    });
  });

  it("goes to the stream when it subscribes", () => {
    expect(pathOf(written("subscription { a }"))).toBe("graphql/stream");
    expect(pathOf(written("{ a }"))).toBe("graphql");
  });
});

describe("what cannot be sent", () => {
  it.each([
    ["  ", {}, "还没有操作"],
    ["{ a", {}, "语法错误（第 1 行）"],
    ["{ a }", { variables: "{" }, "不是有效的 JSON 对象"],
    ["{ a }", { variables: "[1]" }, "不是有效的 JSON 对象"],
    ["query A { a } query B { b }", {}, "请先选定"],
    ["fragment F on Query { a }", {}, "请先选定"],
  ])("%j %j: %s", (query, differences, reason) => {
    expect(reasonOf(query, differences)).toContain(reason);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Nesting, overlapOf, type Part } from "../../../server/domain/aggregate/overlap.ts";

const PARENTS: Readonly<Record<string, string>> = { 省: "国", 市: "省", 县: "市", 邻市: "省" };
const SECTIONS: Readonly<Record<string, string>> = { 汽车: "制造业", 医药: "制造业", 煤炭: "采矿业" };
const NESTING: Nesting = {
  areaParent: (code) => PARENTS[code] ?? "",
  industryParent: (code) => SECTIONS[code] ?? "",
  clusterIndustries: (code) => ({ 汽车集群: ["汽车"], 装备集群: ["汽车", "医药"], 煤集群: ["煤炭"] })[code] ?? [],
  areaName: (code) => code,
  memberName: (code) => code,
};

function part(area: string, member = "", kind: Part["kind"] = member ? "industry" : ""): Part {
  return { area, member, kind };
}

function codeOf(...parts: readonly Part[]): string | undefined {
  return overlapOf(parts, NESTING)?.code;
}

describe("parts that add up", () => {
  it("are areas beside each other", () => {
    expect(codeOf(part("市"), part("邻市"))).toBeUndefined();
  });

  it("are industries of one section, in one area and in several", () => {
    expect(codeOf(part("市", "汽车"), part("市", "医药"), part("邻市", "汽车"))).toBeUndefined();
  });

  it("are different industries of nested areas", () => {
    expect(codeOf(part("省", "汽车"), part("市", "医药"))).toBeUndefined();
  });

  it("are projects, and clusters that share no industry", () => {
    expect(codeOf(part("市", "甲", "project"), part("市", "乙", "project"))).toBeUndefined();
    expect(codeOf(part("市", "汽车集群", "cluster"), part("市", "煤集群", "cluster"))).toBeUndefined();
  });
});

describe("parts that do not", () => {
  it("are an area and one in it, however deep", () => {
    expect(overlapOf([part("市"), part("省")], NESTING)?.message).toContain("“省”包括“市”");
    expect(codeOf(part("县"), part("国"))).toBe("AREAS_OVERLAP");
  });

  it("are a whole area and its industry, a section and its division", () => {
    expect(codeOf(part("市"), part("市", "汽车"))).toBe("MEMBERS_OVERLAP");
    expect(codeOf(part("市", "制造业"), part("市", "汽车"))).toBe("MEMBERS_OVERLAP");
  });

  it("are an industry of an area and the whole of one in it, either way round", () => {
    expect(codeOf(part("省", "汽车"), part("市"))).toBe("AREAS_OVERLAP");
    expect(codeOf(part("省"), part("市", "汽车"))).toBe("AREAS_OVERLAP");
    expect(codeOf(part("省", "汽车"), part("市", "制造业"))).toBe("AREAS_OVERLAP");
  });

  it("are sorts of members that may hold each other", () => {
    expect(codeOf(part("市", "汽车"), part("市", "汽车集群", "cluster"))).toBe("MEMBERS_MIXED");
  });

  it("are clusters seen by one industry", () => {
    expect(codeOf(part("市", "汽车集群", "cluster"), part("市", "装备集群", "cluster"))).toBe("CLUSTERS_OVERLAP");
  });

  it("are the same part twice", () => {
    expect(codeOf(part("市", "汽车"), part("市", "汽车"))).toBe("MEMBERS_OVERLAP");
  });
});

it("agrees with looking at every pair", () => {
  const area = fc.constantFrom("国", "省", "市", "县", "邻市");
  const member = fc.constantFrom("", "制造业", "汽车", "医药", "采矿业", "煤炭");
  const parts = fc.array(fc.record({ area, member }), { maxLength: 6 });
  const within = (inner: string, outer: string, up: (code: string) => string): boolean =>
    inner === outer || (inner !== "" && up(inner) !== inner && within(up(inner), outer, up));
  const inArea = (a: string, b: string) => within(a, b, (code) => PARENTS[code] ?? "");
  const inMember = (a: string, b: string) => b === "" || within(a, b, (code) => SECTIONS[code] ?? "");
  fc.assert(
    fc.property(parts, (list) => {
      const some = list.some((a, at) =>
        list.some((b, other) => {
          const isComparable =
            (inArea(a.area, b.area) || inArea(b.area, a.area)) &&
            (inMember(a.member, b.member) || inMember(b.member, a.member));
          return at !== other && isComparable;
        }),
      );
      expect(codeOf(...list.map((one) => part(one.area, one.member))) !== undefined).toBe(some);
    }),
  );
});

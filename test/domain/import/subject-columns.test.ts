import { describe, expect, it } from "vitest";
import { createCatalogue } from "../../../server/domain/catalogue.ts";
import { createSubjectColumns, type SubjectField } from "../../../server/domain/import/subject-columns.ts";

import { TINY_CONTENT } from "../../support/tiny-content.ts";

const { indicators, areas, industries, plan } = TINY_CONTENT;
const CATALOGUE = createCatalogue({
  indicators,
  areas,
  members: [
    ...industries.map((one) => ({ ...one, kind: "industry" as const })),
    ...plan.projects.map((one) => ({ ...one, kind: "project" as const })),
  ],
  homeArea: "610100",
});

const BLANK = { area: "", industry: "", cluster: "", project: "", enterprise: "" };

function read(texts: Partial<Record<SubjectField, string>>, defaultArea = "") {
  return createSubjectColumns(CATALOGUE, defaultArea)({ ...BLANK, ...texts });
}

describe("subject columns", () => {
  it("reads names, short names and codes", () => {
    expect(read({ area: "西安" })).toEqual({ area: "610100", member: "", kind: "" });
    expect(read({ area: "100000", industry: "汽车工业" })).toEqual({ area: "100000", member: "36", kind: "industry" });
  });

  it("guesses no area, but knows where the plan's projects are", () => {
    expect(read({})).toMatchObject({ field: "area", code: "AREA_MISSING" });
    expect(read({}, "610100")).toMatchObject({ area: "610100" });
    expect(read({ project: "试验项目" })).toEqual({ area: "610100", member: "TRIAL", kind: "project" });
  });

  it("looks for a name in its own column only", () => {
    expect(read({ area: "全国", industry: "试验项目" })).toMatchObject({ field: "industry", code: "SUBJECT_UNKNOWN" });
  });

  it("names what is near", () => {
    const problem = read({ area: "西按市" });
    expect(problem).toMatchObject({ field: "area", code: "SUBJECT_UNKNOWN", received: "西按市" });
    expect("message" in problem && problem.message).toContain("最接近的是：西安市");
  });

  it("takes one member at most", () => {
    expect(read({ area: "西安", industry: "36", project: "TRIAL" })).toMatchObject({ code: "MEMBERS_SEVERAL" });
  });

  it("tells totals", () => {
    expect(read({ area: "合计" })).toMatchObject({ field: "area", code: "TOTAL_ROW" });
  });
});

import { expect, it } from "vitest";

import { chooseProjects, type ProjectFilter } from "../../../server/domain/project/project-filter.ts";
import { projectOf } from "../../support/project-of.ts";

const PROJECTS = [
  projectOf(
    { code: "A", name: "甲项目", cluster: "CARS", anchor: { passage: 1, start: 0, end: 1, quote: "甲" } },
    {
      stage: "building",
      stageMonth: 1,
      totalInvestment: 5000,
      owner: "市工信局",
      area: "610102",
      isKey: true,
      programmes: ["X"],
    },
  ),
  projectOf(
    { code: "B", name: "乙项目", aliases: ["二号"] },
    { totalInvestment: 900, enterprise: "甲企业", isKey: false },
  ),
  projectOf({ code: "C", name: "丙项目" }),
];

it.each<[ProjectFilter, string]>([
  [{}, "ABC"],
  [{ programme: "X" }, "A"],
  [{ cluster: "CARS" }, "A"],
  [{ areas: ["610100", "610102"] }, "A"],
  [{ owner: "工信" }, "A"],
  [{ stages: ["building", "completed"] }, "A"],
  [{ minInvestment: 5000 }, "A"],
  [{ maxInvestment: 5000 }, "AB"],
  [{ isKey: false }, "B"],
  [{ inPlan: true }, "A"],
  [{ inPlan: false }, "BC"],
  [{ text: "甲" }, "AB"],
  [{ text: "二号" }, "B"],
  [{ text: "甲", isKey: true }, "A"],
])("%j chooses %s", (filter, codes) => {
  expect(
    chooseProjects(PROJECTS, filter)
      .map(({ code }) => code)
      .join(""),
  ).toBe(codes);
});

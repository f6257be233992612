import { expect, it } from "vitest";

import { countProjects, sumProjects } from "../../../server/domain/project/count-projects.ts";
import { projectOf } from "../../support/project-of.ts";

const PROJECTS = [
  projectOf({}, {}),
  projectOf({}, { owner: "甲局", totalInvestment: 0.1, programmes: ["X", "Y"] }),
  projectOf({}, { owner: "甲局", totalInvestment: 0.2 }),
];

it("counts by what projects have, what is not recorded last", () => {
  expect(countProjects(PROJECTS, ({ record }) => (record.owner === "" ? [] : [record.owner]))).toEqual([
    { key: "甲局", projects: 2, totalInvestment: 0.3, withoutInvestment: 0 },
    { key: "", projects: 1, totalInvestment: null, withoutInvestment: 1 },
  ]);
});

it("counts a project with each of several things", () => {
  expect(countProjects(PROJECTS, ({ programmes }) => programmes).map(({ key, projects }) => [key, projects])).toEqual([
    ["X", 1],
    ["Y", 1],
    ["", 2],
  ]);
});

it("does not take an unknown investment for 0", () => {
  expect(sumProjects([])).toEqual({ projects: 0, totalInvestment: null, withoutInvestment: 0 });
});

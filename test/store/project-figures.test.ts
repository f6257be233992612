import { expect, it } from "vitest";

import { amountsOf, measureProjects, monthsOfProject, projectFigure } from "../../server/store/project-figures.ts";
import { projectLibrary } from "../support/project-library.ts";

const { book } = await projectLibrary();
const snapshot = book.current();
const JUNE = 2016 * 12 + 5;

it("gives what is recorded of a month, and nothing of others", () => {
  expect(amountsOf(snapshot, "TRIAL", JUNE)).toEqual({
    completed: 4500,
    funds: 5000,
    yearPlan: 6000,
    phasedPlan: 4000,
  });
  expect(amountsOf(snapshot, "B-4", JUNE)).toEqual({ completed: null, funds: null, yearPlan: null, phasedPlan: null });
  expect(projectFigure(snapshot, "B-2", "completedSinceStart", { basis: "point", month: JUNE })).toBeNull();
});

it("knows the months that have records", () => {
  expect(["TRIAL", "B-3", "B-4", "NONE"].map((code) => monthsOfProject(snapshot, code))).toEqual([
    [JUNE],
    [JUNE],
    [],
    [],
  ]);
});

it("measures projects", () => {
  expect(measureProjects(snapshot, snapshot.projects, JUNE).map(({ amounts }) => amounts.completed)).toEqual([
    4500,
    1500,
    null,
    null,
  ]);
});

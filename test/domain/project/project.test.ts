import { expect, it } from "vitest";

import { daysOf } from "../../../server/domain/project/project.ts";
import { projectOf } from "../../support/project-of.ts";

it("gives the days of a stage, blank ones where there are none", () => {
  const project = projectOf({}, {}, { 开工: "2016-04~2016-04-10" });
  expect(daysOf(project, "started")).toEqual({ name: "开工", plannedOn: "2016-04", actualOn: "2016-04-10" });
  expect(daysOf(project, "completed")).toEqual({ name: "竣工", plannedOn: "", actualOn: "" });
});

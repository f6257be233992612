import { expect, it } from "vitest";

import { PROJECT_STAGES, STAGE_NAMES, stageOf, stagesFrom } from "../../../server/domain/project/project-stage.ts";

it("reads a stage by its name and by what offices write for it", () => {
  expect(PROJECT_STAGES.map((stage) => stageOf(STAGE_NAMES[stage]))).toEqual(PROJECT_STAGES);
  expect(["续建", "竣工投产", "储备", " 前期工作 ", "COMPLETED"].map(stageOf)).toEqual([
    ...["building", "operating", "conceived", "prepared", "completed"],
  ]);
  expect([stageOf(""), stageOf("停工"), stageOf("constructor")]).toEqual([undefined, undefined, undefined]);
});

it("knows what has gone further", () => {
  expect(stagesFrom("completed")).toEqual(["completed", "operating"]);
});

import { describe, expect, it } from "vitest";

import { hasReached } from "../../../server/domain/project/has-reached.ts";
import { projectOf } from "../../support/project-of.ts";

const JUNE = 2016 * 12 + 5;

describe("whether a project had started", () => {
  it("is told by its actual day, or that of a later stage", () => {
    const started = projectOf({}, {}, { 开工: "~2016-06-10" });
    expect([JUNE - 1, JUNE].map((month) => hasReached(started, "started", month))).toEqual([false, true]);
    const completed = projectOf({}, {}, { 竣工: "~2016-06-10" });
    expect([JUNE - 1, JUNE].map((month) => hasReached(completed, "started", month))).toEqual([undefined, true]);
  });

  it("is told by stages that were reported: before and after, but not in between", () => {
    const project = projectOf({
      reports: [
        { stage: "prepared", month: JUNE },
        { stage: "building", month: JUNE + 2 },
      ],
    });
    const answers = [JUNE - 3, JUNE, JUNE + 1, JUNE + 2, JUNE + 9].map((month) =>
      hasReached(project, "started", month),
    );
    expect(answers).toEqual([false, false, undefined, true, true]);
    expect(hasReached(project, "completed", JUNE + 2)).toBe(false);
  });

  it("is not known of a project of which nothing is recorded", () => {
    expect(hasReached(projectOf(), "started", JUNE)).toBeUndefined();
  });
});

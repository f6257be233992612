import { describe, expect, it } from "vitest";

import { BLANK_RECORD, type StageReport } from "../../../server/domain/project/project.ts";
import { reportContradictions, withNewestStage, withReport } from "../../../server/domain/project/stage-reports.ts";

const MAY = 2016 * 12 + 4;
const KNOWN: readonly StageReport[] = [
  { stage: "prepared", month: MAY - 1 },
  { stage: "building", month: MAY + 1 },
];

describe("the reports of a project", () => {
  it("take in a month between, and one that says something else of a month", () => {
    expect(withReport(KNOWN, { stage: "started", month: MAY }).map(({ stage }) => stage)).toEqual([
      ...["prepared", "started", "building"],
    ]);
    expect(withReport(KNOWN, { stage: "completed", month: MAY + 1 }).at(-1)).toEqual({
      stage: "completed",
      month: MAY + 1,
    });
  });

  it("stay what they are where nothing new is said", () => {
    expect(withReport(KNOWN, { stage: "building", month: MAY + 1 })).toBe(KNOWN);
    expect(withReport(KNOWN, { stage: "building", month: MAY + 4 })).toBe(KNOWN);
    expect(withReport(KNOWN, { stage: "prepared", month: MAY })).not.toBe(KNOWN);
  });

  it("leave a record in the newest stage by month", () => {
    expect(withNewestStage(BLANK_RECORD, KNOWN)).toMatchObject({ stage: "building", stageMonth: MAY + 1 });
    const later = { ...BLANK_RECORD, stage: "completed", stageMonth: MAY + 5 } as const;
    expect(withNewestStage(later, KNOWN)).toBe(later);
    expect(withNewestStage(BLANK_RECORD, [])).toBe(BLANK_RECORD);
  });
});

describe("a report", () => {
  const check = (stage: StageReport["stage"], month: number, actualOn = "") =>
    reportContradictions({ milestones: [{ name: "开工", plannedOn: "", actualOn }] }, KNOWN, { stage, month });

  it("contradicts neighbours that have gone further before, or less far after", () => {
    expect(check("completed", MAY)).toEqual(["2016年6月阶段从“竣工”退回“在建”"]);
    expect(check("conceived", MAY)).toEqual(["2016年5月阶段从“前期”退回“谋划”"]);
    expect(check("started", MAY)).toEqual([]);
    expect(check("started", MAY + 2)).toEqual([]);
  });

  it("contradicts the actual day of an earlier stage that comes after it", () => {
    expect(check("completed", MAY + 3, "2016-09-01")).toEqual(["2016年8月报“竣工”，早于实际开工（2016-09-01）"]);
    expect(check("completed", MAY + 3, "2016-08-01")).toEqual([]);
  });
});

import { yearOf } from "../month.ts";
import { isRelative, parsePeriod } from "../period.ts";
import type { ProjectStage } from "../project/project-stage.ts";
import { isRefusal } from "../refusal.ts";
import { type ImportProblem, importProblem, refusedProblem } from "./import-problem.ts";
import { createCellReader } from "./project-cells.ts";
import type { ProgressField } from "./project-columns.ts";
import type { TableRecord } from "./record-table.ts";

/** What a row says that a project has come to by the end of a month; 万元, undefined for what it does not say. */
export interface ProgressRow {
  readonly record: TableRecord<ProgressField>;
  /** Code, name or other name. */
  readonly project: string;
  /** An ordinal. */
  readonly month: number;
  readonly completed: number | undefined;
  readonly completedSinceStart: number | undefined;
  readonly funds: number | undefined;
  readonly stage: ProjectStage | undefined;
  readonly source: string;
  readonly note: string;
}

/**
 * The progress that a record tells, or everything that is wrong with it. Its amounts are cumulated since January, so its
 * period is a month, meant as its end, or runs from January: 2016年6月 and 2016年1-6月 are the same here.
 */
export function readProgressRow(record: TableRecord<ProgressField>): ProgressRow | ImportProblem[] {
  const cells = createCellReader(record);
  const [project, written] = [cells.text("project") ?? "", record.text("period")];
  if (project === "") cells.wrong("project", importProblem("FIELD_INVALID", "", "项目的名称或代码"));
  const period = parsePeriod(written);
  let month = -1;
  if (isRefusal(period)) cells.wrong("period", refusedProblem(period, written));
  else if (isRelative(period) || yearOf(period.start) !== yearOf(period.end)) {
    cells.wrong("period", importProblem("FIELD_INVALID", written, "一年中的一个月，如 2016年6月"));
  } else month = period.end;
  const row: ProgressRow = {
    ...{ record, project, month },
    completed: cells.money("completed", "unit"),
    completedSinceStart: cells.money("completed_since_start", "unit"),
    funds: cells.money("funds", "unit"),
    stage: cells.stage("stage"),
    source: cells.text("source") ?? "",
    note: cells.text("note") ?? "",
  };
  if (cells.problems.length > 0) return cells.problems;
  const { completed, completedSinceStart, funds, stage } = row;
  if ([completed, completedSinceStart, funds, stage].every((one) => one === undefined)) {
    return [record.place("completed", importProblem("VALUE_MISSING"))];
  }
  return row;
}

import { monthOrdinal } from "../month.ts";
import { isRelative, parsePeriod } from "../period.ts";
import type { Milestone } from "../project/project.ts";
import { PROJECT_STAGES, type ProjectStage, STAGE_NAMES } from "../project/project-stage.ts";
import { isRefusal } from "../refusal.ts";
import { actionOf, type ImportAction } from "./import-action.ts";
import { type ImportProblem, importProblem, refusedProblem } from "./import-problem.ts";
import { type CellReader, createCellReader, readDay } from "./project-cells.ts";
import { PLAN_COLUMNS, type ProjectField } from "./project-columns.ts";
import type { TableRecord } from "./record-table.ts";

/** An amount planned, and until when, as the ordinal of the last month. */
export interface PlannedAmount {
  readonly month: number;
  /** 万元. */
  readonly amount: number;
}

/** What a row says of a project: names are still texts; what it does not say is undefined. */
export interface ProjectRow {
  readonly record: TableRecord<ProjectField>;
  readonly action: ImportAction;
  readonly code: string | undefined;
  readonly name: string;
  readonly aliases: readonly string[] | undefined;
  readonly stage: ProjectStage | undefined;
  /** An ordinal. */
  readonly stageMonth: number | undefined;
  readonly totalInvestment: number | undefined;
  /** Of the whole year, at its December. */
  readonly yearPlan: PlannedAmount | undefined;
  readonly phasedPlan: readonly PlannedAmount[];
  readonly owner: string | undefined;
  readonly enterprise: string | undefined;
  readonly cluster: string | undefined;
  readonly clusterReason: string | undefined;
  readonly area: string | undefined;
  readonly industry: string | undefined;
  readonly programmes: readonly string[] | undefined;
  readonly isKey: boolean | undefined;
  readonly milestones: readonly Milestone[];
  readonly source: string;
  readonly note: string | undefined;
}

/** The row that a record of a table is, or everything that is wrong with it. */
export function readProjectRow(record: TableRecord<ProjectField>): ProjectRow | ImportProblem[] {
  const cells = createCellReader(record);
  const { text } = cells;
  const year = readYear(cells);
  const row: ProjectRow = {
    record,
    action: readAction(cells),
    code: readCode(cells),
    name: text("name") ?? "",
    aliases: listOf(text("aliases")),
    stage: cells.stage("stage"),
    stageMonth: readMonth(cells, "stage_period"),
    totalInvestment: cells.money("total_investment", "unit"),
    ...readPlans(cells, year),
    owner: text("owner"),
    enterprise: text("enterprise"),
    cluster: text("cluster"),
    clusterReason: text("cluster_reason"),
    area: text("area"),
    industry: text("industry"),
    programmes: listOf(text("programmes")),
    isKey: cells.yesNo("key"),
    milestones: [...stageDays(cells), ...ownMilestones(cells)],
    source: text("source") ?? "",
    note: text("note"),
  };
  if (row.name === "" || row.name.length > 60) {
    cells.wrong("name", importProblem("FIELD_INVALID", row.name, "60 字以内的项目名称"));
  }
  return cells.problems.length > 0 ? cells.problems : row;
}

type Cells = CellReader<ProjectField>;

function readAction(cells: Cells): ImportAction {
  const written = cells.text("action");
  if (written === undefined) return "merge";
  const action = actionOf(written);
  if (!action) cells.wrong("action", importProblem("ACTION_UNKNOWN", written));
  return action ?? "merge";
}

function readCode(cells: Cells): string | undefined {
  const code = cells.text("code")?.toUpperCase();
  if (code !== undefined && !/^[A-Z0-9][A-Z0-9_.-]{0,59}$/u.test(code)) {
    cells.wrong("code", importProblem("FIELD_INVALID", code, "60 个以内的字母、数字、点、短横和下划线"));
  }
  return code;
}

function listOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(/[|｜]/u).flatMap((one) => one.trim() || []);
}

function readYear(cells: Cells): number | undefined {
  const written = cells.text("year");
  if (written === undefined) return undefined;
  const year = Number(/^(\d{4})年?$/u.exec(written)?.[1] ?? Number.NaN);
  if (!(year >= 1990 && year <= 2099)) {
    cells.wrong("year", importProblem("FIELD_INVALID", written, "一个年度，如 2016"));
    return undefined;
  }
  return year;
}

function readMonth(cells: Cells, field: ProjectField): number | undefined {
  const written = cells.text(field);
  if (written === undefined) return undefined;
  const period = parsePeriod(written);
  if (isRefusal(period)) cells.wrong(field, refusedProblem(period, written));
  else if (isRelative(period)) cells.wrong(field, importProblem("FIELD_INVALID", written, "一个月，如 2016年6月"));
  else return period.end;
  return undefined;
}

/** Plans are for a year that the row names: a plan of no year would be taken for that of the wrong one. */
function readPlans(cells: Cells, year: number | undefined): Pick<ProjectRow, "yearPlan" | "phasedPlan"> {
  const whole = cells.money("year_plan", "unit");
  const months = PLAN_COLUMNS.flatMap((field, at) => {
    const amount = cells.money(field, "unit");
    return amount === undefined ? [] : [{ field, at, amount }];
  });
  if (year === undefined) {
    const isPlanned = whole !== undefined || months.length > 0;
    if (isPlanned && cells.text("year") === undefined) {
      cells.wrong("year", importProblem("FIELD_INVALID", "", "计划投资的年度，如 2016"));
    }
    return { yearPlan: undefined, phasedPlan: [] };
  }
  for (const [at, { field, amount }] of months.entries()) {
    const before = months[at - 1];
    if (!before || before.amount <= amount) continue;
    cells.wrong(
      field,
      importProblem("FIELD_INVALID", String(amount), `不少于前一个月 ${before.amount} 的累计数（万元）`),
    );
  }
  return {
    yearPlan: whole === undefined ? undefined : { month: monthOrdinal(year, 12), amount: whole },
    phasedPlan: months.map(({ at, amount }) => ({ month: monthOrdinal(year, at + 1), amount })),
  };
}

function stageDays(cells: Cells): Milestone[] {
  return PROJECT_STAGES.flatMap((stage) => {
    const plannedOn = cells.day(`${stage}_planned`) ?? "";
    const actualOn = cells.day(`${stage}_actual`) ?? "";
    return plannedOn === "" && actualOn === "" ? [] : [{ name: STAGE_NAMES[stage], plannedOn, actualOn }];
  });
}

/** 设备进场=2016-05-01~2016-05-20|试生产=2016-10: the planned day, then behind a tilde the actual one. */
function ownMilestones(cells: Cells): Milestone[] {
  return (listOf(cells.text("milestones")) ?? []).flatMap((one) => {
    const [, name = "", planned = "", , actual = ""] = /^([^=＝]{1,40})[=＝]([^~～]*)([~～](.*))?$/u.exec(one) ?? [];
    const days = [planned.trim(), actual.trim()].map((text) => (text === "" ? "" : readDay(text)));
    const [plannedOn, actualOn] = days;
    const isStage = PROJECT_STAGES.some((stage) => STAGE_NAMES[stage] === name.trim());
    if (
      name.trim() === "" ||
      isStage ||
      plannedOn === undefined ||
      actualOn === undefined ||
      plannedOn + actualOn === ""
    ) {
      const expected =
        "名称=计划日期~实际日期，多个用 | 隔开，如 设备进场=2016-05-01~2016-05-20；阶段的日期写在各自的列";
      cells.wrong("milestones", importProblem("FIELD_INVALID", one, expected));
      return [];
    }
    return [{ name: name.trim(), plannedOn, actualOn }];
  });
}

import { recordsSubmission } from "../../server/domain/submit/records-submission.ts";

import { askReceipt } from "../client/submit.ts";
import { submitRecords } from "../client/submit-records.ts";

import type { SubmissionKind } from "./submission-kind.ts";

/** Records of the plan, one in a row: projects and their progress, targets, phased plans, indicators. */
export const RECORDS_KIND: SubmissionKind = {
  id: "records",
  name: "其他记录",
  words: {
    noun: "记录",
    hint: "选中项目、项目进度、目标、分月计划或指标的表（连同表头，一行一条），先检查，再作为一次发布报送。",
    unknown:
      "没有看懂所选区域。表头要有：项目的名称和总投资（或阶段）；项目进度的项目、期间和累计完成投资；目标的指标、年度和目标值；分月计划的目标、期间和计划数；指标的代码、名称、单位和类型。请连同表头一起选中；交叉表请先改成一行一条记录。",
  },
  mostRows: 10_000,
  isRelease: true,
  fields: [],
  records: ["projects", "project-progress", "targets", "phased-plans", "indicators"],
  open: async () => {
    return ({ grid, area }, choices) => recordsSubmission(grid, area, choices);
  },
  send: submitRecords,
  ask: (transport, key) => askReceipt(transport, key),
};

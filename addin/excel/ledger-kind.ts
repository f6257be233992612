import { ledgerSubmission } from "../../server/domain/submit/ledger-submission.ts";

import { askLedgerReceipt, submitLedgerRows } from "../client/submit-ledger.ts";

import type { SubmissionKind } from "./submission-kind.ts";

/** Changes of the assistance ledger, one in a row: a new case, a step, or a correction. */
export const LEDGER_KIND: SubmissionKind = {
  id: "ledger",
  name: "台账的行",
  words: {
    noun: "问题",
    hint: "选中表格里的行（连同表头：编号、企业、问题、责任单位、期限、步骤、佐证……），先检查，再一起写入台账；有一行不能办，就什么也不写。",
    unknown: "没有看懂所选区域：没有找到写明“企业、问题”或“编号、步骤”的表头。请连同表头一起选中。",
  },
  mostRows: 1001,
  isRelease: false,
  fields: [],
  records: [],
  open: async () => {
    return ({ grid, area }, choices) => ledgerSubmission(grid, area, choices);
  },
  send: submitLedgerRows,
  ask: askLedgerReceipt,
};

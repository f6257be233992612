import { expect, it } from "vitest";

import {
  isLedgerColumn,
  readEvidence,
  readLedgerRow,
  readLedgerSheet,
} from "../../../server/domain/ledger/ledger-row.ts";

function sheetOf(...lines: string[]) {
  return readLedgerSheet(lines.map((line, at) => ({ row: at + 1, cells: line.split(",") })));
}

function rowOf(header: string, line: string) {
  const record = sheetOf(header, line)?.records[0];
  if (!record) throw new Error("no record");
  return readLedgerRow(record);
}

it("finds the header below titles, in either language", () => {
  expect(sheetOf("千人扶千企台账", "", "企业,问题,区县", "甲,缺电,雁塔")?.records.map(({ row }) => row)).toEqual([4]);
  expect(sheetOf("code,step", "QF2016-0001,begin")?.records).toHaveLength(1);
  expect(sheetOf("编号,办结期限,颜色", "QF2016-0001,42600,红")?.ignored.map(({ column }) => column)).toEqual(["颜色"]);
  expect(sheetOf("指标,期间,数值", "工业投资,2016年,1")).toBeUndefined();
});

it("reads a row as a change; blank cells say nothing", () => {
  expect(rowOf("编号,企业,步骤,佐证,版次,状态,说明", "QF2016-0001,,申请销号,回函|照片,3,办理,")).toEqual({
    ...{ code: "QF2016-0001", step: "apply", fields: {}, note: "", evidence: ["回函", "照片"] },
    ...{ expectedRevision: 3, shownState: "办理" },
  });
  expect(rowOf("企业,问题", "甲,缺电")).toMatchObject({
    code: "",
    step: "",
    fields: { enterprise: "甲", text: "缺电" },
  });
});

it("tells what it cannot read", () => {
  expect(rowOf("编号,步骤,版次", "QF2016-0001,算了,一")).toMatchObject([
    { code: "STEP_UNKNOWN", field: "step" },
    { code: "FIELD_INVALID", field: "revision", received: "一" },
  ]);
  for (const kind of ["导入", "撤回", "restore"]) {
    expect(rowOf("编号,步骤", `QF2016-0001,${kind}`)).toMatchObject([{ code: "STEP_UNKNOWN", received: kind }]);
  }
});

it("takes pieces of evidence from lines or bars", () => {
  expect(readEvidence(" 回函 |https://example.org/1\n照片||")).toEqual(["回函", "https://example.org/1", "照片"]);
});

it("knows its columns", () => {
  expect(["dueOn", "期限", "toString"].map(isLedgerColumn)).toEqual([true, false, false]);
});

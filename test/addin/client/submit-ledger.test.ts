import { expect, it } from "vitest";

import type { SubmitRequest } from "../../../addin/client/submit.ts";
import { askLedgerReceipt, submitLedgerRows } from "../../../addin/client/submit-ledger.ts";
import type { Transport } from "../../../addin/client/transport.ts";

const REQUEST: SubmitRequest = {
  ...{
    rows: [
      ["企业", "问题"],
      ["陕汽", "用电"],
    ],
    firstRow: 3,
    source: "",
    title: "",
    publishedOn: "",
    note: "",
  },
  ...{ area: "", headings: [], key: "7f", isDryRun: false, isConfirmed: false },
};

const CASE = { state: "ASSIGNED", revision: 2, enterprise: "陕汽", text: "用电" };

const payload = (ending: string, rows: object[] = []) => ({ submitLedgerRows: { ending, rows, ignored: ["备忘"] } });

function answering(...answers: (object | null)[]): { transport: Transport; sent: unknown[] } {
  const sent: unknown[] = [];
  return {
    sent,
    async transport(_, variables) {
      sent.push(variables);
      const data = answers.shift();
      return data ? { kind: "data", data } : { kind: "unreachable", reason: "断" };
    },
  };
}

it("tells of each row what became of it or why it is refused", async () => {
  const rows = [
    { row: 4, outcome: "ADVANCED", code: "QF-1", case: CASE, problems: [] },
    {
      row: 5,
      outcome: "REFUSED",
      code: "QF-9",
      case: null,
      problems: [{ code: "C", column: "编号", message: "没有。" }],
    },
  ];
  const { transport, sent } = answering(payload("REFUSED", rows));
  const outcome = await submitLedgerRows(transport, { ...REQUEST, isDryRun: true });
  expect(sent).toEqual([{ input: { rows: REQUEST.rows, firstRow: 3, idempotencyKey: "7f", dryRun: true } }]);
  expect(outcome).toMatchObject({
    value: {
      lines: [
        {
          row: 4,
          fate: "changed",
          figure: "QF-1 陕汽：用电",
          change: "办到“交办”，第 2 版",
          written: { state: "交办" },
        },
        { row: 5, fate: "refused", figure: "QF-9" },
      ],
      refusals: [{ row: 5, column: "编号", message: "没有。" }],
      skipped: [{ message: "列“备忘”不认识，没有读。" }],
      receipt: null,
    },
  });
});

it("keeps as a receipt what became of each row", async () => {
  const rows = [{ row: 4, outcome: "REGISTERED", code: "QF-1", case: { ...CASE, revision: 1 }, problems: [] }];
  const outcome = await submitLedgerRows(answering(payload("WRITTEN", rows)).transport, REQUEST);
  expect(outcome).toMatchObject({
    value: {
      receipt: { added: 1, words: "登记 1 件，办理或更正 0 件，相同 0 件", rows: ["第 4 行 QF-1 陕汽：用电 登记"] },
    },
  });
});

it("finds out whether something was written under a key without writing", async () => {
  const unwritten = answering(payload("SAME"));
  expect(await askLedgerReceipt(unwritten.transport, "7f", REQUEST)).toEqual({ kind: "value", value: null });
  expect(unwritten.sent).toEqual([
    { input: { rows: [["编号", "步骤"]], firstRow: 1, idempotencyKey: "7f", dryRun: false } },
  ]);
  const rows = [{ row: 4, outcome: "REGISTERED", code: "QF-1", case: CASE, problems: [] }];
  const known = await askLedgerReceipt(
    answering(payload("KEY_TAKEN"), payload("KNOWN", rows)).transport,
    "7f",
    REQUEST,
  );
  expect(known).toMatchObject({ value: { added: 1 } });
  const later = await askLedgerReceipt(answering(payload("KEY_TAKEN")).transport, "7f", null);
  expect(later).toMatchObject({ value: { words: "各行的结果请看台账" } });
  expect(await askLedgerReceipt(answering(null).transport, "7f", null)).toMatchObject({ kind: "failure" });
});

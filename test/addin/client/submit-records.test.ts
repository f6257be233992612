import { expect, it } from "vitest";

import type { SubmitRequest } from "../../../addin/client/submit.ts";
import { submitRecords } from "../../../addin/client/submit-records.ts";

const REQUEST: SubmitRequest = {
  ...{ rows: [["名称"], ["甲厂"]], firstRow: 3, source: "月报!A1:A2", title: "七月", publishedOn: "", note: "" },
  ...{ area: "", headings: [], key: "7f", record: "project-progress", isDryRun: true, isConfirmed: false },
};

const PAYLOAD = {
  ...{ ending: "DRY_RUN", mayPublish: true, counts: { warnings: 0 }, receipt: null },
  lines: {
    ...{
      row: [4, 5, 6],
      fate: ["changed", "changed", "added"],
      figure: ["甲", "乙", "丙"],
      unit: ["万元", "万元", ""],
    },
    ...{ before: [1, 7, null], after: [2, 7, null] },
  },
  ...{ refusals: [], warnings: [], skipped: [] },
};

it("names the kind as the schema does, and sends nothing that records have not", async () => {
  const sent: unknown[] = [];
  await submitRecords(async (_, variables) => {
    sent.push(variables);
    return { kind: "data", data: { importRecords: PAYLOAD } };
  }, REQUEST);
  const { rows, firstRow, source, title, publishedOn, note } = REQUEST;
  const said = { rows, firstRow, source, title, publishedOn, note };
  const manner = { idempotencyKey: "7f", again: true, dryRun: true, confirmed: false };
  expect(sent).toEqual([{ input: { kind: "PROJECT_PROGRESS", ...said, ...manner } }]);
});

it("says that something changes where the number told of it does not", async () => {
  const outcome = await submitRecords(async () => ({ kind: "data", data: { importRecords: PAYLOAD } }), REQUEST);
  const lines = outcome.kind === "value" ? outcome.value.lines : [];
  expect(lines.map(({ change }) => change)).toEqual([undefined, "内容有改动", ""]);
});

it("gives a failure as it is", async () => {
  const failed = await submitRecords(async () => ({ kind: "unreachable", reason: "断" }), REQUEST);
  expect(failed).toMatchObject({ kind: "failure", failure: { kind: "unreachable" } });
});

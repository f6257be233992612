import { expect, it } from "vitest";

import { RECORDS_KIND } from "../../../addin/excel/records-kind.ts";
import { submitRequest } from "../../../addin/excel/submit-request.ts";
import { USUAL_CHOICES } from "../../../addin/excel/submit-state.ts";
import { RECORD_CODES } from "../../../server/domain/import/record-headers.ts";
import { gridOf } from "../../support/grid-of.ts";

const grid = gridOf([
  ["名称", "总投资"],
  ["甲厂", 100],
]);
const area = { sheet: "项目", range: { top: 0, bottom: 1, left: 0, right: 1 } };

it("reads by the header or as the analyst says, and sends the kind that was read", async () => {
  const read = await RECORDS_KIND.open(async () => ({ kind: "unauthorized" }));
  const selected = { grid, area };
  expect(read(selected, { ...USUAL_CHOICES, record: "targets" })).toBeUndefined();
  const submission = read(selected, USUAL_CHOICES);
  if (!submission || !("lines" in submission)) throw new Error("nothing was read");
  const details = { title: "", publishedOn: "", note: "", isConfirmed: false };
  const parts = { submission, omitted: new Set<number>(), choices: USUAL_CHOICES, details, key: "k", isDryRun: true };
  expect(submitRequest({ ...parts, kind: RECORDS_KIND })).toMatchObject({ record: "projects", firstRow: 1 });
});

it("offers every kind of records of the plan", () => {
  expect(new Set(RECORDS_KIND.records)).toEqual(new Set(RECORD_CODES));
});

import { describe, expect, it } from "vitest";

import { askReceipt, readHeadings, type SubmitRequest, submitFigures } from "../../../addin/client/submit.ts";
import type { Reply, Transport } from "../../../addin/client/transport.ts";

const REQUEST: SubmitRequest = {
  ...{
    rows: [["指标"], ["GDP"]],
    firstRow: 3,
    source: "月报!A1:A2",
    title: "七月",
    publishedOn: "",
    note: "",
    area: "",
  },
  ...{ headings: [], key: "7f", isDryRun: true, isConfirmed: false },
};

const RECEIPT = {
  ...{ release: "IMPORT.25", sha256: "ab", importedAt: "2016-08-16T01:02:03.000Z" },
  counts: { added: 1, changed: 2, same: 3, withdrawn: 0 },
};

const PAYLOAD = {
  ...{ ending: "WRITTEN", dataVersion: "v25", mayPublish: true, counts: { warnings: 1 }, receipt: RECEIPT },
  lines: { row: [4], fate: ["changed"], figure: ["西安市"], unit: ["亿元"], before: [1], after: [null] },
  ...{
    refusals: [],
    skipped: [{ code: "COLUMN_IGNORED", row: 0, column: "x", message: "没有读。需要它时用 --map 列名=字段 指明。" }],
  },
  warnings: [{ code: "VALUE_JUMP", row: 4, column: "", message: "太大。没有错的，用 --yes 确认。" }],
};

const answering = (reply: Reply, sent: unknown[] = []): Transport => {
  return async ({ name }, variables) => {
    sent.push([name, variables]);
    return reply;
  };
};
const data = (given: object): Reply => ({ kind: "data", data: given });

describe("sending a table", () => {
  it("goes under its key, also where the same content was sent before", async () => {
    const sent: unknown[] = [];
    await submitFigures(answering(data({ importFigures: PAYLOAD }), sent), REQUEST);
    expect(sent).toMatchObject([
      ["ImportFigures", { input: { idempotencyKey: "7f", again: true, firstRow: 3, dryRun: true, confirmed: false } }],
    ]);
  });

  it("tells what became of each row, what to do in words of the pane, and the receipt", async () => {
    const outcome = await submitFigures(answering(data({ importFigures: PAYLOAD })), REQUEST);
    expect(outcome).toMatchObject({
      value: {
        ...{ ending: "WRITTEN", mayPublish: true, warningCount: 1 },
        lines: [{ row: 4, fate: "changed", figure: "西安市", before: 1, after: null }],
        warnings: [{ message: "太大。没有错的，请勾选“警告已经核对”。" }],
        skipped: [{ message: "没有读。需要它时请在“列名”里指明。" }],
        receipt: { release: "IMPORT.25", dataVersion: "v25", added: 1, changed: 2, same: 3 },
      },
    });
  });

  it("tells what is wrong with the table as a whole, where the server has looked at no row", async () => {
    const userErrors = [{ code: "NOT_FOUND", message: "没有名为“东京”的地区。", path: ["area"] }];
    const importFigures = { ...PAYLOAD, ending: "INVALID", receipt: null, userErrors };
    const outcome = await submitFigures(answering(data({ importFigures })), REQUEST);
    expect(outcome).toMatchObject({
      value: { ending: "INVALID", refusals: [{ code: "NOT_FOUND", row: 0, message: "没有名为“东京”的地区。" }] },
    });
  });

  it("believes no columns of different lengths, and no fate that there is not", async () => {
    for (const lines of [{ ...PAYLOAD.lines, unit: [] }, { ...PAYLOAD.lines, fate: ["lost"] }, null]) {
      const outcome = await submitFigures(answering(data({ importFigures: { ...PAYLOAD, lines } })), REQUEST);
      expect(outcome).toMatchObject({ kind: "failure", failure: { kind: "rejected" } });
    }
    const down = { kind: "unreachable", reason: "断了" } as const;
    expect(await submitFigures(answering(down), REQUEST)).toEqual({ kind: "failure", failure: down });
  });
});

describe("asking for a receipt", () => {
  it("tells what was written under the key, and under no key nothing", async () => {
    const status = { dataVersion: "v26" };
    expect(await askReceipt(answering(data({ importReceipt: RECEIPT, status })), "7f")).toMatchObject({
      value: { release: "IMPORT.25", dataVersion: "v26" },
    });
    expect(await askReceipt(answering(data({ importReceipt: null, status })), "7f")).toEqual({
      kind: "value",
      value: null,
    });
    expect(await askReceipt(answering(data({})), "7f")).toMatchObject({ kind: "failure" });
  });
});

it("reads what headings meant before", async () => {
  const given = { importHeadings: [{ heading: "本月数", field: "value" }] };
  expect(await readHeadings(answering(data(given)))).toEqual({ kind: "value", value: new Map([["本月数", "value"]]) });
});

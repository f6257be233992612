import { expect, it } from "vitest";

import { readCellFigure } from "../../../addin/client/cell-figure.ts";
import type { Reply } from "../../../addin/client/transport.ts";
import { questionOf } from "./fake-server.ts";

const ANSWER = {
  value: 11,
  details: [{ name: "单位", text: "亿元" }],
  observations: [
    {
      ...{ period: "2016年", value: 11, unit: "亿元", subject: "西安市", source: "来源：年报" },
      revisions: [
        { value: null, status: "NOT_PUBLISHED", current: false, release: null },
        { value: 11, status: "PUBLISHED", current: true, release: { title: "年报", publishedOn: "2017-03-01" } },
      ],
    },
    { period: "坏的", value: "十一" },
  ],
};

function read(reply: Reply) {
  return readCellFigure(async () => reply, questionOf("工业投资"));
}

it("tells what the number is, and every version of the figures behind it", async () => {
  const outcome = await read({ kind: "data", data: { answer: ANSWER } });
  expect(outcome).toEqual({
    kind: "value",
    value: {
      details: [["单位", "亿元"]],
      behind: [
        {
          ...{ period: "2016年", value: 11, unit: "亿元", subject: "西安市", source: "来源：年报" },
          versions: [
            { value: null, status: "NOT_PUBLISHED", isCurrent: false, release: "", publishedOn: "" },
            { value: 11, status: "PUBLISHED", isCurrent: true, release: "年报", publishedOn: "2017-03-01" },
          ],
        },
      ],
    },
  });
});

it("asks with the texts of the question", async () => {
  let asked: unknown;
  await readCellFigure(
    async (operation, variables) => {
      asked = [operation.name, variables];
      return { kind: "unauthorized" };
    },
    questionOf("工业投资", "2016年6月"),
  );
  expect(asked).toEqual(["CellFigure", expect.objectContaining({ indicator: "工业投资", period: "2016年6月" })]);
});

it("tells nothing of a refusal, and why there is no answer", async () => {
  expect(await read({ kind: "data", data: { answer: { code: "NOT_PUBLISHED", message: "" } } })).toEqual({
    kind: "value",
    value: { details: [], behind: [] },
  });
  const failure = { kind: "unreachable", reason: "HTTP 502" } as const;
  expect(await read(failure)).toEqual({ kind: "failure", failure });
});

import { expect, it } from "vitest";

import { importJson, importText, isDone } from "../../server/commands/import-report.ts";
import { ImportTally } from "../../server/domain/import/import-tally.ts";

function tallyOf(refused: number) {
  const tally = new ImportTally();
  for (let row = 1; row <= refused; row++) {
    const problem = {
      code: "CELL_ERROR",
      row,
      column: "数值",
      received: "#REF!",
      message: "单元格是错误值。",
    } as const;
    tally.refuse([{ ...problem, table: "表.csv" }]);
  }
  return tally.report();
}

it("shows the first faults, and that there are more", () => {
  const lines = importText({ ending: "refused", report: tallyOf(30), receipt: undefined }).split("\n");
  expect(lines[1]).toBe("读 30 行：新增 0，改动 0，相同 0，撤下 0，略过 0，不能导入 30。");
  expect(lines[2]).toBe("不能导入 30 行（CELL_ERROR 30）：");
  expect(lines[3]).toBe("  表.csv 第 1 行 “数值”列：单元格是错误值。（读到“#REF!”） [CELL_ERROR]");
  expect([lines.length, lines.at(-1)]).toEqual([24, "  ……（其余见 --json）"]);
});

it("gives programs all that there is", () => {
  expect(importJson({ ending: "dry-run", report: tallyOf(30), receipt: undefined })).toMatchObject({
    ending: "dry-run",
    receipt: null,
    refusals: { length: 30 },
  });
});

it("tells what is done from what is not", () => {
  const [sound, faulty] = [tallyOf(0).counts, tallyOf(1).counts];
  expect([isDone("written", sound), isDone("known", sound), isDone("dry-run", sound)]).toEqual([true, true, true]);
  expect([isDone("dry-run", faulty), isDone("refused", faulty), isDone("unconfirmed", sound)]).toEqual([
    false,
    false,
    false,
  ]);
});

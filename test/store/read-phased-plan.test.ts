import { expect, it } from "vitest";

import { type PhasedPlanRequest, readPhasedPlan } from "../../server/store/read-phased-plan.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary(PROGRESS_CONTENT)).book.current();

function read(differences: Partial<PhasedPlanRequest>) {
  const blank = {
    target: "项目投资",
    year: 2016,
    amounts: [{ month: 4, amount: 15.9 }],
    unit: "",
    source: "",
    note: "",
  };
  return readPhasedPlan(snapshot, { ...blank, ...differences });
}

it("finds the target by its code, or by a name and the year", () => {
  for (const given of [{}, { target: " g4 ", year: undefined }, { target: "G4" }]) {
    expect(read(given)).toMatchObject({ target: { code: "G4" }, title: "2016年重点项目投资分月计划" });
  }
  expect(read({ target: "G4", year: 2015 })).toMatchObject([{ code: "TARGET_ABSENT", path: ["target"] }]);
});

it("has amounts in the target's unit", () => {
  expect(read({ unit: "万元", amounts: [{ month: 4, amount: 159_000 }] })).toMatchObject({
    amounts: [{ month: 4, amount: 15.9 }],
  });
  expect(read({ unit: "户" })).toMatchObject([{ code: "UNIT_MISMATCH", path: ["unit"] }]);
});

it("keeps the source in the note", () => {
  expect([read({ source: "文件" }), read({ note: "说明" }), read({ source: "文件", note: "说明" })]).toMatchObject([
    { note: "来源：文件" },
    { note: "说明" },
    { note: "来源：文件；说明" },
  ]);
});

it("tells every problem and its place", () => {
  const amounts = [
    { month: 4, amount: 15.9 },
    { month: 6, amount: 9 },
    { month: 12, amount: 600 },
  ];
  expect(read({ amounts })).toMatchObject([
    { code: "AMOUNT_DECREASING", path: ["amounts", "1"] },
    { code: "TARGET_MISSED", path: ["amounts", "2"] },
  ]);
  expect(read({ target: "工业投资" })).toMatchObject([{ code: "TARGET_WITHOUT_AMOUNT", path: ["target"] }]);
});

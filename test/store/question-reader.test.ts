import { expect, it } from "vitest";

import { type Question, toColumns } from "../../server/domain/question.ts";
import { isRefusal, refuse } from "../../server/domain/refusal.ts";
import { createQuestionReader, isPlain, locate, measuredBy, readLookup } from "../../server/store/question-reader.ts";
import { questionOf, tinyLibrary } from "../support/tiny-book.ts";

const { book } = await tinyLibrary();
const current = book.current();
const spring = await book.asOf(3);

function readerOf(...questions: readonly Partial<Question>[]) {
  return createQuestionReader(current, toColumns(questions.map(questionOf)), [spring, refuse("SERVER_BUSY")]);
}

function readOne(question: Partial<Question>) {
  const read = readerOf(question).read(0);
  if (isRefusal(read)) throw new Error(read.message);
  return read;
}

const ADDED = { indicator: "规上工业增加值", period: "2016年1-6月" };

it("understands what is written and what is left out", () => {
  const read = readOne(ADDED);
  expect(read).toMatchObject({
    indicator: { code: "VALUE_ADDED" },
    subject: { area: "610100", member: "" },
    unit: undefined,
  });
  expect(read.snapshot).toBe(current);
  expect(readOne({ ...ADDED, unit: "万元" })).toMatchObject({ unit: { symbol: "万元" } });
});

it("takes the growth indicator for 同比", () => {
  expect(readOne({ ...ADDED, measure: "同比" }).indicator.code).toBe("VALUE_ADDED_GROWTH");
  expect(readOne({ indicator: "VALUE_ADDED_GROWTH", period: "2016", measure: "同比" }).indicator.code).toBe(
    "VALUE_ADDED_GROWTH",
  );
});

it("reads each cell by its own texts", () => {
  const reader = readerOf(
    ADDED,
    { indicator: "？", period: "2016" },
    { indicator: "工业投资", period: "2016", subject: "全国" },
  );
  expect(reader.read(0)).toHaveProperty("indicator.code", "VALUE_ADDED");
  expect(reader.read(1)).toHaveProperty("code", "INDICATOR_UNKNOWN");
  expect(reader.read(2)).toMatchObject({ indicator: { code: "INVESTMENT" }, subject: { area: "100000" } });
  expect([reader.text(2, "subject"), reader.text(0, "subject"), reader.text(0, "field")]).toEqual(["全国", "", ""]);
});

it("takes the book of the version asked for, or its refusal", () => {
  const reader = readerOf({ ...ADDED, asOf: "SPRING" }, { ...ADDED, asOf: "？" }, ADDED);
  expect(reader.read(0)).toHaveProperty("snapshot", spring);
  expect(reader.read(1)).toEqual(refuse("SERVER_BUSY"));
  expect(reader.read(2)).toHaveProperty("snapshot", current);
});

it("refuses missing texts of the first two arguments only", () => {
  const reader = readerOf({ period: "2016" }, { indicator: "工业投资" });
  expect([reader.read(0), reader.read(1)]).toMatchObject([{ code: "INDICATOR_MISSING" }, { code: "PERIOD_MISSING" }]);
});

it("locates a figure in the book that was asked", () => {
  const march = { indicator: "VALUE_ADDED", period: "2016年1-3月" };
  expect(locate(readOne(march))).toMatchObject({ value: 251.25, basis: "year-to-date" });
  const old = readerOf({ ...march, asOf: "SPRING" }).read(0);
  expect(isRefusal(old) ? undefined : locate(old)).toMatchObject({ value: 250.5 });
  expect(locate(readOne({ ...march, subject: "陕西省" }))).toBeUndefined();
});

it("prepares a period for looking up", () => {
  expect(readLookup("2016年6月")).toMatchObject({ bases: ["month", "point"] });
  expect(readLookup("最新")).toMatchObject({ bases: [] });
  expect(readLookup("下回")).toMatchObject({ code: "PERIOD_UNKNOWN" });
});

it("finds the indicator that holds a measure", () => {
  const [added] = current.catalogue.indicators.find("VALUE_ADDED");
  const [investment] = current.catalogue.indicators.find("INVESTMENT");
  if (!added || !investment) throw new Error("The tiny book has lost its indicators");
  expect(measuredBy(current, added, "growth")).toHaveProperty("code", "VALUE_ADDED_GROWTH");
  expect(measuredBy(current, added, "computed-growth")).toBe(added);
  expect(measuredBy(current, investment, "growth")).toMatchObject({ code: "MEASURE_ABSENT" });
});

it("tells a measure that is simply the period's figure from others", () => {
  expect(isPlain({ kind: "growth", basis: undefined })).toBe(true);
  expect(isPlain({ kind: "value", basis: "month" })).toBe(false);
  expect(isPlain({ kind: "change", basis: undefined })).toBe(false);
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { BLANK_QUESTION, toColumns } from "../../server/domain/question.ts";
import {
  formulaOf,
  latestObservation,
  type ObservationRoot,
  observationAt,
  observationsOf,
} from "../../server/graphql/observation.ts";
import { seriesPosition } from "../../server/graphql/series-index.ts";
import { answerQuestions } from "../../server/store/answer-questions.ts";
import type { Snapshot } from "../../server/store/snapshot.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";

let library: SeededLibrary;
let snapshot: Snapshot;
beforeAll(async () => {
  library = await openSeededLibrary();
  snapshot = library.book.current();
});
afterAll(() => library.close());

function all(): ObservationRoot[] {
  return snapshot.series.flatMap((_, position) =>
    [...observationsOf(snapshot, position)].map((location) => observationAt(snapshot, location)),
  );
}

function observationsOfKey(key: string, span?: { start: number; end: number }): ObservationRoot[] {
  const locations = observationsOf(snapshot, seriesPosition(snapshot, key), span);
  return [...locations].map((location) => observationAt(snapshot, location));
}

const FORMULA = /^=PLAN\.METRIC\("([^"]+)","([^"]+)"(?:,,"([^"]+)")?\)$/u;

describe("every observation", () => {
  it("is there once", () => {
    expect(all()).toHaveLength(snapshot.cube.observationCount);
  });

  it("has a formula whose cell shows its value", async () => {
    const observations = all();
    const questions = observations.map((observation) => {
      const [, indicator = "", period = "", subject = ""] = FORMULA.exec(formulaOf(snapshot, observation)) ?? [];
      return { ...BLANK_QUESTION, ask: "METRIC", indicator, period, subject } as const;
    });
    const { values } = await answerQuestions(library, toColumns(questions));
    expect(values).toEqual(observations.map(({ value }) => value));
  });

  it("has a period of whole months in ISO days", () => {
    for (const { periodStart, periodEnd } of all()) {
      expect(periodStart).toMatch(/^\d{4}-\d\d-01$/u);
      expect(new Date(Date.parse(periodEnd) + 86_400_000).getUTCDate()).toBe(1);
      expect(periodStart < periodEnd).toBe(true);
    }
  });
});

describe("an observation", () => {
  it("shows what a reader needs", () => {
    const [first] = observationsOfKey("REGIONAL_GDP.610100.-.Y", { start: 2015 * 12, end: 2015 * 12 + 11 });
    expect(first).toMatchObject({
      period: "2015年",
      periodStart: "2015-01-01",
      periodEnd: "2015-12-31",
      value: 5932.861,
      unit: "亿元",
      basis: "year",
      status: "revised",
      subject: "西安市",
      source: expect.stringMatching(/^来源：.+（\d{4}-\d\d-\d\d）$/u),
    });
  });

  it("names its subject in the formula unless it is the city", () => {
    const [city] = observationsOfKey("REGIONAL_GDP.610100.-.Y");
    const [province] = observationsOfKey("REGIONAL_GDP.610000.-.Y");
    expect(city && formulaOf(snapshot, city)).toMatch(/^=PLAN\.METRIC\("地区生产总值","\d{4}年"\)$/u);
    expect(province && formulaOf(snapshot, province)).toMatch(/,,"陕西省"\)$/u);
  });

  it("of a series that is not there is none", () => {
    expect([...observationsOf(snapshot, -1)]).toEqual([]);
  });
});

describe("the latest observation", () => {
  it.each([
    ["REGIONAL_GDP", "西安市"],
    ["ABOVE_SCALE_INDUSTRY_VALUE_ADDED", "西安市"],
  ])("of %s is that of %s", (code, subject) => {
    const indicator = snapshot.catalogue.indicators.byCode(code);
    expect(indicator && latestObservation(snapshot, indicator)?.subject).toBe(subject);
  });

  it("is never older than another of its series", () => {
    for (const indicator of snapshot.catalogue.indicators.things) {
      const latest = latestObservation(snapshot, indicator);
      const same = all().filter(({ location }) => {
        const series = snapshot.series[location.series];
        return (
          series?.indicator === indicator.code && latest?.subject === snapshot.catalogue.subjects.print(series.subject)
        );
      });
      for (const { periodEnd } of same) expect(periodEnd <= (latest?.periodEnd ?? "")).toBe(true);
    }
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";

import {
  BASES,
  buildCube,
  type CubeRow,
  type CubeSeries,
  createCubeBuilder,
  monthOfPeriod,
  periodOfMonth,
} from "../../server/store/cube.ts";

const STATUSES = ["published", "preliminary", "revised", "estimated", "not-published", "discontinued", "demo"] as const;
const SUBJECTS = 4;

const VALUE = fc.oneof(fc.constantFrom(0, -7.5, 1e-9, Number.NaN), fc.double({ noNaN: true, noDefaultInfinity: true }));
const FIGURE = fc.record({
  month: fc.integer({ min: 2014 * 12, max: 2014 * 12 + 60 }),
  value: VALUE,
  status: fc.constantFrom(...STATUSES),
  vintage: fc.integer({ min: 1, max: 9 }),
});
const SERIES = fc.uniqueArray(
  fc.record({
    indicator: fc.nat(3),
    subject: fc.nat(SUBJECTS - 1),
    basis: fc.constantFrom(...BASES),
    figures: fc.uniqueArray(FIGURE, { selector: (one) => one.month, maxLength: 8 }),
  }),
  { selector: ({ indicator, subject, basis }) => `${indicator} ${subject} ${basis}`, maxLength: 10 },
);

type Model = typeof SERIES extends fc.Arbitrary<infer Value> ? Value : never;

function seriesOf(model: Model): CubeSeries[] {
  return model.map(({ indicator, subject, basis }, at) => ({ id: at * 3 + 5, indicator, subject, basis }));
}

function rowsOf(model: Model): CubeRow[] {
  return model.flatMap(({ figures }, at) =>
    [...figures]
      .sort((a, b) => a.month - b.month)
      .map((one): CubeRow => [at * 3 + 5, periodOfMonth(one.month), one.value, one.status, one.vintage]),
  );
}

it("agrees with a plain Map of figures", () => {
  fc.assert(
    fc.property(SERIES, (model) => {
      const cube = buildCube(seriesOf(model), SUBJECTS, rowsOf(model));
      expect(cube.observationCount).toBe(rowsOf(model).length);
      model.forEach(({ indicator, subject, basis, figures }, at) => {
        expect(cube.find(indicator, subject, basis)).toBe(at);
        const byMonth = new Map(figures.map((one) => [one.month, one]));
        for (let month = 2014 * 12 - 2; month < 2014 * 12 + 64; month++) {
          const figure = byMonth.get(month);
          expect(cube.value(at, month)).toBe(figure?.value ?? Number.NaN);
          expect(cube.status(at, month)).toBe(figure?.status ?? "not-published");
          if (figure) expect(cube.vintage(at, month)).toBe(figure.vintage);
        }
      });
    }),
  );
});

it("spans from the first figure to the last", () => {
  fc.assert(
    fc.property(SERIES, (model) => {
      const cube = buildCube(seriesOf(model), SUBJECTS, rowsOf(model));
      model.forEach(({ figures }, at) => {
        const months = figures.filter((one) => !Number.isNaN(one.value)).map((one) => one.month);
        const { first, last } = cube.span(at);
        if (months.length === 0) expect(last).toBeLessThan(first);
        else expect([first, last]).toEqual([Math.min(...months), Math.max(...months)]);
      });
    }),
  );
});

it("is the same however the rows are portioned", () => {
  fc.assert(
    fc.property(SERIES, fc.nat(20), (model, cut) => {
      const rows = rowsOf(model);
      const builder = createCubeBuilder(seriesOf(model), SUBJECTS);
      builder.add(rows.slice(0, cut));
      builder.add(rows.slice(cut));
      const cube = builder.finish();
      const whole = buildCube(seriesOf(model), SUBJECTS, rows);
      for (const [id, period] of rows) {
        const at = (id - 5) / 3;
        expect(cube.value(at, monthOfPeriod(period))).toBe(whole.value(at, monthOfPeriod(period)));
      }
    }),
  );
});

it("has no series where there is none", () => {
  const cube = buildCube([{ id: 1, indicator: 1, subject: 2, basis: "month" }], SUBJECTS, []);
  expect(cube.find(1, 2, "year")).toBe(-1);
  expect(cube.find(2, 1, "month")).toBe(-1);
  expect(cube.value(-1, 24_192)).toBeNaN();
});

it("passes over rows of series that it does not know", () => {
  const cube = buildCube([{ id: 1, indicator: 0, subject: 0, basis: "month" }], 1, [[2, 201601, 5, "published", 1]]);
  expect(cube.observationCount).toBe(0);
});

it("refuses a status that it does not know", () => {
  const series = [{ id: 1, indicator: 0, subject: 0, basis: "month" } as const];
  expect(() => buildCube(series, 1, [[1, 201601, 5, "guessed", 1]])).toThrow(/guessed/u);
});

it("turns periods into months and back", () => {
  expect(monthOfPeriod(201601)).toBe(2016 * 12);
  expect(periodOfMonth(2016 * 12 + 11)).toBe(201612);
  fc.assert(
    fc.property(
      fc.integer({ min: 1900 * 12, max: 2999 * 12 }),
      (month) => monthOfPeriod(periodOfMonth(month)) === month,
    ),
  );
});

it("tells which figures later releases brought", () => {
  fc.assert(
    fc.property(SERIES, fc.nat(10), (model, vintage) => {
      const cube = buildCube(seriesOf(model), SUBJECTS, rowsOf(model));
      const changed = model.map(({ figures }) =>
        figures
          .filter((one) => one.vintage > vintage)
          .map((one) => one.month)
          .sort((a, b) => a - b),
      );
      expect(model.map((_, at) => cube.changedMonths(at, vintage))).toEqual(changed);
      expect([...cube.changedSince(vintage)]).toEqual(changed.map((months) => months.length));
    }),
  );
});

it("shows the run of a series as it lies among all values", () => {
  const series: CubeSeries[] = [1, 2].map((id) => ({ id, indicator: 0, subject: id - 1, basis: "month" }));
  const rows: CubeRow[] = [
    [1, 201601, 5, "published", 1],
    [1, 201603, 7, "published", 1],
    [2, 201602, 9, "published", 1],
  ];
  const { values, slots } = buildCube(series, 2, rows);
  expect([slots(0), slots(1)]).toEqual([
    { start: 0, end: 3, month: 2016 * 12 },
    { start: 3, end: 4, month: 2016 * 12 + 1 },
  ]);
  expect([...values.subarray(0, 4)]).toEqual([5, Number.NaN, 7, 9]);
});

import { describe, expect, it } from "vitest";

import {
  areRisingRuns,
  areRunsOfYears,
  goesRound,
  isDecimalMonth,
  isInOrder,
  isRising,
} from "../../../../server/domain/sheet/table/year-runs.ts";

describe("numbers that may be years or months", () => {
  it("are in order as years of one distance, as months with or without a point", () => {
    expect([2014, 2015, 2016]).toSatisfy(isInOrder);
    expect([2000, 2005, 2010]).toSatisfy(isInOrder);
    expect([201611, 201612, 201701]).toSatisfy(isInOrder);
    expect([2016.03, 2016.04, 2016.05]).toSatisfy(isInOrder);
    expect([2014, 2019, 1990]).not.toSatisfy(isInOrder);
    expect([201611, 201612, 201603]).not.toSatisfy(isInOrder);
  });

  it("go round where each area begins with the same year", () => {
    expect([2013, 2012, 2011, 2013, 2012, 2011]).toSatisfy(goesRound);
    expect([2013, 2012, 2011, 2012, 2011, 2010]).not.toSatisfy(goesRound);
  });

  it("rise or fall as the chosen years of a header do", () => {
    expect([1978, 1990, 2000, 2015]).toSatisfy(isRising);
    expect([2015, 2000, 1978]).toSatisfy(isRising);
    expect([1978, 2000, 1990]).not.toSatisfy(isRising);
  });

  it("come in runs, one below each name", () => {
    expect([2014, 2015, 2016, 2015, 2016]).toSatisfy(areRunsOfYears);
    expect([2014, 2019, 1990, 2015, 2000]).not.toSatisfy(areRunsOfYears);
    expect([2000, 2010, 2016, 2017, 2000, 2005, 2010]).toSatisfy(areRisingRuns);
    expect([2000, 2010, 2005, 2012]).not.toSatisfy(areRisingRuns);
  });

  it("are months with two decimals", () => {
    expect(2016.03).toSatisfy(isDecimalMonth);
    expect(2016.13).not.toSatisfy(isDecimalMonth);
    expect(2016.035).not.toSatisfy(isDecimalMonth);
  });
});

import { describe, expect, it } from "vitest";

import { completionSentence } from "../../server/domain/completion-sentence.ts";
import { printPeriod } from "../../server/domain/period.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import { attainCommitments, type Commitment } from "../../server/store/attain-commitments.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const { book } = await tinyLibrary(PROGRESS_CONTENT);
const DECEMBER = 2016 * 12 + 11;

function at(end: number, year = 2016): Commitment[] {
  return attainCommitments(book.current(), year, end);
}

function sentence({ time, reason }: Commitment): string {
  const said = isRefusal(time) ? time : (reason ?? completionSentence(time.facts, time.completion));
  return isRefusal(said) ? said.message : said;
}

describe("the commitments of a year", () => {
  it("come in the order of the text, each with its latest figure", () => {
    expect(
      at(DECEMBER).map(({ target, state, period }) => [target.code, state, period && printPeriod(period)]),
    ).toEqual([
      ["G1", "published", "2016年1-6月"],
      ["G2", "derived", "2016年1-6月"],
      ["G3", "in-words", undefined],
      ["G4", "published", "2016年1-10月"],
      ["G5", "published", "2016年1-6月"],
      ["G6", "published", "2016年1-6月"],
    ]);
  });

  it("say the standard sentence", () => {
    expect(at(DECEMBER).map(sentence)[3]).toBe(
      "2016年1-10月，重点项目投资累计完成629.0亿元，占年度计划的97.2%，超过时间进度13.8个百分点",
    );
  });

  it("look only at periods that end in time, and tell what the pace expects by then", () => {
    const [, , , projects] = at(2016 * 12 + 8);
    expect(projects).toMatchObject({
      ...{ state: "nothing-published", period: undefined },
      reason: { code: "NOT_PUBLISHED", message: expect.stringContaining("2016年1-9月") },
      time: { completion: { expectedRate: 75, rate: { code: "NOT_PUBLISHED" } } },
    });
  });

  it("are held against the phased plan too, or say that there is none", () => {
    expect(at(DECEMBER)[3]?.phased).toMatchObject({ completion: { planRate: { code: "PACE_ABSENT" } } });
  });

  it("stay as they are after their year", () => {
    expect(at(DECEMBER + 5)).toEqual(at(DECEMBER));
  });

  it("have nothing before it", () => {
    expect(at(2015 * 12)[0]).toMatchObject({ state: "nothing-published", reason: { code: "PERIOD_UNSUITABLE" } });
  });

  it("in words say so", () => {
    expect(at(DECEMBER)[2]).toMatchObject({ reason: { code: "TARGET_WITHOUT_AMOUNT" } });
  });
});

it("knows no commitments of another year", () => {
  expect(at(DECEMBER, 2015)).toEqual([]);
});

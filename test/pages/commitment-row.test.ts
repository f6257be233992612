import { expect, it } from "vitest";

import { commitmentRow, toneOf } from "../../server/pages/commitment-row.ts";
import { planStanding } from "../../server/store/plan-standing.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const commitments = planStanding((await tinyLibrary(PROGRESS_CONTENT)).book.current());

function of(indicator: string) {
  const found = commitments.find((one) => one.indicator.code === indicator);
  if (!found) throw new Error(`no commitment of ${indicator}`);
  return found;
}

it("shows the figure, how it stands and the sentence of a report", () => {
  const row = commitmentRow(of("PROJECTS")).html;
  expect(row).toContain("<h4>重点项目投资</h4>");
  expect(row).toMatch(/<b>629\.0亿元<\/b> <span>不慢于进度/u);
  expect(row).toContain("占年度计划的97.2%");
  expect(row).toContain('class="pace"');
  expect(row).toMatch(/aria-label="重点项目投资：目标.*647\.4亿元，2016年1-10月629\.0亿元"/u);
});

it("tells what is reached, on its way and short", () => {
  expect(toneOf(of("PROJECTS"))).toBe("ahead");
  expect(toneOf(of("VALUE_ADDED"))).toBe("behind");
  const reached = { ...of("PROJECTS") };
  const { standing } = reached;
  if (!standing) throw new Error("no standing");
  const completion = { ...standing.completion, isAchieved: true };
  expect(toneOf({ ...reached, standing: { ...standing, completion } })).toBe("reached");
});

it("says that nothing is published, and never shows a nought instead", () => {
  const row = commitmentRow({ ...of("PROJECTS"), standing: undefined, latest: undefined }).html;
  expect(row).toContain("尚未公布");
  expect(row).not.toMatch(/class="value|<b>/u);
});

it("tells the last figure of another year as what it is", () => {
  const { indicator, ...rest } = of("PROJECTS");
  const latest = { indicator, period: { start: 2015 * 12, end: 2015 * 12 + 11 }, value: 500 };
  const row = commitmentRow({ ...rest, indicator, standing: undefined, latest }).html;
  expect(row).toContain("2016年的数尚未公布；最近公布的是2015年重点项目投资 500.0亿元。");
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readNumberClaims, readPlan } from "../../prisma/read-plan.ts";
import type { Anchor, Target } from "../../server/domain/target.ts";
import { parseUnit } from "../../server/domain/unit.ts";

const FOLDER = new URL("../../prisma/data", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "plancell-plan-"));
afterAll(() => rmSync(folder, { recursive: true }));

const plan = readPlan(FOLDER);
const claims = readNumberClaims(FOLDER);
const { text } = plan.document;

const anchored: readonly { readonly code: string; readonly anchor: Anchor }[] = [
  ...plan.tasks,
  ...plan.targets,
  ...plan.nonTargets,
  ...plan.clusters,
  ...plan.projects,
  ...plan.programmes,
  ...plan.enterprises,
  ...plan.policies,
];
const numeric = plan.targets.filter((target) => target.amount !== null);
const inWords = plan.targets.filter((target) => target.amount === null);
const target = (indicator: string) => plan.targets.find((one) => one.indicator === indicator);
const codes = (things: readonly { readonly code: string }[]) => things.map((one) => one.code);

describe("anchors", () => {
  test.each(anchored)("$code is quoted verbatim in its passage", ({ anchor }) => {
    const passage = plan.passages.find(({ number }) => number === anchor.passage);
    expect(text.slice(anchor.start, anchor.end)).toBe(anchor.quote);
    expect(passage?.text).toContain(anchor.quote);
    expect(passage?.start).toBeLessThanOrEqual(anchor.start);
    expect(passage?.end).toBeGreaterThanOrEqual(anchor.end);
  });

  test("every number has exactly one that answers for it", () => {
    const runs = [...text.matchAll(/[0-9０-９]+(\.[0-9]+)?/gu)];
    const answered = claims.flatMap(({ number }) => (number ? [number] : []));
    expect(answered.sort((a, b) => a.start - b.start)).toEqual(
      runs.map(({ 0: run, index }) => ({ text: run, start: index, end: index + run.length })),
    );
    expect(runs).toHaveLength(28);
  });

  test.each(claims.filter(({ number }) => number))("$code's number lies in its own quote", ({ code, number }) => {
    const anchor = [...plan.targets, ...plan.nonTargets].find((one) => one.code === code)?.anchor;
    expect(anchor?.start).toBeLessThanOrEqual(number?.start ?? -1);
    expect(anchor?.end).toBeGreaterThanOrEqual(number?.end ?? Number.POSITIVE_INFINITY);
  });

  test("a moved quote is refused when read", () => {
    cpSync(FOLDER, folder, { recursive: true });
    writeFileSync(join(folder, "plan-2016.txt"), `\n${text}`);
    expect(() => readPlan(folder)).toThrow("不一致。请核对位置");
    const moved = readFileSync(join(FOLDER, "plan-2016.json"), "utf8").replace('"passage": 4', '"passage": 5');
    writeFileSync(join(folder, "plan-2016.txt"), text);
    writeFileSync(join(folder, "plan-2016.json"), moved);
    expect(() => readPlan(folder)).toThrow("不在第 5 段之内");
  });
});

describe("document", () => {
  test("passages are its sixteen lines with words", () => {
    const lines = text.split("\n").flatMap((line) => line.trim() || []);
    expect(plan.passages.map((passage) => passage.text)).toEqual(lines);
    expect(plan.passages.map(({ start, end }) => text.slice(start, end))).toEqual(lines);
    expect(plan.passages.map((passage) => passage.number)).toEqual(lines.map((_, at) => at + 1));
    expect(lines).toHaveLength(16);
  });

  test("its title is marked as not from the text", () => {
    expect(text).not.toContain(plan.document.title);
    expect(plan.document).toMatchObject({ code: "PLAN-2016", year: 2016, issuer: "" });
    expect(plan.document.note).toContain("原文没有标题行");
  });

  test("two parts hold five and six items", () => {
    const parts = plan.tasks.filter((task) => task.parent === "");
    const items = parts.map((part) => plan.tasks.filter((task) => task.parent === part.code));
    expect(parts.map((part) => part.title)).toEqual(["全力以赴稳定工业增长", "强力推进制造强市建设"]);
    expect(items.map((list) => list.map((item) => item.number))).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5, 6],
    ]);
    expect(items[0]?.[0]?.title).toBe("抓政策落实稳增长");
  });

  test("titles of tasks are words of their anchors", () => {
    for (const task of plan.tasks) expect(task.anchor.quote).toContain(task.title);
  });

  test("a target is quoted under its task", () => {
    const starts = plan.tasks.filter((task) => task.parent !== "").map(({ code, anchor }) => [anchor.passage, code]);
    const taskOfPassage = new Map(starts.map(([passage, code]) => [passage, code]));
    for (const { anchor, task } of [...plan.targets, ...plan.projects]) {
      expect(taskOfPassage.get(anchor.passage) ?? "").toBe(task);
    }
  });
});

describe("targets", () => {
  test("twenty commitments, eight numbers that are none", () => {
    expect([numeric.length, plan.nonTargets.length, inWords.length]).toEqual([20, 8, 5]);
  });

  test("an amount is the number that it claims", () => {
    const numbers = new Map(claims.map(({ code, number }) => [code, number]));
    for (const { code, amount } of numeric) expect(Number(numbers.get(code)?.text)).toBe(amount);
    for (const { code } of inWords) expect(numbers.get(code)).toBeNull();
  });

  test("words of the operator stand in the quote", () => {
    for (const { operatorWords, anchor } of plan.targets) {
      for (const words of operatorWords.split("…")) expect(anchor.quote).toContain(words);
    }
  });

  test.each<[string, Pick<Target, "kind" | "operator" | "amount" | "unit" | "operatorWords">]>([
    [
      "ABOVE_SCALE_INDUSTRY_VALUE_ADDED",
      { kind: "growth", operator: "=", amount: 7, unit: "%", operatorWords: "增长" },
    ],
    ["INDUSTRIAL_INVESTMENT", { kind: "growth", operator: "=", amount: 8, unit: "%", operatorWords: "同比增长" }],
    [
      "ABOVE_SCALE_INDUSTRIAL_ENTERPRISES_NET_INCREASE",
      { kind: "increment", operator: "=", amount: 40, unit: "户", operatorWords: "净增" },
    ],
    [
      "INDUSTRIAL_PARK_SUPPORT_FUND",
      { kind: "budget", operator: "=", amount: 1.4, unit: "亿元", operatorWords: "安排" },
    ],
    [
      "INDUSTRIAL_PARK_LOAN_FINANCING",
      { kind: "level", operator: ">=", amount: 2, unit: "亿元", operatorWords: "达到…以上" },
    ],
    [
      "KEY_INDUSTRIAL_PROJECTS_COMPLETED",
      { kind: "count", operator: "=", amount: 30, unit: "个", operatorWords: "确保" },
    ],
    ["INVESTMENT_ATTRACTED", { kind: "level", operator: ">=", amount: 600, unit: "亿元", operatorWords: "不低于" }],
    [
      "OPTICAL_NETWORK_RENOVATION_SHARE",
      { kind: "share", operator: "=", amount: 95, unit: "%", operatorWords: "完成" },
    ],
    [
      "OPTICAL_NETWORK_COVERED_HOUSEHOLDS",
      { kind: "level", operator: ">=", amount: 360, unit: "万户", operatorWords: "达到…以上" },
    ],
    [
      "AVERAGE_BROADBAND_ACCESS_SPEED",
      { kind: "level", operator: ">=", amount: 25, unit: "兆", operatorWords: "达到" },
    ],
    ["HUNDRED_MEGABIT_USERS_SHARE", { kind: "share", operator: ">", amount: 35, unit: "%", operatorWords: "超过" }],
  ])("%s keeps its operator", (indicator, commitment) => {
    expect(target(indicator)).toMatchObject(commitment);
  });

  test("a commitment in words has neither amount nor sign", () => {
    for (const { kind, operator } of inWords) expect([kind, operator]).toEqual(["text", "text"]);
    for (const { kind, operator } of numeric) expect([kind, operator]).not.toContain("text");
  });

  test("all are for 2016 and in units that exist", () => {
    for (const { year, unit } of plan.targets) {
      expect(year).toBe(2016);
      expect(parseUnit(unit)).toMatchObject({ symbol: unit });
    }
  });

  test("every number that is none says why", () => {
    for (const { reason } of plan.nonTargets) expect(reason).toMatch(/不是/u);
  });
});

describe("what the plan names", () => {
  test("four clusters of 千亿, three of 五百亿", () => {
    const tier = (wanted: string) => plan.clusters.filter((cluster) => cluster.tier === wanted);
    expect(tier("QIANYI").map(({ name, threshold }) => [name, threshold])).toEqual([
      ["汽车", 1000],
      ["电子信息", 1000],
      ["高端装备制造", 1000],
      ["航空航天", 1000],
    ]);
    expect(tier("WUBAIYI").map(({ name, threshold }) => [name, threshold])).toEqual([
      ["医药", 500],
      ["食品加工", 500],
      ["新材料新能源", 500],
    ]);
    expect([target("QIANYI_INDUSTRY_CLUSTERS")?.amount, target("WUBAIYI_INDUSTRY_CLUSTERS")?.amount]).toEqual([4, 3]);
  });

  test("an industry belongs to one cluster, by judgement", () => {
    const placed = plan.clusters.flatMap((cluster) => cluster.industries);
    expect(new Set(placed.map(({ industry }) => industry)).size).toBe(placed.length);
    for (const { standing, reason } of placed) expect([standing, reason.length > 10]).toEqual(["CLASSIFIED", true]);
  });

  test("no project's cluster is passed off as stated", () => {
    expect(plan.projects).toHaveLength(7);
    for (const { cluster, clusterStanding, clusterReason } of plan.projects) {
      expect(clusterStanding).toBe(cluster ? "CLASSIFIED" : "");
      expect(clusterReason).toContain("原文没有写明所属集群");
    }
  });

  test("projects refer to things of the plan", () => {
    for (const { task, programme, cluster } of plan.projects) {
      expect(codes(plan.tasks)).toContain(task);
      expect(["", ...codes(plan.programmes)]).toContain(programme);
      expect(["", ...codes(plan.clusters)]).toContain(cluster);
    }
  });

  test("sets of projects keep their number and money", () => {
    const sets = plan.programmes.filter(({ kind }) => kind === "project-set");
    expect(sets.map(({ projectCount, investment, unit }) => [projectCount, investment, unit])).toEqual([
      [140, null, ""],
      [12, 927.3, "亿元"],
    ]);
  });

  test("an issuer is named only where the text does", () => {
    expect(plan.policies.map(({ issuer }) => issuer)).toEqual([
      "我市（西安市）",
      "",
      "省政府办公厅",
      "省政府办公厅",
      "市政府",
      "我市（西安市）",
    ]);
    for (const { title, anchor } of plan.policies) expect(anchor.quote).toContain(title);
  });

  test("codes are unique within their kind", () => {
    const kinds = [
      plan.tasks,
      [...plan.targets, ...plan.nonTargets],
      plan.clusters,
      plan.projects,
      plan.programmes,
      plan.enterprises,
      plan.policies,
    ];
    for (const kind of kinds) expect(new Set(codes(kind)).size).toBe(kind.length);
  });
});

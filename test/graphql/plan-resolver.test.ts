import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

describe("the plan", () => {
  it("holds its passages word for word", async () => {
    const { planDocument } = await client.data("{ planDocument { text passages { number start end text } } }");
    expect(planDocument.passages.length).toBeGreaterThan(10);
    for (const { start, end, text } of planDocument.passages) expect(planDocument.text.slice(start, end)).toBe(text);
  });

  it("holds every quote of a target where its anchor says", async () => {
    const { planDocument, targets } = await client.data(
      "{ planDocument { text } targets { quote anchor { start end quote } } }",
    );
    for (const { quote, anchor } of targets) {
      expect(planDocument.text.slice(anchor.start, anchor.end)).toBe(quote);
      expect(anchor.quote).toBe(quote);
    }
  });

  it("holds what is named in it", async () => {
    const { planDocument } = await client.data(
      "{ planDocument { targets { code } nonTargets { code reason } policies { code } programmes { code } } }",
    );
    const { plan } = client.book.current();
    expect(planDocument).toMatchObject({
      targets: plan.targets.map(({ code }) => ({ code })),
      nonTargets: plan.nonTargets.map(({ code, reason }) => ({ code, reason })),
      policies: plan.policies.map(({ code }) => ({ code })),
      programmes: plan.programmes.map(({ code }) => ({ code })),
    });
  });
});

describe("tasks", () => {
  it("are parts with items, which know their part", async () => {
    const { planDocument } = await client.data(
      "{ planDocument { parts { code part { code } items { part { code } } } } }",
    );
    expect(planDocument.parts.length).toBe(2);
    for (const { code, part, items } of planDocument.parts) {
      expect(part).toBeNull();
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(item.part.code).toBe(code);
    }
  });

  it("have the targets of their items", async () => {
    const { tasks } = await client.data(
      "{ tasks { code targets { code } items { targets { code } } projects { code } } }",
    );
    for (const task of tasks.filter((one: { items: unknown[] }) => one.items.length > 0)) {
      expect(task.targets).toEqual(task.items.flatMap((item: { targets: unknown[] }) => item.targets));
    }
    const named = tasks.flatMap((task: { projects: unknown[] }) => task.projects);
    expect(named).toHaveLength(client.book.current().plan.projects.length);
  });
});

describe("targets", () => {
  const TARGETS = "query ($year: Int, $indicator: String) { targets(year: $year, indicator: $indicator) { code } }";

  it("are all of them where nothing is chosen", async () => {
    expect((await client.data(TARGETS)).targets).toHaveLength(25);
    expect((await client.data(TARGETS, { year: null, indicator: null })).targets).toHaveLength(25);
  });

  it.each([
    [{ year: 2016 }, 25],
    [{ year: 2017 }, 0],
    [{ indicator: "规上工业增加值" }, 1],
    [{ indicator: "规上工业增加值增速", year: 2016 }, 1],
    [{ indicator: "GDP" }, 0],
  ])("chosen by %j are %i", async (choice, count) => {
    expect((await client.data(TARGETS, choice)).targets).toHaveLength(count);
  });

  it("of an unknown indicator are refused in words", async () => {
    const { message } = await client.error(TARGETS, { indicator: "招商引资到位资今" });
    expect(message).toMatch(/^没有名为“招商引资到位资今”的指标/u);
  });

  it("lead to their indicator and their task", async () => {
    const { targets } = await client.data("{ targets { amount indicator { name } task { title } } }");
    expect(targets).toContainEqual({
      amount: 600,
      indicator: { name: expect.any(String) },
      task: { title: "扎实做好工业招商引资工作" },
    });
    expect(targets[0].task).toBeNull();
  });
});

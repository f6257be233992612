import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

describe("an area", () => {
  it.each(["610100", "西安市", "西安"])("is found as %s", async (key) => {
    const { area } = await client.data("query ($key: String!) { area(key: $key) { code name level } }", { key });
    expect(area).toEqual({ code: "610100", name: "西安市", level: "PREFECTURE" });
  });

  it("knows what it lies in and what lies in it", async () => {
    const { area } = await client.data('{ area(key: "西安市") { parent { name } children { code } } }');
    expect(area.parent.name).toBe("陕西省");
    expect(area.children.length).toBeGreaterThan(10);
    for (const { code } of area.children) expect(code).toMatch(/^6101/u);
  });

  it("of the whole country lies in none", async () => {
    const { area } = await client.data('{ area(key: "全国") { parent { name } children { level } } }');
    expect(area.parent).toBeNull();
    expect(new Set(area.children.map((one: { level: string }) => one.level))).toEqual(new Set(["PROVINCE"]));
  });

  it("that is missing is named with what is near", async () => {
    const { message, extensions } = await client.error('{ area(key: "西安氏") { code } }');
    expect(message).toBe("没有名为“西安氏”的地区，最接近的是：西安、西安市。请写全称或代码。");
    expect(extensions).toEqual({ code: "NOT_FOUND", near: ["西安", "西安市"] });
  });
});

describe("areas", () => {
  const AREAS = `query ($level: AreaLevel, $parent: String, $first: Int = 1000, $after: String) {
    areas(level: $level, parent: $parent, first: $first, after: $after) {
      nodes { code } totalCount pageInfo { hasNextPage endCursor }
    }
  }`;

  it("are all of them where nothing is chosen", async () => {
    const all = (await client.data(AREAS)).areas.totalCount;
    expect(all).toBe(client.book.current().catalogue.areas.things.length);
    expect((await client.data(AREAS, { level: null, parent: null })).areas.totalCount).toBe(all);
  });

  it.each([
    [{ level: "PROVINCE" }, 34],
    [{ level: "COUNTRY" }, 1],
    [{ parent: "陕西省" }, 10],
    [{ parent: "陕西省", level: "COUNTRY" }, 0],
  ])("chosen by %j are %i", async (choice, count) => {
    expect((await client.data(AREAS, choice)).areas.totalCount).toBe(count);
  });

  it("come page after page", async () => {
    const whole = (await client.data(AREAS)).areas.nodes;
    const read: unknown[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { areas } = await client.data(AREAS, { first: 100, after });
      read.push(...areas.nodes);
      after = areas.pageInfo.endCursor;
      more = areas.pageInfo.hasNextPage;
    }
    expect(read).toEqual(whole);
  });

  it("refuse a page and a cursor that cannot be", async () => {
    expect((await client.error(AREAS, { first: 1001 })).message).toBe(
      "first 需要在 0 到 1000 之间，收到 1001。请改小，用 after 翻页。",
    );
    expect((await client.error(AREAS, { after: "nowhere" })).message).toContain("游标“nowhere”不在这个列表中");
  });
});

describe("an industry", () => {
  it("stands in its section and observes its clusters", async () => {
    const { industry } = await client.data(
      '{ industry(key: "汽车制造业") { code level parent { code parent { code } } clusters { name } } }',
    );
    expect(industry).toEqual({
      code: "36",
      level: "division",
      parent: { code: "C", parent: null },
      clusters: [{ name: "汽车" }],
    });
  });

  it("that is missing is named with what is near", async () => {
    const { message } = await client.error('{ industry(key: "汽车制作业") { code } }');
    expect(message).toMatch(/^没有名为“汽车制作业”的行业，最接近的是：汽车制造业/u);
  });

  it("is in the list of all", async () => {
    const { industries } = await client.data("{ industries { code } }");
    expect(industries).toContainEqual({ code: "36" });
  });
});

it("areas of areas of areas end before a million", async () => {
  const deep = "children { parent { children { parent { children { parent { children { code } } } } } } }";
  const { extensions } = await client.error(`{ area(key: "全国") { ${deep} } }`);
  expect(extensions?.code).toBe("QUERY_TOO_BROAD");
});

describe("the catalogue", () => {
  const CATALOGUE = `{ catalogue {
    homeArea
    indicators { code name aliases growthOf { code } }
    areas { code name shortName aliases level parent { code } }
    members { kind code name aliases }
  } }`;

  it("has every name that the store knows", async () => {
    const { catalogue } = await client.data(CATALOGUE);
    const stored = client.book.current().catalogue;
    expect(catalogue.indicators.length).toBe(stored.indicators.things.length);
    expect(catalogue.areas.length).toBe(stored.areas.things.length);
    expect(catalogue.members).toEqual(
      stored.members.things.map(({ kind, code, name, aliases }) => ({ kind, code, name, aliases })),
    );
  });

  it("says which area is meant where none is named", async () => {
    const { catalogue } = await client.data(CATALOGUE);
    const home = catalogue.areas.find((area: { code: string }) => area.code === catalogue.homeArea);
    expect(home).toMatchObject({ name: "西安市", aliases: expect.arrayContaining(["西安"]) });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const PROJECTS = `query ($cluster: String, $programme: String) {
  projects(cluster: $cluster, programme: $programme) { nodes { name } }
}`;

async function names(choice: object): Promise<string[]> {
  const { projects } = await client.data(PROJECTS, { ...choice });
  return projects.nodes.map((project: { name: string }) => project.name);
}

describe("projects", () => {
  it("are all of them where nothing is chosen", async () => {
    const all = client.book.current().plan.projects.map(({ name }) => name);
    expect(await names({})).toEqual(all);
    expect(await names({ cluster: null, programme: null })).toEqual(all);
  });

  it.each([
    [{ cluster: "汽车产业" }, ["西安金龙汽车", "金龙汽车西北生产基地"]],
    [{ programme: "MAJOR_INVITED_PROJECTS_2016", cluster: "AUTOMOBILE" }, ["金龙汽车西北生产基地"]],
    [{ programme: "12个招商引资重大项目" }, ["微软数据中心", "金龙汽车西北生产基地", "中国中车西安轨道交通产业基地"]],
    [{ cluster: "医药" }, []],
  ])("chosen by %j are %j", async (choice, expected) => {
    expect(await names(choice)).toEqual(expected);
  });

  it.each([
    [{ cluster: "医药产" }, "没有名为“医药产”的产业集群"],
    [{ programme: "智慧交警" }, "没有名为“智慧交警”的专项，最接近的是：智慧交通"],
  ])("of %j are refused in words", async (choice, message) => {
    expect((await client.error(PROJECTS, choice)).message).toContain(message);
  });
});

describe("a project", () => {
  it.each(["MA700", "新舟700", "新舟７００项目"])("is found as %s", async (key) => {
    const query = `query ($key: String!) {
      project(key: $key) { name clusterStanding clusterReason cluster { name } programme { name } task { title } }
    }`;
    expect((await client.data(query, { key })).project).toEqual({
      name: "新舟700",
      clusterStanding: "CLASSIFIED",
      clusterReason: expect.stringContaining("原文没有写明所属集群"),
      cluster: { name: "航空航天" },
      programme: null,
      task: { title: "抓项目建设稳增长" },
    });
  });

  it("of no cluster has no standing", async () => {
    const { project } = await client.data('{ project(key: "微软数据中心") { clusterStanding cluster { code } } }');
    expect(project).toEqual({ clusterStanding: null, cluster: null });
  });

  it("that is missing is named with what is near", async () => {
    const { message } = await client.error('{ project(key: "三星三期") { name } }');
    expect(message).toMatch(/^没有名为“三星三期”的项目，最接近的是：三星二期/u);
  });
});

it("a programme lists the projects that are named", async () => {
  const { programmes } = await client.data(
    "{ programmes { code kind projectCount investment unit projects { code } } }",
  );
  expect(programmes.find((one: { code: string }) => one.code === "MAJOR_INVITED_PROJECTS_2016")).toMatchObject({
    kind: "PROJECT_SET",
    projectCount: 12,
    investment: 927.3,
    unit: "亿元",
    projects: [{}, {}, {}],
  });
});

describe("an enterprise", () => {
  it("is found as the plan calls it", async () => {
    const { enterprise, enterprises } = await client.data(
      '{ enterprise(key: "比亚迪") { code anchor { quote } } enterprises { code } }',
    );
    expect(enterprise).toEqual({ code: "BYD", anchor: { quote: expect.stringContaining("比亚迪") } });
    expect(enterprises).toContainEqual({ code: "BYD" });
  });

  it("that is missing is named with what is near", async () => {
    expect((await client.error('{ enterprise(key: "陕气") { code } }')).message).toContain("最接近的是：陕汽");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "../../server/domain/actor.ts";
import { createQueryContext } from "../../server/graphql/context.ts";
import { actorOf, STEWARD } from "../support/actors.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const IMPORT = `mutation ($input: ImportRecordsInput!) {
  importRecords(input: $input) {
    ending counts { read added changed } receipt { release kind } refusals { code row column } warnings { code row message }
  }
}`;

interface Sending {
  readonly actor?: Actor;
  readonly dryRun?: boolean;
  readonly confirmed?: boolean;
}

async function send(
  kind: "PROJECTS" | "PROJECT_PROGRESS",
  rows: unknown,
  { actor = STEWARD, ...variables }: Sending = {},
) {
  const context = createQueryContext({ ...client, requestId: "r", actor });
  const input = { kind, rows, publishedOn: "2016-07-10", ...variables };
  const { data, errors } = await client.ask(IMPORT, { input }, context);
  return { answer: data?.importRecords, code: errors[0]?.extensions?.code };
}

const PROJECTS = [
  ["项目", "阶段", "总投资（亿元）", "年度", "年度计划投资", "市级重点", "专项"],
  ["微软数据中心", "在建", 30, 2016, 100_000, "是", null],
  ["测试用甲项目", "前期", 0.4, null, null, "是", "140个市级重点工业项目"],
];

describe("importing projects over GraphQL", () => {
  it("is not for viewers, and lets analysts only look", async () => {
    expect((await send("PROJECTS", PROJECTS, { actor: actorOf("viewer"), dryRun: true })).code).toBe("FORBIDDEN");
    expect((await send("PROJECTS", PROJECTS, { actor: actorOf("analyst") })).code).toBe("FORBIDDEN");
    const { answer } = await send("PROJECTS", PROJECTS, { actor: actorOf("analyst"), dryRun: true });
    expect(answer).toMatchObject({ ending: "DRY_RUN", counts: { read: 2, added: 2 }, receipt: null });
  });

  it("writes records, then progress, and answers from them at once", async () => {
    const { answer } = await send("PROJECTS", PROJECTS);
    expect(answer).toMatchObject({ ending: "WRITTEN", receipt: { release: "IMPORT.24", kind: "projects" } });
    const rows = [
      ["项目", "期间", "累计完成投资（万元）", "到位资金（万元）"],
      ["微软数据中心", "2016年6月", 40_000, 50_000],
    ];
    expect((await send("PROJECT_PROGRESS", rows)).answer).toMatchObject({
      ending: "WRITTEN",
      counts: { added: 1 },
    });
    expect((await send("PROJECT_PROGRESS", rows)).answer).toMatchObject({ ending: "KNOWN" });
    const data = await client.data(`{
      project(key: "微软数据中心") {
        stage inPlan area { name } record { totalInvestment stagePeriod release { code } }
        records { release { code } } stageReports { stage period }
        progress { period completed fundsInPlace yearPlan investmentRate }
      }
      before: project(key: "微软数据中心", asOf: "PLAN-2016") { stage record { note } progress { period } }
      projectRates(period: "2016年6月", filter: { inPlan: true }) { period projects rates { kind percent counted missing problem } }
      planProjectCounts { target { code } wanted known recorded fulfilled sentence }
    }`);
    expect(data.project).toEqual({
      ...{ stage: "BUILDING", inPlan: true, area: null },
      record: { totalInvestment: 300_000, stagePeriod: "2016年7月", release: { code: "IMPORT.24" } },
      records: [{ release: { code: "IMPORT.24" } }],
      stageReports: [{ stage: "BUILDING", period: "2016年7月" }],
      progress: [
        { period: "2016年1-6月", completed: 40_000, fundsInPlace: 50_000, yearPlan: 100_000, investmentRate: 40 },
      ],
    });
    expect(data.before).toEqual({ stage: null, record: null, progress: [] });
    expect(data.projectRates).toMatchObject({ period: "2016年6月", projects: 7 });
    expect(
      data.projectRates.rates.map(
        (one: { percent: number | null; problem: string | null }) => one.problem ?? one.percent,
      ),
    ).toEqual([...["NOTHING_KNOWN", "NOTHING_KNOWN", 40, "NOTHING_KNOWN", 50, "NOTHING_KNOWN"]]);
    expect(data.planProjectCounts).toMatchObject([
      { target: { code: "2016.KEY_INDUSTRIAL_PROJECTS" }, wanted: 140, known: 2, recorded: 2, fulfilled: 1 },
      { wanted: 30, known: 2, fulfilled: 0 },
      {
        wanted: 12,
        known: 3,
        recorded: 1,
        sentence: expect.stringContaining("1 个项目合计 30 亿元，2 个没有记录总投资"),
      },
    ]);
  });

  it("refuses what it cannot read, in the rows of the range", async () => {
    const { answer } = await send("PROJECT_PROGRESS", [
      ["项目", "期间", "完成投资"],
      ["没有的", "2016年6月", 1],
    ]);
    expect(answer).toMatchObject({
      ending: "REFUSED",
      refusals: [{ code: "PROJECT_UNKNOWN", row: 2, column: "项目" }],
    });
  });
});

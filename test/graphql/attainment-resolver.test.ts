import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createQueryContext } from "../../server/graphql/context.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

let client: GraphqlClient;
let library: Awaited<ReturnType<typeof tinyLibrary>>;
beforeAll(async () => {
  client = await openGraphqlClient();
  library = await tinyLibrary(PROGRESS_CONTENT);
});
afterAll(() => client.close());

const FIELDS = `year until numeric inWords known achieved sentence dataVersion
  commitments {
    target { code anchor { quote } } state period actual rate achieved sentence
    time { pace expectedRate lead } phasedPlan { pace planned planRate } reason { code message }
  }
  clusters { cluster { code tier threshold } indicator { code } period actual derived rate sentence reason { code } }`;

describe("attainment of the real plan", () => {
  it("has all of its commitments, with their words, and invents nothing", async () => {
    const { attainment } = await client.data(`{ attainment { ${FIELDS} } }`);
    expect(attainment).toMatchObject({ year: 2016, until: "2016年12月", numeric: 20, inWords: 5 });
    expect(attainment.commitments).toHaveLength(25);
    for (const { target, state, actual, rate, sentence, reason } of attainment.commitments) {
      expect(client.book.current().plan.document.text).toContain(target.anchor.quote);
      expect(sentence).not.toBe("");
      if (["PUBLISHED", "DERIVED"].includes(state)) continue;
      expect([actual, rate]).toEqual([null, null]);
      expect(reason.message).not.toBe("");
    }
  });

  it("has every cluster with its tier, and what nobody publishes is null with a reason", async () => {
    const { attainment } = await client.data(`{ attainment { ${FIELDS} } }`);
    expect(attainment.clusters.map(({ cluster }: { cluster: { tier: string } }) => cluster.tier)).toEqual([
      ...["QIANYI", "QIANYI", "QIANYI", "QIANYI"],
      ...["WUBAIYI", "WUBAIYI", "WUBAIYI"],
    ]);
    for (const one of attainment.clusters) {
      expect(one).toMatchObject({ actual: null, rate: null, indicator: null, reason: { code: "NOT_PUBLISHED" } });
    }
  });

  it("is told of a cluster alone", async () => {
    const { cluster } = await client.data(`{ cluster(key: "汽车") { attainment { rate sentence reason { code } } } }`);
    expect(cluster.attainment).toEqual({
      rate: null,
      sentence: expect.stringContaining("千亿级“汽车”没有公布数据"),
      reason: { code: "NOT_PUBLISHED" },
    });
  });
});

describe("attainment of a made-up plan", () => {
  async function ask(args: string) {
    const { data, errors } = await client.ask(
      `{ attainment${args} { ${FIELDS} } }`,
      {},
      createQueryContext({ ...library, requestId: "r" }),
    );
    expect(errors).toEqual([]);
    return data.attainment;
  }

  it("has completion, pace and the standard sentence", async () => {
    const { commitments, sentence } = await ask("");
    expect(commitments[3]).toMatchObject({
      ...{ target: { code: "G4" }, state: "PUBLISHED", period: "2016年1-10月", actual: 629, achieved: false },
      sentence: "2016年1-10月，重点项目投资累计完成629.0亿元，占年度计划的97.2%，超过时间进度13.8个百分点",
      time: { pace: "TIME" },
      phasedPlan: { pace: "PHASED_PLAN", planned: null, planRate: null },
      reason: null,
    });
    expect(commitments[3].rate).toBeCloseTo(97.158, 3);
    expect(sentence).toBe(
      "5 项有数值的承诺，5 项有公布数，其中 0 项已达到年度目标，0 项没有公布数据；另有 1 项文字表述的承诺。",
    );
  });

  it("stands at a date", async () => {
    expect(await ask(`(until: "2016年5月")`)).toMatchObject({ until: "2016年5月", known: 0 });
    expect(await ask(`(until: "2016年6月", asOf: "2016-09-01")`)).toMatchObject({ known: 1 });
  });

  it("knows nothing of a year without targets", async () => {
    expect(await ask("(year: 2015)")).toMatchObject({ commitments: [], numeric: 0 });
  });
});

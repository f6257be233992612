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

const SET = `mutation ($input: SetPhasedPlanInput!) {
  setPhasedPlan(input: $input) {
    target { code phasedPlan { month amount } }
    release { code kind title note vintage }
    written
    userErrors { code message path }
  }
}`;

const HALF = { month: 6, amount: 280 };
const WHOLE = { month: 12, amount: 600 };
const PLAN = { target: "招商引资额", year: 2016, amounts: [WHOLE, HALF] };

function set(input: object, actor: Actor = STEWARD) {
  return client.ask(SET, { input }, createQueryContext({ ...client, requestId: "r", actor }));
}

async function userErrors(input: object) {
  const { data, errors } = await set(input);
  expect(errors).toEqual([]);
  expect(data.setPhasedPlan).toMatchObject({ target: null, release: null, written: false });
  return data.setPhasedPlan.userErrors.map((one: { code: string; path: string[] }) => [one.code, one.path.join(".")]);
}

describe("setPhasedPlan", () => {
  it("is for stewards", async () => {
    const before = client.book.current().vintage;
    const { data, errors } = await set(PLAN, actorOf("analyst"));
    expect(data).toBeNull();
    expect(errors[0]).toMatchObject({
      message: "您的角色不能做这个操作：至少是数据管理员（steward），您的角色是分析员（analyst）。",
      extensions: { code: "FORBIDDEN" },
    });
    expect(client.book.current().vintage).toBe(before);
  });

  it.each([
    [{ ...PLAN, target: "火星" }, [["INDICATOR_UNKNOWN", "target"]]],
    [{ ...PLAN, year: 2017 }, [["TARGET_ABSENT", "target"]]],
    [{ ...PLAN, year: undefined }, [["PERIOD_MISSING", "year"]]],
    [{ ...PLAN, target: "4G网络覆盖率" }, [["TARGET_WITHOUT_AMOUNT", "target"]]],
    [{ ...PLAN, unit: "户" }, [["UNIT_MISMATCH", "unit"]]],
    [{ ...PLAN, unit: "斤" }, [["UNIT_UNKNOWN", "unit"]]],
    [{ ...PLAN, amounts: [] }, [["AMOUNTS_EMPTY", "amounts"]]],
    [{ ...PLAN, amounts: [{ month: 13, amount: 1 }] }, [["MONTH_INVALID", "amounts.0"]]],
    [{ ...PLAN, amounts: [HALF, { month: 9, amount: 200 }] }, [["AMOUNT_DECREASING", "amounts.1"]]],
    [{ ...PLAN, amounts: [{ month: 12, amount: 500 }] }, [["TARGET_MISSED", "amounts.0"]]],
    [{ ...PLAN, note: "长".repeat(300) }, [["TEXT_TOO_LONG", "note"]]],
  ])("tells what is wrong with %j", async (input, expected) => {
    expect(await userErrors(input)).toEqual(expected);
  });

  it("sets a plan, and answers with it", async () => {
    const before = client.book.current();
    const { data } = await set({ ...PLAN, source: "招商计划", note: "初稿" });
    expect(data.setPhasedPlan).toMatchObject({
      target: { code: "2016.INVESTMENT_ATTRACTED", phasedPlan: [HALF, WHOLE] },
      release: {
        code: `PHASED-PLAN.2016.INVESTMENT_ATTRACTED.${before.vintage + 1}`,
        kind: "phased-plan",
        title: "2016年招商引资额分月计划",
        note: "来源：招商计划；初稿",
        vintage: before.vintage + 1,
      },
      written: true,
      userErrors: [],
    });
    expect(client.book.current().dataVersion).not.toBe(before.dataVersion);
    const again = await set({ ...PLAN, amounts: [HALF, WHOLE], source: "招商计划", note: "初稿" });
    expect(again.data.setPhasedPlan).toMatchObject({ written: false, release: { vintage: before.vintage + 1 } });
  });

  it("takes a target by its code, and amounts in another unit", async () => {
    const input = { target: "2016.industrial_park_support_fund", unit: "万元", amounts: [{ month: 6, amount: 7000 }] };
    const { data } = await set(input);
    expect(data.setPhasedPlan.target.phasedPlan).toEqual([{ month: 6, amount: 0.7 }]);
  });

  it("is seen in completion, and not as of before", async () => {
    const query = `{
      now: completion(indicator: "招商引资额", period: "2016年1-6月", pace: PHASED_PLAN) { planned expectedRate }
      before: completion(indicator: "招商引资额", period: "2016年1-6月", asOf: "2016-12-31") { planned }
      targets(indicator: "光纤用户占比") { phasedPlan { month } }
    }`;
    expect(await client.data(query)).toEqual({
      now: { planned: 280, expectedRate: (280 / 600) * 100 },
      before: { planned: null },
      targets: [{ phasedPlan: [] }],
    });
  });
});

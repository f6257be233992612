import { afterAll, beforeAll, expect, it } from "vitest";

import { createQueryContext } from "../../server/graphql/context.ts";
import type { ObservationContent } from "../../server/store/content.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";
import { tinyLibrary } from "../support/tiny-book.ts";
import { observationOf, releaseOf, TINY_CONTENT } from "../support/tiny-content.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const FIELDS = `totalCount checked figures sentence dataVersion findings {
  rule indicator indicatorName unit sum difference tolerance sentence
  whole { series subject period basis value release } parts { period value basis release }
}`;

const investment = (period: number, value: number, basis: ObservationContent["basis"] = "year-to-date") =>
  observationOf({ indicator: "INVESTMENT", area: "610100", basis, period, value, publishedUnit: "亿元" });

it("tells what contradicts what, and where each came from", async () => {
  const may = releaseOf("MAY", { publishedOn: "2016-09-01", observations: [investment(201605, 43.1)] });
  const june = releaseOf("JUNE", {
    publishedOn: "2016-10-01",
    observations: [investment(201606, 8, "month"), investment(201606, 52)],
  });
  const library = await tinyLibrary({ ...TINY_CONTENT, releases: [...TINY_CONTENT.releases, may, june] });
  const context = createQueryContext({ ...library, requestId: "r" });
  const { data, errors } = await client.ask(
    `{ reconcile(area: "西安", indicator: "工业投资") { ${FIELDS} } }`,
    {},
    context,
  );
  expect(errors).toEqual([]);
  expect(data.reconcile).toMatchObject({
    ...{ totalCount: 1, checked: 2, figures: 3, sentence: "看了 3 个公布数，核对了 2 个等式，发现 1 处矛盾。" },
    findings: [
      {
        ...{ rule: "RUNNING_TOTAL", indicatorName: "工业投资", unit: "亿元", sum: 51.1, difference: 0.9 },
        whole: {
          series: "INVESTMENT.610100.-.YTD",
          subject: "西安市",
          period: "2016年1-6月",
          value: 52,
          release: "试验发布JUNE",
        },
        parts: [
          { period: "2016年1-5月", value: 43.1, basis: "YEAR_TO_DATE", release: "试验发布MAY" },
          { period: "2016年6月", value: 8, basis: "MONTH", release: "试验发布JUNE" },
        ],
      },
    ],
  });
});

it("finds nothing wrong with the book that everybody starts with, or says what", async () => {
  const { reconcile } = await client.data(`{ reconcile { ${FIELDS} } }`);
  expect(reconcile.checked).toBeGreaterThan(0);
  expect(reconcile.findings.map(({ sentence }: { sentence: string }) => sentence)).toEqual([]);
});

it("lists as many as are asked for, and refuses names and sizes that there are not", async () => {
  const { reconcile } = await client.data(
    `{ reconcile(first: 0, rules: [MONOTONY]) { totalCount findings { rule } } }`,
  );
  expect(reconcile.findings).toEqual([]);
  expect((await client.error(`{ reconcile(first: 1001) { totalCount } }`)).extensions?.code).toBe("BAD_USER_INPUT");
  expect((await client.error(`{ reconcile(area: "西按") { totalCount } }`)).extensions?.code).toBe("NOT_FOUND");
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Role } from "../../server/domain/role.ts";
import { createQueryContext } from "../../server/graphql/context.ts";
import { actorOf } from "../support/actors.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const KNOWN = `query ($key: String!) {
  importReceipt(idempotencyKey: $key) { key counts { added } }
  importHeadings { heading field }
}`;

const IMPORT = "mutation ($input: ImportFiguresInput!) { importFigures(input: $input) { ending } }";

function ask(role: Role, text: string, variables: Readonly<Record<string, unknown>>) {
  return client.ask(text, variables, createQueryContext({ ...client, requestId: "r", actor: actorOf(role) }));
}

describe("what earlier imports left", () => {
  it("is a receipt for a key that was written, and nothing for another", async () => {
    const input = {
      rows: [
        ["指标", "地区", "期间", "本 月 数"],
        ["工业投资", "西安市", "2016年1-8月", "901.25"],
      ],
      headings: [{ heading: "本 月 数", field: "数值" }],
      idempotencyKey: "7d",
    };
    expect((await ask("steward", IMPORT, { input })).data.importFigures.ending).toBe("WRITTEN");
    const { data } = await ask("analyst", KNOWN, { key: " 7d " });
    expect(data.importReceipt).toEqual({ key: "7d", counts: { added: 1 } });
    expect(data.importHeadings).toContainEqual({ heading: "本月数", field: "value" });
    expect((await ask("analyst", KNOWN, { key: "7e" })).data.importReceipt).toBeNull();
    expect((await ask("analyst", KNOWN, { key: "" })).data.importReceipt).toBeNull();
  });

  it("is not for viewers", async () => {
    expect((await ask("viewer", KNOWN, { key: "7d" })).errors[0]?.extensions?.code).toBe("FORBIDDEN");
  });
});

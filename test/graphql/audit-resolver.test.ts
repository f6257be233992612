import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createQueryContext } from "../../server/graphql/context.ts";
import { ADMIN, STEWARD } from "../support/actors.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

function ask(args: string, actor = ADMIN) {
  const query = `{ auditLog${args} { totalCount pageInfo { hasNextPage endCursor } nodes { id at actorKind actor role operation subject contentSha256 previous hash } } }`;
  return client.ask(query, {}, createQueryContext({ ...client, requestId: "r", actor }));
}

describe("auditLog", () => {
  it("shows admins who wrote what, newest first", async () => {
    const { data } = await ask("(first: 2)");
    const [newest, second] = data.auditLog.nodes;
    expect(newest).toMatchObject({
      id: data.auditLog.totalCount,
      actorKind: "command",
      actor: "setup",
      operation: "release.fill",
      subject: client.book.current().releases.at(-1)?.code,
      previous: second.hash,
    });
  });

  it("goes on before an entry", async () => {
    const total = (await ask("")).data.auditLog.totalCount;
    const { endCursor } = (await ask(`(first: ${total - 2})`)).data.auditLog.pageInfo;
    const { data } = await ask(`(after: "${endCursor}")`);
    expect(data.auditLog.nodes.map((entry: { id: number }) => entry.id)).toEqual([2, 1]);
    expect(data.auditLog).toMatchObject({ totalCount: total, pageInfo: { hasNextPage: false } });
    expect((await ask('(after: "x")')).errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  });

  it("is for admins only", async () => {
    const { data, errors } = await ask("", STEWARD);
    expect(data).toBeNull();
    expect(errors[0]).toMatchObject({ extensions: { code: "FORBIDDEN" } });
  });

  it("has bounds", async () => {
    expect((await ask("(first: 1001)")).errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  });
});

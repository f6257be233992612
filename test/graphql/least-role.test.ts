import { expect, it } from "vitest";

import { leastRoleOf } from "../../server/graphql/least-role.ts";
import { createSchema } from "../../server/graphql/schema.ts";

it("a field of the schema says the least role that it was declared with", async () => {
  const schema = await createSchema();
  const { status, auditLog } = schema.getQueryType()?.getFields() ?? {};
  if (!status || !auditLog) throw new Error("The schema has lost its status or its audit log.");
  expect([leastRoleOf(status), leastRoleOf(auditLog)]).toEqual(["viewer", "admin"]);
});

it("whatever else is written in its place is no role", () => {
  expect(leastRoleOf({ extensions: {} })).toBeUndefined();
  for (const role of ["root", 5, null])
    expect(leastRoleOf({ extensions: { plancellLeastRole: role } })).toBeUndefined();
});

import { buildSchema, type GraphQLSchema, graphql, parse, subscribe } from "graphql";
import { describe, expect, it } from "vitest";

import type { Actor } from "../../server/domain/actor.ts";
import { ANONYMOUS } from "../../server/domain/actor.ts";
import { enforceRoles, guardedFields } from "../../server/graphql/enforce-roles.ts";
import { createSchema } from "../../server/graphql/schema.ts";
import { ADMIN, actorOf, STEWARD } from "../support/actors.ts";

const SDL = `type Query { open: Int secret: Int }  type Mutation { write: Int }
  type Subscription { news: Int audited: Int }`;

/** The schema above with the roles of its fields. */
function schemaWith(roles: Readonly<Record<string, string>>): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const role = roles[field.name];
      field.extensions = role ? { plancellLeastRole: role } : {};
      field.resolve = () => 1;
      if (type?.name === "Subscription")
        field.subscribe = async function* () {
          yield {};
        };
    }
  }
  return schema;
}

const ROLES = { open: "viewer", secret: "admin", write: "steward", news: "viewer", audited: "admin" };

async function outcome(source: string, actor: Actor): Promise<unknown> {
  const { data, errors } = await graphql({ schema: enforceRoles(schemaWith(ROLES)), source, contextValue: { actor } });
  return errors?.[0]?.extensions.code ?? Object.values(data ?? {})[0];
}

async function streamed(field: string, actor: Actor): Promise<unknown> {
  const document = parse(`subscription { ${field} }`);
  const results = await subscribe({ schema: enforceRoles(schemaWith(ROLES)), document, contextValue: { actor } });
  return "errors" in results ? results.errors?.[0]?.extensions.code : "open";
}

describe("a guarded schema", () => {
  it("answers who has the role, and tells the others which kind they are", async () => {
    expect(await outcome("{ open }", ANONYMOUS)).toBe(1);
    expect(await outcome("{ secret }", ANONYMOUS)).toBe("UNAUTHENTICATED");
    expect(await outcome("{ secret }", STEWARD)).toBe("FORBIDDEN");
    expect(await outcome("{ secret }", ADMIN)).toBe(1);
    expect(await outcome("mutation { write }", actorOf("analyst"))).toBe("FORBIDDEN");
    expect(await outcome("mutation { write }", STEWARD)).toBe(1);
  });

  it("guards subscriptions before they begin", async () => {
    expect([await streamed("news", ANONYMOUS), await streamed("audited", STEWARD)]).toEqual(["open", "FORBIDDEN"]);
    expect(await streamed("audited", ADMIN)).toBe("open");
  });

  it("cannot be passed by an alias or a fragment", async () => {
    expect(await outcome("{ open: secret }", STEWARD)).toBe("FORBIDDEN");
    expect(await outcome("query { ...f } fragment f on Query { secret }", STEWARD)).toBe("FORBIDDEN");
  });

  it("says in the description who may ask", () => {
    const { open, secret } = enforceRoles(schemaWith(ROLES)).getQueryType()?.getFields() ?? {};
    expect([open?.description, secret?.description]).toEqual([undefined, "需要角色：管理员（admin）。"]);
  });

  it.each(["open", "write", "audited"])("cannot be built while %s declares no role", (name) => {
    expect(() => enforceRoles(schemaWith({ ...ROLES, [name]: "" }))).toThrow(
      new RegExp(`\\.${name} declares no role`, "u"),
    );
  });
});

describe("our schema", () => {
  it("opens to viewers all but these", async () => {
    const guarded = guardedFields(await createSchema()).filter(({ least }) => least !== "viewer");
    expect(guarded.map(({ operation, field, least }) => `${operation} ${field.name}: ${least}`)).toEqual([
      "query auditLog: admin",
      "query heldReleases: steward",
      "query heldRelease: steward",
      "query importReceipt: analyst",
      "query importHeadings: analyst",
      "mutation importFigures: analyst",
      "mutation importRecords: analyst",
      "mutation revertRelease: steward",
      "mutation publishHeldRelease: steward",
      "mutation moveHeldRelease: steward",
      "mutation withdrawHeldRelease: steward",
      "mutation registerLedgerCase: analyst",
      "mutation advanceLedgerCase: analyst",
      "mutation submitLedgerRows: analyst",
      "mutation setPhasedPlan: steward",
    ]);
  });
});

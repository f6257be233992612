import { ApolloServer } from "@apollo/server";
import { buildSchema, GraphQLError, type GraphQLFormattedError, GraphQLScalarType } from "graphql";
import { beforeEach, describe, expect, it } from "vitest";

import { refuse } from "../../server/domain/refusal.ts";
import { createErrorGate } from "../../server/graphql/error-gate.ts";
import { limitsRule } from "../../server/graphql/limits.ts";
import { WriterBusy } from "../../server/store/patience.ts";

const logged: { requestId: string; error: unknown }[] = [];
const gate = createErrorGate({ log: (failure) => logged.push(failure), createId: () => "made-here" });
beforeEach(() => {
  logged.length = 0;
});

const format = (error: unknown, formatted: GraphQLFormattedError = { message: "raw" }) =>
  gate.formatError(formatted, error);

/** What a client gets when a resolver throws that. */
async function thrown(reason: unknown) {
  const { errors } = await ask("{ fail }", () => {
    throw reason;
  });
  return errors[0];
}

async function ask(query: string, fail: () => unknown = () => 1, variables: Record<string, unknown> = {}) {
  const schema = buildSchema("scalar Period type Query { fail(n: Int, period: Period): Int }");
  const period = schema.getType("Period");
  if (period instanceof GraphQLScalarType) {
    period.parseValue = () => {
      throw new TypeError("cannot read properties of undefined (secret.ts:1)");
    };
  }
  const server = new ApolloServer({
    schema,
    rootValue: { fail },
    formatError: gate.formatError,
    plugins: [gate.plugin],
    validationRules: [limitsRule],
    includeStacktraceInErrorResponses: false,
  });
  const { body } = await server.executeOperation({ query, variables }, { contextValue: { requestId: "r-42" } });
  await server.stop();
  return { errors: body.kind === "single" ? (body.singleResult.errors ?? []) : [] };
}

describe("a failure inside", () => {
  it("is masked, and logged under the request's id", async () => {
    const reason = new Error("SQLITE_CORRUPT: /srv/data/plan.db");
    const error = await thrown(reason);
    expect(error).toEqual({
      message: "服务器内部出错，已记录。",
      locations: [{ line: 1, column: 3 }],
      path: ["fail"],
      extensions: {
        code: "INTERNAL_SERVER_ERROR",
        hint: "请稍后重试；仍不行时把请求编号告诉管理员。",
        requestId: "r-42",
      },
    });
    expect(logged).toEqual([{ requestId: "r-42", error: reason }]);
  });

  it("gets an id of its own outside of operations", () => {
    expect(format(new Error("boom"))).toMatchObject({ extensions: { requestId: "made-here" } });
  });

  it.each([
    ["a text", "secret"],
    ["nothing", undefined],
    ["null", null],
    ["an error with a code of another system", Object.assign(new Error("secret"), { code: "BAD_USER_INPUT" })],
    ["an upstream error with extensions", Object.assign(new Error("secret"), { extensions: { code: "FORBIDDEN" } })],
    ["an unknown code", new GraphQLError("secret", { extensions: { code: "P2002" } })],
    ["a sentence without a code", new GraphQLError("secret 中文")],
    ["something like a refusal", { code: "MADE_UP", message: "secret", near: [] }],
  ])("is masked when %s is thrown", async (_, reason) => {
    const error = await thrown(reason);
    expect(error?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
    expect(JSON.stringify(error)).not.toContain("secret");
    expect(logged).toHaveLength(1);
  });
});

describe("what resolvers mean clients to know", () => {
  it("passes with its code, its sentence and what is near", async () => {
    const extensions = { code: "NOT_FOUND", near: ["工业投资"], hint: "请看清单。", table: "secret" };
    expect((await thrown(new GraphQLError("没有这个指标。", { extensions })))?.extensions).toEqual({
      code: "NOT_FOUND",
      near: ["工业投资"],
      hint: "请看清单。",
    });
  });

  it("gets the code's sentence when its own is not Chinese", async () => {
    expect(await thrown(new GraphQLError("Access denied!", { extensions: { code: "FORBIDDEN" } }))).toMatchObject({
      message: "您的角色不能做这个操作。",
      extensions: { code: "FORBIDDEN", hint: "请向管理员申请角色更高的令牌。" },
    });
  });

  it("may be a refusal thrown as it is", async () => {
    const refusal = refuse("INDICATOR_UNKNOWN", { received: "工业投姿", near: ["工业投资"] });
    expect(await thrown(refusal)).toMatchObject({
      message: refusal.message,
      extensions: { code: "INDICATOR_UNKNOWN", near: ["工业投资"] },
    });
    expect(logged).toEqual([]);
  });

  it("may be a refusal's sentence and code", async () => {
    const { code, message } = refuse("PERIOD_UNKNOWN", { received: "2016Q5" });
    expect(await thrown(new GraphQLError(message, { extensions: { code } }))).toMatchObject({
      message,
      extensions: { code },
    });
  });
});

describe("mistakes in a query", () => {
  it.each([
    ["of syntax", "{", "GRAPHQL_PARSE_FAILED", "查询的语法有误（Syntax Error: Expected Name, found <EOF>.）。"],
    [
      "of a name",
      "{ nope }",
      "GRAPHQL_VALIDATION_FAILED",
      '查询与接口不符（Cannot query field "nope" on type "Query".）。',
    ],
    [
      "of a literal",
      '{ fail(n: "值") }',
      "GRAPHQL_VALIDATION_FAILED",
      /^查询与接口不符（Int cannot represent non-integer value: "值"）。$/u,
    ],
    ["of choice", "query a { fail } query b { fail }", "OPERATION_RESOLUTION_FAILURE", /^不知道要执行哪个操作（/u],
    [
      "of size",
      `{ ${"fail ".repeat(501)} }`,
      "QUERY_TOO_BROAD",
      "查询的字段数是 501，最多 500。请拆成几次查询，或去掉不用的字段。",
    ],
  ])("%s are told as such", async (_, query, code, message) => {
    const { errors } = await ask(query);
    expect(errors).toMatchObject([
      { message: typeof message === "string" ? message : expect.stringMatching(message), extensions: { code } },
    ]);
    expect(logged).toEqual([]);
  });

  it("in a variable are told with the value", async () => {
    const { errors } = await ask("query q($n: Int) { fail(n: $n) }", undefined, { n: "很多" });
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^参数或变量的值不符合要求（Variable "\$n" got invalid value "很多"/u),
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  it("in a variable that breaks a scalar tell nothing of its inside", async () => {
    const { errors } = await ask("query q($p: Period) { fail(period: $p) }", undefined, { p: "x" });
    expect(errors).toMatchObject([{ message: "参数或变量的值不符合要求。", extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

describe("the gate never throws", () => {
  const hostile = new Proxy(new Error("x"), {
    get() {
      throw new Error("hostile");
    },
    has() {
      throw new Error("hostile");
    },
  });
  const circle: { originalError?: unknown } = {};
  circle.originalError = circle;

  it.each([undefined, null, 0, "text", {}, [], circle, Object.create(null)])("for %o", (error) => {
    expect(format(error)).toMatchObject({ extensions: { code: "INTERNAL_SERVER_ERROR" } });
  });

  it("for an error whose properties throw", () => {
    expect(format(hostile)).toMatchObject({ extensions: { code: "INTERNAL_SERVER_ERROR" } });
  });

  it("when the log does", () => {
    const broken = createErrorGate({
      createId: () => "i",
      log: () => {
        throw new Error("disk full");
      },
    });
    expect(broken.formatError({ message: "" }, new Error("x"))).toMatchObject({ extensions: { requestId: "i" } });
  });
});

it("says that another process is writing, and that nothing was written", async () => {
  expect(await thrown(new WriterBusy(new Error("SQLITE_BUSY")))).toMatchObject({
    message: "另一个程序正在写入大量数据，这次没有写入。",
    extensions: { code: "DATABASE_BUSY", hint: expect.stringContaining("幂等键") },
  });
});

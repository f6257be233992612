import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "../../server/domain/actor.ts";
import { createQueryContext } from "../../server/graphql/context.ts";
import { actorOf, STEWARD } from "../support/actors.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";
import { ANALYST } from "../support/ledger.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const CASE = "{ ending case { code state revision owner overdue } userErrors { code message path } }";
const REGISTER = `mutation ($input: RegisterLedgerCaseInput!) { registerLedgerCase(input: $input) ${CASE} }`;
const ADVANCE = `mutation ($input: AdvanceLedgerCaseInput!) { advanceLedgerCase(input: $input) ${CASE} }`;
const SUBMIT = `mutation ($input: SubmitLedgerRowsInput!) {
  submitLedgerRows(input: $input) {
    ending ignored userErrors { code path }
    rows { row outcome code case { state revision } problems { code column received message } }
  }
}`;

async function send(query: string, variables: Readonly<Record<string, unknown>>, actor: Actor = ANALYST) {
  const { data, errors } = await client.ask(query, variables, createQueryContext({ ...client, requestId: "r", actor }));
  return data ? Object.values<ReturnType<typeof Object>>(data)[0] : errors[0]?.extensions?.code;
}

const register = (input: object, actor?: Actor) => send(REGISTER, { input }, actor);
const advance = (input: object, actor?: Actor) => send(ADVANCE, { input }, actor);

describe("a case", () => {
  it("is led from its registration to its closing", async () => {
    const { case: one } = await register({ enterprise: "甲公司", text: "用电紧张", reportedOn: "2016-07-01" });
    expect(one).toEqual({ code: "QF2016-0001", state: "REGISTERED", revision: 1, owner: "", overdue: false });
    const steps: [object, Actor?][] = [
      [{ step: "ASSIGN", owner: "供电局", dueOn: "2016-08-01" }],
      [{ step: "BEGIN" }],
      [{ step: "APPLY", evidence: ["https://example.org/回函"] }],
      [{ step: "SEND_BACK", note: "看不清" }, STEWARD],
      [{ step: "APPLY", evidence: ["回函"] }],
      [{ step: "VERIFY" }, STEWARD],
      [{ step: "CLOSE" }, STEWARD],
    ];
    const states: unknown[] = [];
    for (const [at, [step, actor]] of steps.entries()) {
      const outcome = await advance({ code: one.code, expectedRevision: at + 1, ...step }, actor);
      states.push([outcome.ending, outcome.case.state, outcome.case.overdue]);
    }
    expect(states).toEqual([
      ["WRITTEN", "ASSIGNED", true],
      ["WRITTEN", "IN_PROGRESS", true],
      ["WRITTEN", "APPLIED", true],
      ["WRITTEN", "IN_PROGRESS", true],
      ["WRITTEN", "APPLIED", true],
      ["WRITTEN", "VERIFIED", true],
      ["WRITTEN", "CLOSED", false],
    ]);
  });

  it("is refused in words, with the place in the input and the case as it stands", async () => {
    const { case: one } = await register({ enterprise: "甲公司", text: "缺工", reportedOn: "2016-07-02" });
    expect(await advance({ code: one.code, step: "BEGIN", expectedRevision: 1 })).toEqual({
      ending: "REFUSED",
      case: one,
      userErrors: [
        {
          ...{ code: "STEP_NOT_ALLOWED", path: ["step"] },
          message: "现在不能办理：问题在“登记”，您现在可以交办、更正。请刷新后按现在的状态办理。",
        },
      ],
    });
    expect(await advance({ code: one.code, step: "AMEND", expectedRevision: 7 })).toMatchObject({
      userErrors: [{ code: "REVISION_STALE", path: ["expectedRevision"] }],
    });
    expect(await register({ enterprise: "甲公司", text: "缺地", cluster: "造船" })).toMatchObject({
      ending: "REFUSED",
      case: null,
      userErrors: [{ code: "NAME_UNKNOWN", path: ["cluster"] }],
    });
  });

  it("is not for viewers; verifying, closing and sending back is for stewards", async () => {
    const input = { code: "QF2016-0002", expectedRevision: 1 };
    expect(await register({ enterprise: "甲公司", text: "缺水" }, actorOf("viewer"))).toBe("FORBIDDEN");
    for (const step of ["VERIFY", "CLOSE", "SEND_BACK"]) expect(await advance({ ...input, step })).toBe("FORBIDDEN");
  });

  it("is registered once, however often it is sent with one key", async () => {
    const input = { enterprise: "乙公司", text: "缺工", reportedOn: "2016-07-03", idempotencyKey: "once" };
    const first = await register(input);
    expect(await register(input)).toEqual({ ...first, ending: "KNOWN" });
    expect(await register({ ...input, text: "缺地" })).toMatchObject({
      ending: "KEY_TAKEN",
      userErrors: [{ code: "KEY_TAKEN", path: ["idempotencyKey"] }],
    });
    expect(await register({ ...input, idempotencyKey: "长".repeat(201) })).toMatchObject({
      ending: "INVALID",
      userErrors: [{ code: "TEXT_TOO_LONG", path: ["idempotencyKey"] }],
    });
  });
});

describe("submitLedgerRows", () => {
  it("looks first, then writes, and then knows the key", async () => {
    const rows = [
      ["企业", "问题", "区县", "颜色"],
      ["丙公司", "缺工", "雁塔区", "红"],
      [null, null, null, null],
    ];
    const input = { rows, firstRow: 5, idempotencyKey: "sheet" };
    const dry = await send(SUBMIT, { input: { ...input, dryRun: true } });
    expect(dry).toMatchObject({ ending: "DRY_RUN", ignored: ["颜色"], rows: [{ row: 6, outcome: "REGISTERED" }] });
    const written = await send(SUBMIT, { input });
    expect(written).toEqual({ ...dry, ending: "WRITTEN" });
    expect(await send(SUBMIT, { input })).toEqual({ ...dry, ending: "KNOWN" });
    expect(await send(SUBMIT, { input: { ...input, rows: [["企业", "问题"]] } })).toMatchObject({
      ending: "KEY_TAKEN",
      userErrors: [{ code: "KEY_TAKEN", path: ["idempotencyKey"] }],
    });
    expect(await send(SUBMIT, { input: { ...input, idempotencyKey: "长".repeat(201) } })).toMatchObject({
      ending: "INVALID",
      userErrors: [{ code: "TEXT_TOO_LONG", path: ["idempotencyKey"] }],
    });
  });

  it("tells for each row why it is refused, and where", async () => {
    const rows = [
      ["编号", "步骤", "办结期限"],
      ["QF2016-0002", "交办", 42600],
      ["QF2016-0002", "核验", ""],
    ];
    const { ending, rows: results, userErrors } = await send(SUBMIT, { input: { rows } });
    expect(userErrors).toEqual([{ code: "ROWS_REFUSED", path: ["rows"] }]);
    expect([ending, ...results]).toMatchObject([
      "REFUSED",
      {
        row: 2,
        outcome: "REFUSED",
        case: { state: "REGISTERED" },
        problems: [{ code: "FIELD_MISSING", column: "责任单位" }],
      },
      { row: 3, outcome: "REFUSED", problems: [{ code: "STEP_NOT_ALLOWED", column: "步骤" }] },
    ]);
  });
});

describe("what the ledger moves", () => {
  it("is the data version, the sequence and the answers, but not the list of releases", async () => {
    const STATE =
      '{ status { dataVersion sequence } releases { nodes { code } } answer(ask: LEDGER, filter: "责任单位=教育局") { ... on Answer { value } ... on Refusal { code } } }';
    const before = await client.data(STATE);
    const { case: one } = await register({ enterprise: "丁公司", text: "缺工" });
    await advance({ code: one.code, step: "ASSIGN", owner: "教育局", dueOn: "2099-01-01", expectedRevision: 1 });
    const after = await client.data(STATE);
    expect([before.answer.code, after.answer.value]).toEqual(["LEDGER_EMPTY", 1]);
    expect(after.status.sequence - before.status.sequence).toBe(2);
    expect(after.status.dataVersion).not.toBe(before.status.dataVersion);
    expect(after.releases).toEqual(before.releases);
    const QUESTIONS = {
      asks: ["LEDGER", "METRIC"],
      ask: [0, 1],
      filters: ["责任单位=教育局"],
      filter: [0, -1],
      indicators: ["工业投资"],
      indicator: [-1, 0],
      periods: ["2015年"],
      period: [-1, 0],
    };
    const CHANGED =
      "query ($questions: QuestionColumns!, $since: String!) { changedAnswers(questions: $questions, since: $since) { at after { values } } }";
    const changed = await client.data(CHANGED, { questions: QUESTIONS, since: before.status.dataVersion });
    expect(changed.changedAnswers).toEqual({ at: [0], after: { values: [1] } });
    const event = await client.firstEvent(
      `subscription { dataChanged(since: ${before.status.sequence}) { sequence dataVersion } }`,
    );
    expect(event.data.dataChanged).toEqual(after.status);
  });
});

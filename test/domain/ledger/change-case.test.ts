import { describe, expect, it } from "vitest";

import type { Actor } from "../../../server/domain/actor.ts";
import type { CaseStep } from "../../../server/domain/ledger/case-step.ts";
import {
  advanceCase,
  type CaseAdvance,
  changedFields,
  registerCase,
} from "../../../server/domain/ledger/change-case.ts";
import type { LedgerCase } from "../../../server/domain/ledger/ledger-case.ts";
import { STEWARD } from "../../support/actors.ts";
import { ANALYST, caseOf, NAMES, OTHER_STEWARD, TODAY } from "../../support/ledger.ts";

const WORDS = { note: "", evidence: [] };

function advance(before: LedgerCase, step: CaseStep, actor: Actor, differences: Partial<CaseAdvance> = {}) {
  return advanceCase(before, { step, fields: {}, ...WORDS, ...differences }, { names: NAMES, actor });
}

function sentences(outcome: ReturnType<typeof advance>): string[] {
  return "length" in outcome ? outcome.map(({ message }) => message) : ["allowed"];
}

describe("registering", () => {
  it("makes a case of what is written, reported today unless it says otherwise", () => {
    const fields = { enterprise: "试企", text: "缺少用地", cluster: "汽车" };
    expect(registerCase("A-1", { fields, ...WORDS }, { names: NAMES, today: TODAY })).toEqual({
      ...{ code: "A-1", enterprise: "试验企业", enterpriseCode: "MAKER", text: "缺少用地", task: "", owner: "" },
      ...{ cluster: "CARS", area: "", reportedOn: TODAY, dueOn: "", state: "登记", appliedBy: "", revision: 1 },
    });
  });

  it("needs an enterprise and a problem, and days in order", () => {
    const fields = { text: " ", reportedOn: "2016-08-01", dueOn: "2016-07-31" };
    expect(sentences(registerCase("", { fields, ...WORDS }, { names: NAMES, today: TODAY }))).toEqual([
      "登记要写明企业。请补上。",
      "登记要写明问题。请补上。",
      "“2016-07-31”不符合要求，需要不早于登记日期 2016-08-01。请改正。",
    ]);
  });
});

describe("a step", () => {
  it("leads on, counts, and remembers who applied until that is settled", () => {
    const assigned = advance(caseOf("1", { state: "登记", owner: "", dueOn: "" }), "assign", ANALYST, {
      fields: { owner: "市工信委", dueOn: "2016-09-01" },
    });
    expect(assigned).toMatchObject({ state: "交办", owner: "市工信委", dueOn: "2016-09-01", revision: 4 });
    const applied = advance(caseOf("1"), "apply", ANALYST, { evidence: ["供电局回函"] });
    expect(applied).toMatchObject({ state: "申请销号", appliedBy: "token:the analyst" });
    const verified = advance(caseOf("1", { state: "申请销号", appliedBy: "token:the analyst" }), "verify", STEWARD);
    expect(verified).toMatchObject({ state: "核验", appliedBy: "token:the analyst" });
    const closed = advance(caseOf("1", { state: "核验", appliedBy: "token:the analyst" }), "close", STEWARD);
    expect(closed).toMatchObject({ state: "销号", appliedBy: "" });
  });

  it("back leads to the work, with a reason", () => {
    const pending = caseOf("1", { state: "核验", appliedBy: "token:x" });
    expect(sentences(advance(pending, "sendBack", STEWARD))).toEqual(["退回要写明理由。请补上。"]);
    expect(advance(pending, "sendBack", STEWARD, { note: "材料不全" })).toMatchObject({ state: "办理", appliedBy: "" });
  });

  it("says what is allowed now where it is not", () => {
    expect(sentences(advance(caseOf("1"), "close", STEWARD))).toEqual([
      "现在不能销号：问题在“办理”，您现在可以申请销号、更正。请刷新后按现在的状态办理。",
    ]);
    expect(sentences(advance(caseOf("1", { state: "销号" }), "amend", STEWARD))).toEqual([
      "现在不能更正：问题在“销号”，您现在没有可以办理的步骤。请刷新后按现在的状态办理。",
    ]);
  });

  it("needs its role, and for verifying and closing another person than the applicant", () => {
    const pending = caseOf("1", { state: "申请销号", appliedBy: "token:the steward" });
    expect(sentences(advance(pending, "verify", ANALYST))).toEqual([
      "核验需要角色数据管理员（steward）。请由有此角色的人办理。",
    ]);
    expect(sentences(advance(pending, "verify", STEWARD))).toEqual([
      "申请销号的人不能自己核验。请由另一位数据管理员办理。",
    ]);
    expect(sentences(advance(pending, "verify", OTHER_STEWARD))).toEqual(["allowed"]);
  });

  it("needs what its rule says", () => {
    const fresh = caseOf("1", { state: "登记", owner: "", dueOn: "" });
    expect(sentences(advance(fresh, "assign", ANALYST))).toEqual([
      "交办要写明责任单位。请补上。",
      "交办要写明办结期限。请补上。",
    ]);
    expect(sentences(advance(caseOf("1"), "apply", ANALYST, { evidence: [" "] }))).toEqual([
      "申请销号要写明佐证（文字或链接）。请补上。",
    ]);
  });

  it("changes no contents but those of its own, though it may repeat them", () => {
    const repeated = { owner: "市工信委", cluster: "汽车" };
    expect(sentences(advance(caseOf("1", { state: "交办" }), "begin", ANALYST, { fields: repeated }))).toEqual([
      "allowed",
    ]);
    expect(sentences(advance(caseOf("1", { state: "交办" }), "begin", ANALYST, { fields: { owner: "别人" } }))).toEqual(
      ["办理时不能同时改责任单位。请先更正，或不改。"],
    );
  });

  it("refuses what is too long", () => {
    const long = { note: "长".repeat(1001), evidence: Array.from({ length: 11 }, () => "证") };
    expect(sentences(advance(caseOf("1"), "apply", ANALYST, long))).toEqual([
      "说明太长，最多 1000 字。请缩短。",
      "佐证太长，最多 10 条，每条 500 字。请缩短。",
    ]);
  });
});

describe("an amendment", () => {
  it("changes contents and not the state", () => {
    const after = advance(caseOf("1"), "amend", ANALYST, { fields: { dueOn: "2016-12-01", text: "用水紧张" } });
    expect(after).toMatchObject({ state: "办理", dueOn: "2016-12-01", revision: 4 });
    if ("length" in after) throw new Error("refused");
    expect(changedFields(caseOf("1"), after)).toEqual(["text", "dueOn"]);
  });

  it("must change something, and leave what the state needs", () => {
    expect(sentences(advance(caseOf("1"), "amend", ANALYST))).toEqual(["没有要更正的内容。请写出要改的项。"]);
    expect(sentences(advance(caseOf("1"), "amend", ANALYST, { fields: { owner: "" } }))).toEqual([
      "办理要写明责任单位。请补上。",
    ]);
  });
});

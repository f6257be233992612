import { expect, it } from "vitest";

import { stepFields, stepWords } from "../../../addin/taskpane/ledger-steps.ts";

const names = (step: string, needs: string[]) => stepFields(step, needs).map(({ name }) => name);

it("asks for what a step needs, and for a remark", () => {
  expect(names("ASSIGN", ["owner", "dueOn"])).toEqual(["owner", "dueOn", "note"]);
  expect(names("APPLY", ["evidence"])).toEqual(["evidence", "note"]);
  expect(stepFields("SEND_BACK", ["note"])).toEqual([{ name: "note", label: "理由" }]);
  expect(names("AMEND", [])).toContain("enterprise");
});

it("sends of a correction what differs, also what was emptied, and of others what was written", () => {
  const before = { enterprise: "陕汽", owner: "市供电局", text: "用电" };
  const draft = { ...before, owner: "", text: " 用电不足 ", note: "" };
  const amended = stepWords("AMEND", { fields: stepFields("AMEND", []), draft, before });
  expect(amended).toEqual({ owner: "", text: "用电不足" });
  const fields = stepFields("APPLY", ["evidence"]);
  expect(stepWords("APPLY", { fields, draft: { evidence: " 照片 \n\n验收单" }, before })).toEqual({
    evidence: ["照片", "验收单"],
  });
});

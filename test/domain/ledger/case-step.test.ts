import { expect, it } from "vitest";

import {
  actorKey,
  allowedSteps,
  CASE_STEPS,
  eventKindOf,
  isCaseStep,
  isDeed,
  STEPS,
} from "../../../server/domain/ledger/case-step.ts";
import { CASE_STATES } from "../../../server/domain/ledger/ledger-case.ts";
import { actorOf, STEWARD } from "../../support/actors.ts";
import { ANALYST, caseOf, OTHER_STEWARD } from "../../support/ledger.ts";

it("leads every case from its registration to its closing, and stops there", () => {
  const path = ["登记"];
  for (let state = path[0]; state !== "销号"; ) {
    const step = CASE_STEPS.find(
      (one) => one !== "sendBack" && one !== "amend" && STEPS[one].from.some((f) => f === state),
    );
    state = step && STEPS[step].to;
    path.push(state ?? "nowhere");
    if (!state) break;
  }
  expect(path).toEqual([...CASE_STATES]);
  expect(allowedSteps(caseOf("1", { state: "销号" }), STEWARD)).toEqual([]);
});

it("offers each role its steps", () => {
  const offered = (state: (typeof CASE_STATES)[number]) =>
    [actorOf("viewer"), ANALYST, STEWARD].map((actor) => allowedSteps(caseOf("1", { state }), actor).join(" "));
  expect(CASE_STATES.map(offered)).toEqual([
    ["", "assign amend", "assign amend"],
    ["", "begin amend", "begin amend"],
    ["", "apply amend", "apply amend"],
    ["", "amend", "verify sendBack amend"],
    ["", "amend", "close sendBack amend"],
    ["", "", ""],
  ]);
});

it("lets nobody verify or close what they applied for", () => {
  const own = caseOf("1", { state: "申请销号", appliedBy: actorKey(STEWARD) });
  expect(allowedSteps(own, STEWARD)).toEqual(["sendBack", "amend"]);
  expect(allowedSteps(own, OTHER_STEWARD)).toEqual(["verify", "sendBack", "amend"]);
});

it("knows steps by the names that programs and people write", () => {
  expect(["交办", " send_back ", "sendback", "登记", "导入", "算了"].map(eventKindOf)).toEqual([
    ...["assign", "sendBack", "sendBack", "register", "import", undefined],
  ]);
  expect(["撤回", "restore"].map(eventKindOf)).toEqual(["withdraw", "restore"]);
  expect((["close", "register", "import", "withdraw", "restore"] as const).map(isDeed)).toEqual([
    ...[true, true, false, false, false],
  ]);
  expect([isCaseStep("close"), isCaseStep("register"), isCaseStep("toString")]).toEqual([true, false, false]);
});

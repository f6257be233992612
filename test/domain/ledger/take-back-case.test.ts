import { expect, it } from "vitest";

import { WITHDRAWN } from "../../../server/domain/ledger/ledger-case.ts";
import { takeBackCase } from "../../../server/domain/ledger/take-back-case.ts";
import { caseOf } from "../../support/ledger.ts";

const NOW = caseOf("A-1", { text: "缺电", state: "交办", revision: 4 });

it("withdraws a case that was not there before, with its last words", () => {
  const gone = { kind: "withdraw", content: { ...NOW, state: WITHDRAWN, revision: 5 } };
  expect(takeBackCase(NOW, undefined)).toEqual(gone);
  expect(takeBackCase(NOW, { ...NOW, state: WITHDRAWN, revision: 3 })).toEqual(gone);
});

it("puts any other back to what it was, with its state and its applicant", () => {
  const before = caseOf("A-1", { state: "申请销号", appliedBy: "token:李四", revision: 3 });
  expect(takeBackCase(NOW, before)).toEqual({ kind: "restore", content: { ...before, revision: 5 } });
  const gone = { ...NOW, state: WITHDRAWN, revision: 4 } as const;
  expect(takeBackCase(gone, before)).toEqual({ kind: "restore", content: { ...before, revision: 5 } });
});

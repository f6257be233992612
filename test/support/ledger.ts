import type { Actor } from "../../server/domain/actor.ts";
import type { CaseChange } from "../../server/domain/ledger/case-change.ts";
import type { CaseNames } from "../../server/domain/ledger/case-names.ts";
import type { LedgerCase } from "../../server/domain/ledger/ledger-case.ts";
import { createNameIndex } from "../../server/domain/name-index.ts";
import { changeLedger, type LedgerRequest } from "../../server/store/change-ledger.ts";
import type { Database } from "../../server/store/database.ts";
import type { ImportRequest } from "../../server/store/figure-import.ts";
import { importLedgerCases } from "../../server/store/import-ledger-cases.ts";
import type { Importing } from "../../server/store/import-outcome.ts";
import type { Ledger } from "../../server/store/ledger.ts";

import { actorOf, STEWARD } from "./actors.ts";
import { figureImportOf } from "./figure-import.ts";

export const ANALYST = actorOf("analyst");

/** The day on which the tests take place. */
export const TODAY = "2016-08-10";

/** The names that made-up cases may use. */
export const NAMES: CaseNames = {
  enterprise: createNameIndex([{ code: "MAKER", name: "试验企业", aliases: ["试企"] }]),
  cluster: createNameIndex([
    { code: "CARS", name: "汽车产业集群", aliases: ["汽车"] },
    { code: "DRUGS", name: "医药产业集群", aliases: ["医药"] },
  ]),
  task: createNameIndex([{ code: "T2", name: "帮扶企业", aliases: [] }]),
  area: createNameIndex([
    { code: "610100", name: "西安市", aliases: ["西安"] },
    { code: "610113", name: "雁塔区", aliases: ["雁塔"] },
    { code: "610200", name: "铜川市", aliases: ["新区"] },
    { code: "610203", name: "印台区", aliases: ["新区"] },
  ]),
  isWithin: (area, whole) => area.startsWith(whole.replace(/(?:00)+$/u, "")),
};

/** A made-up case, and what differs from the usual. */
export function caseOf(code: string, differences: Partial<LedgerCase> = {}): LedgerCase {
  return {
    ...{ code, enterprise: "试验企业", enterpriseCode: "MAKER", text: "用电紧张", task: "", owner: "市工信委" },
    ...{ cluster: "CARS", area: "610113", reportedOn: "2016-07-01", dueOn: "2016-08-01", state: "办理" as const },
    ...{ appliedBy: "", revision: 3, ...differences },
  };
}

/** A ledger with nothing in it. */
export const NO_LEDGER: Ledger = {
  cases: [],
  recorded: [],
  position: 0,
  head: "",
  today: TODAY,
  names: NAMES,
  find: () => undefined,
};

/** A change that registers a case, and what differs from the usual. */
export function registrationOf(text: string, differences: Partial<CaseChange> = {}): CaseChange {
  const fields = { enterprise: "试验企业", text, reportedOn: "2016-07-01", ...differences.fields };
  return { code: "", step: "register", note: "", evidence: [], ...differences, fields };
}

/** A step on a case. */
export function stepOf(code: string, step: CaseChange["step"], differences: Partial<CaseChange> = {}): CaseChange {
  return { code, step, fields: {}, note: "", evidence: [], ...differences };
}

/** Somebody else of the same role. */
export const OTHER_STEWARD: Actor = { ...STEWARD, name: "another steward" };

/** Asks a database for changes of its ledger, by an analyst unless it says otherwise. */
export function change(
  database: Pick<Database, "scan" | "write">,
  changes: readonly CaseChange[],
  differences: Partial<LedgerRequest> = {},
) {
  return changeLedger(database, NAMES, {
    ...{ changes, actor: ANALYST, key: "", requestSha256: "0".repeat(64), operation: "ledger.test", isDryRun: false },
    ...{ at: new Date(`${TODAY}T02:00:00Z`), ...differences },
  });
}

/** Registers a case and leads it on to a state, by different people. Gives its code. */
export async function caseIn(
  database: Pick<Database, "scan" | "write">,
  text: string,
  steps: readonly ("assign" | "begin" | "apply" | "verify" | "close")[] = [],
  fields: CaseChange["fields"] = {},
): Promise<string> {
  const { results } = await change(database, [registrationOf(text, { fields })]);
  const code = results[0]?.code ?? "";
  for (const step of steps) {
    const words = step === "apply" ? { evidence: ["回执"] } : {};
    const content = step === "assign" ? { fields: { owner: "市工信委", dueOn: "2016-08-01", ...fields } } : {};
    const actor = step === "verify" || step === "close" ? STEWARD : ANALYST;
    const outcome = await change(database, [stepOf(code, step, { ...words, ...content })], { actor });
    if (outcome.ending !== "written") throw new Error(JSON.stringify(outcome));
  }
  return code;
}

/** Imports a table of cases, whose rows are written with commas. */
export function importCases(library: Importing, text: string, differences: Partial<ImportRequest> = {}) {
  return importLedgerCases(library, figureImportOf(text, differences));
}

import { readDay } from "../china-day.ts";
import { type CaseNames, codeOfName, enterpriseOf } from "./case-names.ts";
import { CASE_FIELDS, type CaseField, type CaseFields, FIELD_NAMES } from "./ledger-case.ts";
import { type LedgerProblem, ledgerProblem } from "./ledger-problem.ts";
import { plainText } from "./plain-text.ts";

/** The longest texts of a case and of a step, in characters. */
export const CASE_LIMITS = { code: 40, name: 100, text: 2000, note: 1000, evidence: 500, pieces: 10 } as const;

/** What of a case somebody writes; what is left out is not written about. */
export type WrittenFields = { readonly [Field in CaseField]?: string | undefined };

/** The fields that were written, as the ledger keeps them, and what is wrong with the others. */
export interface ReadFields {
  readonly fields: Partial<CaseFields & { readonly enterpriseCode: string }>;
  readonly problems: readonly LedgerProblem[];
}

/** Reads names into codes and days into ISO days; too long, unknown and ambiguous ones are problems. */
export function readCaseFields(written: WrittenFields, names: CaseNames): ReadFields {
  const fields: Record<string, string> = {};
  const problems: LedgerProblem[] = [];
  for (const field of CASE_FIELDS) {
    const text = written[field];
    if (text === undefined) continue;
    const read = readField(field, plainText(text), names);
    if (typeof read !== "string") problems.push(read);
    else fields[field] = read;
  }
  if (fields.enterprise !== undefined) {
    const { name, code } = enterpriseOf(names, fields.enterprise);
    Object.assign(fields, { enterprise: name, enterpriseCode: code });
  }
  return { fields, problems };
}

function readField(field: CaseField, text: string, names: CaseNames): string | LedgerProblem {
  const most = field === "text" ? CASE_LIMITS.text : CASE_LIMITS.name;
  if (text.length > most) {
    return ledgerProblem("TEXT_TOO_LONG", field, { received: FIELD_NAMES[field], expected: `${most} 字` });
  }
  if (field === "task" || field === "cluster" || field === "area") return codeOfName(names, field, text);
  if (field !== "reportedOn" && field !== "dueOn") return text;
  if (text === "") return "";
  return readDay(text) ?? ledgerProblem("FIELD_INVALID", field, { received: text, expected: "日期，如 2016-07-20" });
}

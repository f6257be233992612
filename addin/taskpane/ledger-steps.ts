import type { WholeCase } from "../client/ledger-case.ts";

import type { Draft, FieldSpec } from "./ledger-field.ts";

const NOTE: FieldSpec = { name: "note", label: "说明（可不写）" };

/** The fields of a case that somebody writes. */
export const CASE_FIELDS: readonly FieldSpec[] = [
  { name: "enterprise", label: "企业" },
  { name: "text", label: "问题", type: "long" },
  { name: "owner", label: "责任单位" },
  { name: "dueOn", label: "办结期限", type: "date" },
  { name: "cluster", label: "集群（名称或代码）" },
  { name: "area", label: "地区（名称或代码）" },
  { name: "task", label: "重点工作（标题或代码）" },
  { name: "reportedOn", label: "登记日期", type: "date" },
];

/** What the form of a step asks for. */
export function stepFields(step: string, needs: readonly string[]): readonly FieldSpec[] {
  if (step === "AMEND") return [...CASE_FIELDS, NOTE];
  const note = needs.includes("note") ? { name: "note", label: "理由" } : NOTE;
  return [
    ...CASE_FIELDS.filter(({ name }) => needs.includes(name)),
    ...(needs.includes("evidence")
      ? [{ name: "evidence", label: "佐证：文字或链接，一行一条", type: "long" } as const]
      : []),
    note,
  ];
}

/** What the form holds at first: what the case says already. */
export function stepDraft(one: WholeCase): Draft {
  const { enterprise, text, owner, dueOn, cluster, area, task, reportedOn } = one;
  return { enterprise, text, owner, dueOn, cluster, area, task, reportedOn };
}

/** What is sent of a form: of a correction what differs from the case, of other steps what is asked and written. */
export function stepWords(
  step: string,
  { fields, draft, before }: { readonly fields: readonly FieldSpec[]; readonly draft: Draft; readonly before: Draft },
): Readonly<Record<string, unknown>> {
  const words: Record<string, unknown> = {};
  for (const { name } of fields) {
    const text = (draft[name] ?? "").trim();
    if (name === "evidence")
      words.evidence = text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
    else if (name === "note" ? text !== "" : step === "AMEND" ? text !== (before[name] ?? "") : text !== "") {
      words[name] = text;
    }
  }
  return words;
}

import type { Target, TargetTerms } from "../domain/target.ts";
import type { PlanContent } from "./content.ts";
import type { Database } from "./database.ts";
import { oneOf } from "./load-catalogue.ts";

/** The plan as the book has it: its targets as imports have revised them, and those that imports have set beside them. */
export type BookPlan = Omit<PlanContent, "targets"> & { readonly targets: readonly Target[] };

/** The kinds and operators of targets, as the tables have them. */
export const TARGET_KINDS = ["growth", "level", "count", "increment", "share", "budget", "text"] as const;
export const TARGET_OPERATORS = ["=", ">=", ">", "text"] as const;

const TERMS = `x."kind", x."operator", x."operatorWords", x."amount", x."unit"`;

const STATED = `SELECT t."code", i."code", t."year", COALESCE(k."code", ''), ${TERMS},
    a."passage", a."start", a."end", a."quote"
  FROM "Target" AS t JOIN "Target" AS x ON x."id" = t."id" JOIN "Anchor" AS a ON a."id" = t."anchorId"
  JOIN "Indicator" AS i ON i."id" = t."indicatorId" LEFT JOIN "Task" AS k ON k."id" = t."taskId" ORDER BY t."id"`;

const REVISED = `SELECT t."code", i."code", t."year", COALESCE(k."code", ''), ${TERMS},
    x."status", x."source", x."quote", x."vintage"
  FROM "TargetRevision" AS x JOIN "Target" AS t ON t."id" = x."targetId" JOIN "Indicator" AS i ON i."id" = t."indicatorId"
  LEFT JOIN "Task" AS k ON k."id" = x."taskId" WHERE x."vintage" <= ? AND x."until" > ? ORDER BY t."id"`;

/** The targets as known at a vintage: the plan's own in the order of its text, then those that imports have set. */
export function loadTargets(database: Pick<Database, "scan">, vintage: number): readonly Target[] {
  const targets = new Map<string, Target>();
  for (const row of database.scan(STATED)) {
    const [passage, start, end, quote] = row.slice(9);
    const anchor = { passage: Number(passage), start: Number(start), end: Number(end), quote: String(quote) };
    targets.set(String(row[0]), { ...termsOf(row), anchor, quote: anchor.quote, source: "", vintage: 0 });
  }
  for (const row of database.scan(REVISED, [vintage, vintage])) {
    const [status, source, quote, since] = row.slice(9);
    const terms = termsOf(row);
    if (status === "withdrawn") targets.delete(terms.code);
    if (status !== "set") continue;
    targets.set(terms.code, {
      ...{ ...terms, anchor: null, quote: String(quote), source: String(source), vintage: Number(since) },
    });
  }
  return [...targets.values()];
}

function termsOf(row: readonly unknown[]): TargetTerms {
  const [code, indicator, year, task, kind, operator, operatorWords, amount, unit] = row;
  return {
    code: String(code),
    indicator: String(indicator),
    task: String(task),
    year: Number(year),
    kind: oneOf(TARGET_KINDS, String(kind)),
    operator: oneOf(TARGET_OPERATORS, String(operator)),
    operatorWords: String(operatorWords),
    amount: amount === null ? null : Number(amount),
    unit: String(unit),
  };
}

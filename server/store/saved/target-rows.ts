import { numberText } from "../../domain/saved/number-text.ts";
import { TARGET_QUERY } from "../../domain/saved/plan-queries.ts";
import { isWrongParameter, type ParameterValues, type WrongParameter } from "../../domain/saved/read-parameters.ts";
import { type Cell, listSource, type RowSource } from "../../domain/saved/rows.ts";
import { sentenceOf, TARGET_KIND_NAMES, type Target } from "../../domain/target.ts";
import { OPERATOR_NAMES } from "../answer-target.ts";
import type { Snapshot } from "../snapshot.ts";
import { chooseTargets } from "./choose-targets.ts";
import { sinceOf } from "./figure-filter.ts";

const OPERATOR_CODES: Readonly<Record<Target["operator"], string>> = {
  "=": "equal",
  ">=": "at-least",
  ">": "more-than",
  text: "text",
};

/** The targets of the book, in the order of the plan's text, then of their imports. */
export function targetRows(snapshot: Snapshot, values: ParameterValues): RowSource | WrongParameter {
  const since = sinceOf(snapshot, values);
  if (isWrongParameter(since)) return since;
  const targets = chooseTargets(snapshot, values);
  if (isWrongParameter(targets)) return targets;
  const chosen = targets.filter((target) => since === undefined || vintageOf(snapshot, target) > since);
  const tasks = new Map(snapshot.plan.tasks.map(({ code, title }) => [code, title]));
  return listSource(chosen, TARGET_QUERY.columns.length, {
    cursor: ({ code }) => code,
    row: (target) => [
      ...targetCells(snapshot, target),
      ...[target.operatorWords, target.amount, amountText(snapshot, target), target.unit || null],
      ...[target.task || null, tasks.get(target.task) ?? null, sentenceOf(target), target.anchor?.passage ?? null],
      ...[target.source || null, snapshot.release(vintageOf(snapshot, target))?.code ?? null],
    ],
  });
}

/** What every table of targets begins with. */
export function targetCells({ catalogue }: Snapshot, target: Target): readonly Cell[] {
  const indicator = catalogue.indicators.byCode(target.indicator);
  const { code, year, kind, operator } = target;
  return [
    ...[code, target.indicator, indicator?.name ?? target.indicator, year],
    ...[kind, TARGET_KIND_NAMES[kind], OPERATOR_CODES[operator], OPERATOR_NAMES[operator]],
  ];
}

/** The targets of the plan itself came with its release. */
function vintageOf({ plan, releases }: Snapshot, { vintage }: Target): number {
  return vintage || (releases.find(({ code }) => code === plan.document.code)?.id ?? 0);
}

function amountText({ catalogue }: Snapshot, { amount, kind, indicator }: Target): string | null {
  if (amount === null) return null;
  // A growth is no amount of what grows: it has decimals of its own.
  const decimals = kind === "growth" ? 0 : (catalogue.indicators.byCode(indicator)?.decimals ?? 0);
  return numberText(amount, decimals);
}

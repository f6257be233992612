import { printPeriod } from "../domain/period.ts";
import type { AnswerDetails } from "../domain/question.ts";
import { sentenceOf, type Target } from "../domain/target.ts";
import type { ProgressAnswer } from "./answer-progress.ts";
import { BASIS_NAMES, originOf, printDerivation, STATUS_NAMES } from "./answer-source.ts";
import { citeTarget } from "./answer-target.ts";
import type { Figure } from "./figure.ts";
import type { Snapshot } from "./snapshot.ts";

/** What is told of a number beside itself, in the order in which Excel's card shows it. */
const NAMES = ["单位", "期间", "口径", "状态", "来源", "版本", "测算", "原文"] as const;

/** What is told of one number; what is not known of it is absent. */
export type Detail = { readonly [Name in (typeof NAMES)[number]]?: string };

/** Collects what is told of the numbers of a list; every distinct text once. */
export class DetailSheet {
  readonly #texts = new Map<string, number>();
  readonly #at: number[];
  readonly #decimals: number[];
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
    this.#at = new Array<number>(count * NAMES.length).fill(-1);
    this.#decimals = new Array<number>(count).fill(-1);
  }

  put(cell: number, detail: Detail, decimals: number): void {
    this.#decimals[cell] = decimals;
    NAMES.forEach((name, at) => {
      const text = detail[name];
      if (text) this.#at[at * this.#count + cell] = this.#positionOf(text);
    });
  }

  finish(): AnswerDetails {
    return { names: NAMES, texts: [...this.#texts.keys()], at: this.#at, decimals: this.#decimals };
  }

  #positionOf(text: string): number {
    const position = this.#texts.get(text) ?? this.#texts.size;
    this.#texts.set(text, position);
    return position;
  }
}

/** What is told of a figure, whose amount is shown in `unit`. */
export function detailOfFigure(snapshot: Snapshot, figure: Figure, unit: string): Detail {
  const [first] = figure.terms;
  if (!first) return { 单位: unit };
  const { series, month } = first.location;
  const release = snapshot.release(snapshot.cube.vintage(series, month));
  const isPublished = figure.derivation === "published";
  return {
    单位: unit,
    期间: printPeriod(figure.period),
    口径: BASIS_NAMES[figure.basis],
    状态: isPublished ? STATUS_NAMES[snapshot.cube.status(series, month)] : "测算数",
    来源: originOf(snapshot, first.location),
    版本: release?.code ?? "",
    ...(isPublished ? {} : { 测算: printDerivation(figure) }),
  };
}

/** What is told of a target's amount: whose words it is. */
export function detailOfTarget({ plan, release }: Snapshot, target: Target): Detail {
  return {
    单位: target.unit,
    期间: `${target.year}年`,
    状态: "计划目标",
    来源: citeTarget(target, plan),
    版本: release(target.vintage)?.code ?? plan.document.code,
    原文: sentenceOf(target),
  };
}

/** What is told of a number about a target's progress: it is worked out, and from whose words. */
export function detailOfProgress(snapshot: Snapshot, { unit, period, target }: ProgressAnswer): Detail {
  return { ...detailOfTarget(snapshot, target), 单位: unit, 期间: printPeriod(period), 状态: "测算数" };
}

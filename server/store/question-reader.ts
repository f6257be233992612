import type { Indicator } from "../domain/indicator.ts";
import { type Measure, type MeasureKind, readMeasure } from "../domain/measure.ts";
import { parsePeriod } from "../domain/period.ts";
import type { QuestionColumns, QuestionText, TextColumn } from "../domain/question.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import type { Subject } from "../domain/subject.ts";
import { parseUnit, type Unit } from "../domain/unit.ts";
import { findObservation, type Location, type Lookup, lookupOf } from "./find-observation.ts";
import type { MeasuredQuestion } from "./measure-figure.ts";
import type { Snapshot } from "./snapshot.ts";

/** A question for a figure, understood: what the cube is asked. */
export interface ReadQuestion extends MeasuredQuestion {
  readonly unit: Unit | undefined;
}

/** Reads the questions of a list; every distinct text is understood once, however many cells hold it. */
export interface QuestionReader {
  /** The text of a cell's column; "" where it is omitted. */
  text(cell: number, name: QuestionText): string;
  /** The state of the book that a cell asks. */
  snapshot(cell: number): Snapshot | Refusal;
  /** Refused with the first text that cannot be understood, in the order of the formula's arguments. */
  read(cell: number): ReadQuestion | Refusal;
}

/**
 * @param snapshots the state of the book for each text of the asOf column, or why there is none
 */
export function createQuestionReader(
  current: Snapshot,
  columns: QuestionColumns,
  snapshots: readonly (Snapshot | Refusal)[],
): QuestionReader {
  const indicators = perText(columns.indicator, (text) => readIndicator(current, text));
  const lookups = perText(columns.period, readLookup);
  const measures = perText(columns.measure, readMeasure);
  const subjects = perText(columns.subject, (text) => readSubject(current, text));
  const units = perText(columns.unit, (text) => (text === "" ? undefined : parseUnit(text)));
  const books = perText(columns.asOf, (text, position) => (text === "" ? current : (snapshots[position] ?? current)));
  return {
    text: (cell, name) => columns[name]?.texts[columns[name]?.at[cell] ?? -1] ?? "",
    snapshot(cell) {
      const book = books(cell);
      return book.refusal ?? book.value;
    },
    read(cell) {
      const indicator = indicators(cell);
      if (indicator.refusal) return indicator.refusal;
      const lookup = lookups(cell);
      if (lookup.refusal) return lookup.refusal;
      const measure = measures(cell);
      if (measure.refusal) return measure.refusal;
      const measured = indicator.value[measure.value.kind === "growth" ? "growth" : "value"];
      if (measured.refusal) return measured.refusal;
      const subject = subjects(cell);
      if (subject.refusal) return subject.refusal;
      const unit = units(cell);
      if (unit.refusal) return unit.refusal;
      const book = books(cell);
      if (book.refusal) return book.refusal;
      // Named one by one: spreading objects here took six times as long as everything else together.
      return {
        indicator: measured.value.indicator,
        indicatorPosition: measured.value.position,
        subject: subject.value.subject,
        subjectPosition: subject.value.position,
        measure: measure.value,
        lookup: lookup.value,
        unit: unit.value,
        snapshot: book.value,
      };
    },
  };
}

/** The published figure that an understood question means, if its period alone says which and it is published. */
export function locate(question: ReadQuestion): Location | undefined {
  const { snapshot, indicatorPosition, subjectPosition, lookup } = question;
  return findObservation(snapshot.cube, indicatorPosition, subjectPosition, lookup);
}

/** Whether the figure asked for is simply the one of the period: what nearly every cell asks. */
export function isPlain({ kind, basis }: Measure): boolean {
  return basis === undefined && (kind === "value" || kind === "growth" || kind === "published");
}

/** A period, prepared for looking up. Refused: PERIOD_… */
export function readLookup(text: string): Lookup | Refusal {
  const expression = parsePeriod(text);
  return isRefusal(expression) ? expression : lookupOf(expression);
}

/** The indicator that holds a measure of an indicator: for the official growth that growth, else itself. */
export function measuredBy({ catalogue }: Snapshot, indicator: Indicator, kind: MeasureKind): Indicator | Refusal {
  if (kind !== "growth" || indicator.growthOf) return indicator;
  const growth = catalogue.growthOf(indicator);
  return growth ?? refuse("MEASURE_ABSENT", { received: "同比", expected: indicator.name });
}

/** What a text was understood as, or why it was not. */
type Reading<Value> =
  | { readonly value: Value; readonly refusal: undefined }
  | { readonly value: undefined; readonly refusal: Refusal };

function readingOf<Value>(outcome: Value | Refusal): Reading<Value> {
  return isRefusal(outcome) ? { value: undefined, refusal: outcome } : { value: outcome, refusal: undefined };
}

/** Understands each distinct text of a column once, and the omitted one when a cell first omits it. */
function perText<Value>(
  column: TextColumn | undefined,
  read: (text: string, position: number) => Value | Refusal,
): (cell: number) => Reading<Value> {
  const known = column?.texts.map((text, position) => readingOf(read(text, position))) ?? [];
  let omitted: Reading<Value> | undefined;
  return (cell) => {
    const position = column?.at[cell] ?? -1;
    // Asked first: an array is slow to say that it has nothing at -1.
    const found = position < 0 ? undefined : known[position];
    if (found) return found;
    omitted ??= readingOf(read("", -1));
    return omitted;
  };
}

interface Placed {
  readonly indicator: Indicator;
  /** In the cube. */
  readonly position: number;
}

/** The indicators that hold the measures of the one named. */
function readIndicator(
  current: Snapshot,
  text: string,
): Readonly<Record<"value" | "growth", Reading<Placed>>> | Refusal {
  const named = current.catalogue.indicator(text);
  if (isRefusal(named)) return named;
  const placed = (kind: MeasureKind): Reading<Placed> => {
    const indicator = measuredBy(current, named, kind);
    return readingOf(
      isRefusal(indicator) ? indicator : { indicator, position: current.indicatorPosition(indicator.code) },
    );
  };
  return { value: placed("value"), growth: placed("growth") };
}

function readSubject(current: Snapshot, text: string): { subject: Subject; position: number } | Refusal {
  const subject = current.catalogue.subjects.read(text);
  return isRefusal(subject) ? subject : { subject, position: current.subjectPosition(subject) };
}

import type { Question } from "../../server/domain/question.ts";

import type { Outcome } from "./catalogue.ts";
import type { Operation } from "./queries.ts";
import { amountOf, isRecord, recordsOf, textOf } from "./shape.ts";
import type { Transport } from "./transport.ts";

const TIMEOUT = 15_000;

/** What one cell's answer is, and the published figures behind it with all their versions. */
export const CELL_FIGURE: Operation = {
  name: "CellFigure",
  text: `query CellFigure($ask: Ask, $indicator: String, $period: String, $measure: String, $subject: String, $unit: String,
  $asOf: String, $field: String, $pace: String) {
  answer(ask: $ask, indicator: $indicator, period: $period, measure: $measure, subject: $subject, unit: $unit,
    asOf: $asOf, field: $field, pace: $pace) {
    ... on Answer {
      value
      text
      details { name text }
      observations {
        period
        value
        unit
        subject
        source
        revisions { value status current release { title publishedOn } }
      }
    }
    ... on Refusal { code message }
  }
}`,
};

/** A figure as one release had it. */
export interface FigureVersion {
  /** In the figure's unit; null where that release says that nothing is published. */
  readonly value: number | null;
  /** PUBLISHED, PRELIMINARY … as the schema names it. */
  readonly status: string;
  readonly isCurrent: boolean;
  readonly release: string;
  /** The day it was published, 2016-05-23; "" where that is not known. */
  readonly publishedOn: string;
}

/** A published figure behind an answer. */
export interface FigureBehind {
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly subject: string;
  readonly source: string;
  /** Oldest first. */
  readonly versions: readonly FigureVersion[];
}

/** What the server tells of a cell's answer. */
export interface CellFigure {
  /** What the number is, in the order in which it is shown: 单位, 期间, 口径, 状态, 来源, 原文. */
  readonly details: readonly (readonly [name: string, text: string])[];
  /** More than one of a figure that was worked out; none of what is no figure. */
  readonly behind: readonly FigureBehind[];
}

type Data = Readonly<Record<string, unknown>>;

/** What is to be told of the answer to a question; nothing of one that was refused. Never rejects. */
export async function readCellFigure(transport: Transport, question: Question): Promise<Outcome<CellFigure>> {
  const { ask, indicator, period, measure, subject, unit, asOf, field, pace } = question;
  const variables = { ask, indicator, period, measure, subject, unit, asOf, field, pace };
  const reply = await transport(CELL_FIGURE, variables, TIMEOUT);
  if (reply.kind !== "data") return { kind: "failure", failure: reply };
  const answer = isRecord(reply.data) && isRecord(reply.data.answer) ? reply.data.answer : {};
  const details = recordsOf(answer, "details").map((one) => [textOf(one, "name"), textOf(one, "text")] as const);
  return { kind: "value", value: { details, behind: recordsOf(answer, "observations").flatMap(readBehind) } };
}

function readBehind(record: Data): FigureBehind[] {
  const value = amountOf(record, "value");
  if (value === null) return [];
  return [
    {
      period: textOf(record, "period"),
      value,
      unit: textOf(record, "unit"),
      subject: textOf(record, "subject"),
      source: textOf(record, "source"),
      versions: recordsOf(record, "revisions").map(readVersion),
    },
  ];
}

function readVersion(record: Data): FigureVersion {
  const release = isRecord(record.release) ? record.release : {};
  return {
    value: amountOf(record, "value"),
    status: textOf(record, "status"),
    isCurrent: record.current === true,
    release: textOf(release, "title"),
    publishedOn: textOf(release, "publishedOn"),
  };
}

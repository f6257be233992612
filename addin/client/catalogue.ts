import { INDICATOR_CARD, type Operation, SEARCH, STATUS } from "./queries.ts";
import { amountOf, isRecord, recordsOf, textOf } from "./shape.ts";
import type { Failure, Transport } from "./transport.ts";

const TIMEOUT = 15_000;
const MOST_FOUND = 20;
const MOST_HISTORY = 24;

/** One thing that a search found. */
export interface Found {
  /** What it is: indicator, area, industry, cluster, project or enterprise. */
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly detail: string;
}

/** What the server holds. */
export interface ServerStatus {
  readonly dataVersion: string;
  /** Title and date of the latest release; "" before the first. */
  readonly latestRelease: string;
  readonly indicatorCount: number;
  readonly observationCount: number;
  readonly targetCount: number;
}

export interface CardFigure {
  readonly period: string;
  readonly value: number;
  /** PUBLISHED, PRELIMINARY … as the schema names it. */
  readonly status: string;
  /** Whose figure it is, as a formula takes it: 西安市, 全国·汽车制造业. */
  readonly subject: string;
  readonly source: string;
  /** The last figures of its series, oldest first, itself the last; empty when they are not known. */
  readonly history: readonly number[];
  /** The periods of all figures of its series that came, oldest first; empty likewise. */
  readonly periods: readonly string[];
}

export interface CardTarget {
  readonly year: number;
  /** EQUAL, AT_LEAST, MORE_THAN or TEXT, as the schema names it. */
  readonly operator: string;
  /** Null for a commitment in words. */
  readonly amount: number | null;
  readonly unit: string;
  readonly quote: string;
}

/** An indicator as the pane shows it. */
export interface IndicatorCard {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly definition: string;
  /** Null where nothing has been published. */
  readonly latest: CardFigure | null;
  readonly targets: readonly CardTarget[];
}

/** What was asked for, or why the server did not give it. */
export type Outcome<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "failure"; readonly failure: Failure };

/** What the pane asks. */
export interface Catalogue {
  readonly status: () => Promise<Outcome<ServerStatus>>;
  readonly search: (text: string) => Promise<Outcome<readonly Found[]>>;
  /** Null when no indicator has that code. */
  readonly card: (code: string) => Promise<Outcome<IndicatorCard | null>>;
}

type Data = Readonly<Record<string, unknown>>;

export function createCatalogue(transport: Transport): Catalogue {
  async function ask<Value>(
    operation: Operation,
    variables: Data,
    read: (data: Data) => Value,
  ): Promise<Outcome<Value>> {
    const reply = await transport(operation, variables, TIMEOUT);
    if (reply.kind !== "data") return { kind: "failure", failure: reply };
    if (isRecord(reply.data)) return { kind: "value", value: read(reply.data) };
    return { kind: "failure", failure: { kind: "rejected", reason: "答复格式不符" } };
  }
  return {
    status: () => ask(STATUS, {}, readStatus),
    search: (text) => ask(SEARCH, { text, first: MOST_FOUND }, (data) => recordsOf(data, "search").map(readFound)),
    card: (key) => ask(INDICATOR_CARD, { key }, (data) => (isRecord(data.indicator) ? readCard(data.indicator) : null)),
  };
}

function readStatus(data: Data): ServerStatus {
  const status = isRecord(data.status) ? data.status : {};
  const release = isRecord(status.latestRelease) ? status.latestRelease : {};
  return {
    dataVersion: textOf(status, "dataVersion"),
    latestRelease: [textOf(release, "title"), textOf(release, "publishedOn")].filter((text) => text !== "").join("，"),
    indicatorCount: amountOf(status, "indicatorCount") ?? 0,
    observationCount: amountOf(status, "observationCount") ?? 0,
    targetCount: amountOf(status, "targetCount") ?? 0,
  };
}

function readFound(record: Data): Found {
  return {
    kind: textOf(record, "kind"),
    code: textOf(record, "code"),
    name: textOf(record, "name"),
    unit: textOf(record, "unit"),
    detail: textOf(record, "detail"),
  };
}

function readCard(record: Data): IndicatorCard {
  return {
    code: textOf(record, "code"),
    name: textOf(record, "name"),
    unit: textOf(record, "unit"),
    decimals: amountOf(record, "decimals") ?? 0,
    definition: textOf(record, "definition"),
    latest: isRecord(record.latest) ? readFigure(record.latest) : null,
    targets: recordsOf(record, "targets").map(readTarget),
  };
}

function readFigure(record: Data): CardFigure | null {
  const value = amountOf(record, "value");
  if (value === null) return null;
  return {
    period: textOf(record, "period"),
    value,
    status: textOf(record, "status"),
    subject: textOf(record, "subject"),
    source: textOf(record, "source"),
    ...readHistory(record),
  };
}

/** Nothing unless it ends with the figure itself: of a longer series only the oldest page came. */
function readHistory(record: Data): Pick<CardFigure, "history" | "periods"> {
  const series = isRecord(record.series) ? record.series : {};
  const nodes = isRecord(series.observations) ? recordsOf(series.observations, "nodes") : [];
  if (textOf(nodes.at(-1) ?? {}, "period") !== textOf(record, "period")) return { history: [], periods: [] };
  const history = nodes.slice(-MOST_HISTORY).flatMap((node) => amountOf(node, "value") ?? []);
  return { history, periods: nodes.map((node) => textOf(node, "period")) };
}

function readTarget(record: Data): CardTarget {
  return {
    year: amountOf(record, "year") ?? 0,
    operator: textOf(record, "operator"),
    amount: amountOf(record, "amount"),
    unit: textOf(record, "unit"),
    quote: textOf(record, "quote"),
  };
}

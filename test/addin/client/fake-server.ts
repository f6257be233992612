import type { Operation } from "../../../addin/client/queries.ts";
import type { Reply, Transport } from "../../../addin/client/transport.ts";
import { BLANK_QUESTION, type Question } from "../../../server/domain/question.ts";
import type { ManualClock } from "./manual-clock.ts";

/** What the fake server does with one request. */
export type Behaviour =
  | "answer"
  | "drop"
  | "hang"
  | "busy"
  | "refuse-token"
  | "reject"
  | "short"
  | "long"
  | "garbage"
  | "throw";

export interface Request {
  readonly operation: string;
  readonly indicators: readonly string[];
  readonly timeout: number;
}

export function questionOf(indicator: string, period = "2016年"): Question {
  return { ...BLANK_QUESTION, ask: "METRIC", indicator, period };
}

/** The figure of an indicator named like "指标12" is 12; "指标404" and "缺12" are refused. */
export function figureOf(indicator: string): number {
  return Number(indicator.replace(/\D/gu, ""));
}

function isRefused(indicator: string): boolean {
  return figureOf(indicator) === 404 || indicator.startsWith("缺");
}

/** A server in memory behind a transport; `behave` says what it does with the request of that number. */
export class FakeServer {
  readonly requests: Request[] = [];
  dataVersion = "v1";
  behave: (request: Request, number: number) => Behaviour = () => "answer";
  retryAfter = 0;
  latency = 40;
  inFlight = 0;
  mostInFlight = 0;

  constructor(private readonly clock: ManualClock) {}

  readonly transport: Transport = async (operation, variables, timeout) => {
    const request = { operation: operation.name, indicators: askedFor(variables), timeout };
    const number = this.requests.push(request) - 1;
    const behaviour = this.behave(request, number);
    this.inFlight++;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    const dataVersion = this.dataVersion;
    await new Promise<void>((resolve) => {
      this.clock.after(behaviour === "hang" ? timeout : Math.min(this.latency, timeout), resolve);
    });
    this.inFlight--;
    return this.reply(behaviour, operation, request.indicators, dataVersion);
  };

  /** Requests that carried questions. */
  get asked(): readonly Request[] {
    return this.requests.filter((request) => request.operation === "Answers");
  }

  private reply(behaviour: Behaviour, operation: Operation, indicators: readonly string[], dataVersion: string): Reply {
    if (behaviour === "throw") throw new Error("the transport broke its promise");
    if (behaviour === "drop" || behaviour === "hang") return { kind: "unreachable", reason: behaviour };
    if (behaviour === "busy") return { kind: "busy", retryAfter: this.retryAfter };
    if (behaviour === "refuse-token") return { kind: "unauthorized" };
    if (behaviour === "reject") return { kind: "rejected", reason: "HTTP 400" };
    if (behaviour === "garbage") return { kind: "data", data: { answers: "nonsense" } };
    if (operation.name !== "Answers") return { kind: "data", data: { status: { dataVersion } } };
    return { kind: "data", data: { answers: answersTo(resized(indicators, behaviour), dataVersion) } };
  }
}

function resized(indicators: readonly string[], behaviour: Behaviour): readonly string[] {
  if (behaviour === "short") return indicators.slice(1);
  return behaviour === "long" ? [...indicators, "指标1"] : indicators;
}

/** The indicator of every question in the variables of the query Answers. */
export function askedFor(variables: Readonly<Record<string, unknown>>): readonly string[] {
  const questions = variables.questions;
  if (typeof questions !== "object" || questions === null) return [];
  if (!("indicators" in questions && "indicator" in questions)) return [];
  const { indicators, indicator } = questions;
  if (!Array.isArray(indicators) || !Array.isArray(indicator)) return [];
  return indicator.map((at) => String(indicators[at]));
}

/** The columns of an answer, as the server's schema has them. */
export function answersTo(indicators: readonly string[], dataVersion: string): unknown {
  const refusedAt = indicators.flatMap((indicator, at) => (isRefused(indicator) ? [at] : []));
  return {
    dataVersion,
    values: indicators.map((indicator) => (isRefused(indicator) ? null : figureOf(indicator))),
    textAt: [],
    texts: [],
    refusedAt,
    refusedWith: refusedAt.map(() => 0),
    refusals: refusedAt.length > 0 ? [{ code: "NOT_PUBLISHED", message: "没有公布数据。", near: [] }] : [],
  };
}

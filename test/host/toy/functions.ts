/**
 * A small add-in to prove the stand-in with: two functions over one request, one that fails in every way, a stream, a
 * rich value, and one that tells where it was called.
 */

/** What the runtime makes global, as far as the toy uses it. */
declare const CustomFunctions: {
  readonly associate: (id: string, body: (...parameters: never[]) => unknown) => void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: Readonly<Record<"notAvailable" | "invalidValue" | "invalidNumber" | "divisionByZero", string>>;
};

interface Waiting {
  readonly key: string;
  readonly resolve: (figure: number) => void;
  readonly reject: (reason: Error) => void;
}

let waiting: Waiting[] = [];

function ask(key: string): Promise<number> {
  return new Promise((resolve, reject) => {
    if (waiting.length === 0) setTimeout(flush, 20);
    waiting.push({ key, resolve, reject });
  });
}

async function flush(): Promise<void> {
  const batch = waiting;
  waiting = [];
  const figures = await fetchFigures(batch.map(({ key }) => key)).catch(() => null);
  for (const { key, resolve, reject } of batch) {
    const figure = figures?.[key];
    if (typeof figure === "number") resolve(figure);
    else reject(notAvailable(figures ? `没有“${key}”的数据。` : "连接不到服务器。"));
  }
}

async function fetchFigures(keys: readonly string[]): Promise<Record<string, number>> {
  const body = JSON.stringify({ keys: [...new Set(keys)] });
  const headers = { "content-type": "application/json" };
  const response = await fetch("/graphql", { method: "POST", headers, body, signal: AbortSignal.timeout(1_000) });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

function notAvailable(message: string): Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
}

/** Ends as the name says: the ways in which a custom function can. */
async function fail(way: string): Promise<unknown> {
  const { Error: CellError, ErrorCode } = CustomFunctions;
  if (way === "notAvailable") throw notAvailable("尚无 2017 年数据。");
  if (way === "invalidValue") throw new CellError(ErrorCode.invalidValue, "没有名为“工业曾加值”的指标。");
  if (way === "invalidNumber") throw new CellError(ErrorCode.invalidNumber, "太大。");
  if (way === "divisionByZero") throw new CellError(ErrorCode.divisionByZero);
  if (way === "throw") throw new Error("boom");
  if (way === "NaN") return Number.NaN;
  if (way === "undefined") return undefined;
  if (way === "text") return "2016-06";
  if (way === "matrix")
    return [
      ["集群", "目标"],
      ["汽车", 1000],
    ];
  return { type: "Double", basicType: "Double", basicValue: 12.5, numberFormat: "0.0", properties: {} };
}

interface Streaming {
  setResult(value: unknown): void;
  onCanceled?: () => void;
}

/** Every stream that runs, oldest first: what was started and not cancelled. */
const streams: { readonly key: string; readonly push: (value: unknown) => void }[] = [];
/** What happened to streams: "+a" a stream of a was started, "-a" cancelled. */
const history: string[] = [];

function stream(key: string, invocation: Streaming): void {
  const entry = { key, push: (value: unknown) => invocation.setResult(value) };
  streams.push(entry);
  history.push(`+${key}`);
  invocation.setResult(1);
  const timer = setInterval(() => {}, 60_000);
  invocation.onCanceled = () => {
    clearInterval(timer);
    streams.splice(streams.indexOf(entry), 1);
    history.push(`-${key}`);
  };
}

Object.assign(window, {
  toyStreams: { history, push: (value: unknown) => streams.forEach((one) => void one.push(value)), CustomFunctions },
});

function rich(value: number): unknown {
  return { type: "Double", basicType: "Double", basicValue: value, properties: { 来源: "统计局" } };
}

CustomFunctions.associate("TICK", stream);
CustomFunctions.associate("RICH", rich);
CustomFunctions.associate("WHERE", (_: unknown, { address }: { address: string }) => address);
CustomFunctions.associate("METRIC", (indicator: string, period: string | number) => ask(`${indicator}|${period}`));
CustomFunctions.associate("TARGET", (indicator: string, year: number) => ask(`${indicator}|${year}|target`));
CustomFunctions.associate("FAIL", fail);

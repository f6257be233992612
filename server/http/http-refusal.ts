import { explainRules } from "../domain/explain-rules.ts";

import type { ErrorEntry } from "../graphql/error-table.ts";

import { jsonReply, type Reply } from "./exchange.ts";

interface Rule {
  readonly status: number;
  readonly problem: (received: string) => string;
  readonly cure: string;
}

/** Every reason for which the front turns a request away, with its status and its sentence. Codes never change. */
const RULES = {
  REQUEST_MALFORMED: { status: 400, problem: () => "读不懂这个 HTTP 请求", cure: "请检查地址和请求头的写法" },
  HEADERS_TOO_LARGE: {
    status: 431,
    problem: () => "请求头超过 16 KiB 或 100 行",
    cure: "请减少请求头，较长的查询请用 POST",
  },
  REQUEST_TIMEOUT: { status: 408, problem: () => "请求没有在时限内发完", cure: "请检查网络后重试" },
  HOST_UNKNOWN: {
    status: 421,
    problem: (r) => `主机名“${r}”不在允许的名单上`,
    cure: "请改用服务器公布的地址，或请管理员把这个主机名加入名单",
  },
  ORIGIN_REFUSED: {
    status: 403,
    problem: (r) => `网页来源“${r}”不在允许的名单上`,
    cure: "请从服务器自己的页面访问，或请管理员把这个来源加入名单",
  },
  RATE_EXCEEDED: { status: 429, problem: () => "请求太密集", cure: "请按 Retry-After 给出的秒数等候后重试" },
  SERVER_BUSY: { status: 503, problem: () => "服务器正忙", cure: "请按 Retry-After 给出的秒数等候后重试" },
  STREAMS_EXCEEDED: {
    status: 429,
    problem: (r) => `这台客户端已经打开 ${r} 条更新流`,
    cure: "请先关闭不用的工作簿或页面，按 Retry-After 给出的秒数等候后重试；也可以定时查询 status",
  },
  STREAM_NOT_ACCEPTED: {
    status: 406,
    problem: (r) => `请求头 Accept 是“${r}”，而这里只给出 text/event-stream`,
    cure: "请把请求头 Accept 写成 text/event-stream",
  },
  NOT_READY: { status: 503, problem: (r) => r || "服务器还没有准备好", cure: "请稍后重试" },
  PATH_UNKNOWN: { status: 404, problem: (r) => `没有“${r}”这个地址`, cure: "可用的地址列在首页 / 上" },
  METHOD_REFUSED: { status: 405, problem: (r) => `这个地址不接受 ${r} 方法`, cure: "请改用 Allow 列出的方法" },
  TOKEN_MISSING: {
    status: 401,
    problem: () => "访问这台服务器需要令牌",
    cure: "请在请求头写 Authorization: Bearer 令牌；令牌由管理员发给",
  },
  TOKEN_EXPIRED: {
    status: 401,
    problem: () => "令牌已过期或已撤销",
    cure: "请向管理员索取新的令牌，或重新登录",
  },
  ROLE_MISSING: {
    status: 403,
    problem: (r) => `登录有效，但其中的“${r}”没有对应到任何角色`,
    cure: "请管理员在登录服务里为您分配角色，或检查服务器的设置 PLANCELL_OIDC_ROLES",
  },
  LOGIN_UNAVAILABLE: {
    status: 503,
    problem: () => "取不到登录服务的公钥，暂时无法核对登录",
    cure: "请按 Retry-After 给出的秒数等候后重试；仍不行时请管理员检查登录服务",
  },
  TOKEN_WRONG: { status: 401, problem: () => "令牌不对", cure: "请核对令牌是否完整，或向管理员重新索取" },
  TOKEN_BLOCKED: {
    status: 429,
    problem: () => "这个地址连续用错令牌，已暂停",
    cure: "请按 Retry-After 给出的秒数等候，再用正确的令牌重试",
  },
  MEDIA_TYPE_REFUSED: {
    status: 415,
    problem: (r) => `请求正文的类型是“${r}”，只接受 application/json`,
    cure: "请把请求头 Content-Type 写成 application/json",
  },
  CHARSET_REFUSED: {
    status: 415,
    problem: (r) => `请求正文的字符集是“${r}”，只接受 UTF-8`,
    cure: "请把正文存成 UTF-8",
  },
  CODING_REFUSED: {
    status: 415,
    problem: (r) => `请求正文用“${r}”压缩，只接受未压缩的正文`,
    cure: "请去掉请求头 Content-Encoding，原样发送",
  },
  BODY_TOO_LARGE: { status: 413, problem: () => "请求正文超过 1 MiB", cure: "请分成几次请求" },
  BODY_CUT_SHORT: { status: 400, problem: () => "请求正文没有发完就断开了", cure: "请检查网络后重试" },
  BODY_NOT_UTF8: { status: 400, problem: () => "请求正文不是有效的 UTF-8", cure: "请把正文存成 UTF-8 后重发" },
  BODY_NOT_JSON: { status: 400, problem: () => "请求正文不是有效的 JSON", cure: "请检查引号、逗号和括号" },
  BODY_TOO_DEEP: { status: 400, problem: () => "请求正文的 JSON 嵌套超过 64 层", cure: "请减少嵌套" },
  BODY_KEY_REFUSED: { status: 400, problem: () => "请求正文里有不允许的键 __proto__", cure: "请去掉这个键" },
  BODY_NOT_OBJECT: {
    status: 400,
    problem: (r) => `请求正文应是一个 JSON 对象，收到的是${r}`,
    cure: '请写成 {"query": …, "variables": …}，一次一个操作',
  },
  QUERY_TOO_LONG: {
    status: 413,
    problem: () => "查询文字超过 64 KiB",
    cure: "请把数据放进变量（variables），或拆成几次查询",
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    problem: () => "服务器内部出错，已记录",
    cure: "请稍后重试；仍不行时把请求编号告诉管理员",
  },
} as const satisfies Record<string, Rule>;

export type HttpRefusalCode = keyof typeof RULES;

/** The list in words for whoever looks a code up. */
export const HTTP_ERRORS: readonly ErrorEntry[] = explainRules(RULES).map((one) => ({
  ...one,
  kind: "http",
  status: statusOf(one.code),
}));

function statusOf(code: string): number | null {
  const rules: Readonly<Record<string, Rule>> = RULES;
  return rules[code]?.status ?? null;
}

/** A request turned away: a value, never thrown. */
export interface HttpRefusal {
  readonly kind: "refused";
  readonly code: HttpRefusalCode;
  readonly status: number;
  /** The whole Chinese sentence: what was received, what is expected, what to do. */
  readonly message: string;
  readonly headers: Reply["headers"];
}

/** Longest piece of a request that a sentence repeats. */
const ECHO_LENGTH = 80;

/** The refusal of that code. `received` is shortened and stripped of control characters before it is repeated. */
export function refuseRequest(code: HttpRefusalCode, received = "", headers: Reply["headers"] = {}): HttpRefusal {
  const rule: Rule = RULES[code];
  const echo = received.replace(/\p{C}/gu, "").slice(0, ECHO_LENGTH);
  return { kind: "refused", code, status: rule.status, message: `${rule.problem(echo)}。${rule.cure}。`, headers };
}

/** Whether an outcome is a refusal. */
export function isHttpRefusal(outcome: unknown): outcome is HttpRefusal {
  return typeof outcome === "object" && outcome !== null && "kind" in outcome && outcome.kind === "refused";
}

/** A refusal in the shape of a GraphQL error, so that one reader suffices for every client. */
export function refusalReply(refusal: HttpRefusal, requestId: string): Reply {
  const error = { message: refusal.message, extensions: { code: refusal.code, requestId } };
  return jsonReply(refusal.status, { errors: [error], extensions: { requestId } }, refusal.headers);
}

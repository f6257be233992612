import type { ExplainedCode } from "../domain/explain-rules.ts";

/** What a failed operation tells its client: a closed list. Refusals of single questions have their own, in domain. */
const SENTENCES = {
  GRAPHQL_PARSE_FAILED: { message: "查询的语法有误", hint: "请检查括号、引号和字段名的写法。" },
  GRAPHQL_VALIDATION_FAILED: { message: "查询与接口不符", hint: "请对照 /schema.graphql 检查字段、参数和类型。" },
  BAD_USER_INPUT: { message: "参数或变量的值不符合要求", hint: "请对照 /schema.graphql 检查类型和必填项。" },
  OPERATION_RESOLUTION_FAILURE: {
    message: "不知道要执行哪个操作",
    hint: "文档里有多个操作时，请用 operationName 写出其中一个的名字。",
  },
  BAD_REQUEST: { message: "请求不符合 GraphQL over HTTP 的写法", hint: "请用 POST 发送 JSON，其中有 query。" },
  QUERY_MISSING: { message: "请求里没有查询", hint: '请写成 {"query": "…"}，query 是文字。' },
  PREFLIGHT_MISSING: {
    message: "为防止跨站请求伪造，没有执行这个请求",
    hint: "请加请求头 apollo-require-preflight: 1，或用 POST 加 Content-Type: application/json。",
  },
  PARAMETER_MALFORMED: {
    message: "variables、extensions 或 operationName 的写法有误",
    hint: "variables 和 extensions 应是 JSON 对象，operationName 应是文字，每个只写一次。",
  },
  MUTATION_BY_GET: { message: "GET 只能查询，不能写入", hint: "请改用 POST。" },
  SUBSCRIPTION_BY_POST: {
    message: "这个地址不接受订阅",
    hint: "请把订阅用 POST 发到 /graphql/stream，请求头写 Accept: text/event-stream；也可以定时查询 status。",
  },
  STREAM_FOR_SUBSCRIPTIONS: {
    message: "这个地址只接受订阅，没有执行查询或写入",
    hint: "请把查询和写入用 POST 发到 /graphql。",
  },
  NOT_ACCEPTABLE: { message: "请求头 Accept 里没有我们能给出的类型", hint: "请写 application/json。" },
  PERSISTED_QUERY_NOT_SUPPORTED: { message: "不支持只发查询的摘要", hint: "请发送查询的全文。" },
  INTROSPECTION_DISABLED: { message: "没有开放内省", hint: "请看 /schema.graphql，或带令牌访问。" },
  QUERY_TOO_LONG: { message: "查询文字太长，最多 2000 个词法单元", hint: "请把数据放进变量，或拆成几次查询。" },
  QUERY_TOO_DEEP: { message: "查询嵌套太深", hint: "请拆成几次查询。" },
  QUERY_TOO_BROAD: { message: "查询的字段太多", hint: "请拆成几次查询。" },
  QUERY_TOO_MANY_ALIASES: { message: "查询的别名太多", hint: "请用 answers 一次问许多格。" },
  QUERY_TOO_MANY_DIRECTIVES: { message: "查询的指令太多", hint: "请去掉重复的指令。" },
  QUERY_TOO_MANY_FRAGMENTS: { message: "查询的片段太多", hint: "请合并片段。" },
  QUERY_TOO_MANY_OPERATIONS: { message: "查询的操作太多", hint: "请只发送要执行的操作。" },
  UNAUTHENTICATED: {
    message: "这个操作需要令牌",
    hint: "请在请求头写 Authorization: Bearer 令牌；令牌由管理员发给。",
  },
  FORBIDDEN: { message: "您的角色不能做这个操作", hint: "请向管理员申请角色更高的令牌。" },
  NOT_FOUND: { message: "没有找到", hint: "请检查名称或代码。" },
  SERVER_BUSY: { message: "服务器正忙", hint: "请稍后重试。" },
  DATABASE_BUSY: {
    message: "另一个程序正在写入大量数据，这次没有写入",
    hint: "请过一两分钟重试；带幂等键的请用同一个键。",
  },
  DISK_FULL: { message: "服务器磁盘已满，没有写入", hint: "请联系管理员腾出空间后重试。" },
  INTERNAL_SERVER_ERROR: { message: "服务器内部出错，已记录", hint: "请稍后重试；仍不行时把请求编号告诉管理员。" },
} as const;

export type ErrorCode = keyof typeof SENTENCES;

/** The list in words for whoever looks a code up. */
export const GRAPHQL_ERRORS_EXPLAINED: readonly ExplainedCode[] = Object.entries(SENTENCES).map(
  ([code, { message, hint }]) => ({ code, cause: message, cure: hint.replace(/。$/u, "") }),
);

/** Whether a code found on an error is one that clients may see. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(SENTENCES, code);
}

/** The Chinese sentence of a code, without full stop, and what to do. */
export function sentenceOf(code: ErrorCode): { readonly message: string; readonly hint: string } {
  return SENTENCES[code];
}

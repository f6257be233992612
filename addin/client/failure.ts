import { isRefusal, type Refusal, refuse } from "../../server/domain/refusal.ts";

import type { Answer } from "./answer.ts";
import { backoff } from "./backoff.ts";
import type { Reply } from "./transport.ts";

const LONGEST_RETRY_AFTER = 10_000;

/** How often an answer of the wrong shape is worth asking again: a restart passes, another version does not. */
const UNREADABLE_ATTEMPTS = 3;

/** Milliseconds before attempt `attempt + 1` after a reply that answered nothing; null when there should be none. */
export function retryDelay(reply: Reply, attempt: number, random: () => number): number | null {
  if (reply.kind === "unauthorized" || reply.kind === "rejected") return null;
  if (reply.kind === "data" && attempt + 1 >= UNREADABLE_ATTEMPTS) return null;
  const delay = backoff(attempt, random);
  return reply.kind === "busy" ? Math.max(delay, Math.min(reply.retryAfter, LONGEST_RETRY_AFTER)) : delay;
}

/** What a cell says of the last reply that answered nothing. */
export function refusalOf(reply: Reply): Refusal {
  switch (reply.kind) {
    case "unreachable":
      return refuse("SERVER_UNREACHABLE", { received: reply.reason });
    case "busy":
      return refuse("SERVER_BUSY");
    case "unauthorized": {
      const refusal = refuse("SERVER_UNAUTHORIZED");
      return { ...refusal, message: reply.reason ?? refusal.message };
    }
    case "rejected":
      return refuse("ANSWER_INVALID", { received: reply.reason });
    case "data":
      return refuse("ANSWER_INVALID", { received: "答案与问题的数目或格式不符" });
  }
}

/** Refused for want of a server, not for the question's sake: worth asking again without the user. */
export function isOutage(answer: Answer | undefined): answer is Refusal {
  return isRefusal(answer) && answer.code.startsWith("SERVER_");
}

/** Whether an answer holds until the data changes. */
export function isLasting(answer: Answer): boolean {
  return !isOutage(answer) && !(isRefusal(answer) && answer.code === "ANSWER_INVALID");
}

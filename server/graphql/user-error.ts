import { GraphQLError } from "graphql";

/** Something that a user has to change before a mutation is done, and where in its input. */
export interface UserError {
  readonly code: string;
  /** The whole Chinese sentence: what was received, what is wrong, what to do. */
  readonly message: string;
  readonly path: readonly string[];
}

interface Rule {
  /** What is wrong, without a full stop. */
  readonly problem: (received: string) => string;
  /** What to do about it. */
  readonly cure: string;
}

/** What is wrong with a mutation as a whole; single texts and rows have the codes of their readers. */
export const USER_ERROR_RULES = {
  ROWS_REFUSED: {
    problem: (r) => `有 ${r} 行不能写入`,
    cure: "各行的理由见 refusals（台账见 rows），请改正后重发；有一行不能写入，就什么也不写",
  },
  ROWS_EMPTY: { problem: () => "没有可以写入的行", cure: "请检查表头和各行；略过的行见 skipped" },
  WARNINGS_UNCONFIRMED: {
    problem: (r) => `有 ${r} 处警告没有确认`,
    cure: "请核对 warnings；没有错的，写 confirmed: true 重发",
  },
  KEY_TAKEN: { problem: (r) => `幂等键“${r}”已经用于另一份内容`, cure: "请换一个键" },
  PUBLISH_TIME_PAST: { problem: (r) => `公布时间“${r}”已经过去`, cure: "请写以后的时间；要立即公布的，省略它" },
  RELEASE_UNKNOWN: { problem: (r) => `没有代码为“${r}”的发布`, cure: "请核对代码，清单见 releases" },
  RELEASE_KIND_UNSUITABLE: {
    problem: (r) => `“${r}”是随程序带来的目录或文件，不能撤销`,
    cure: "请重新导入正确的内容",
  },
  RELEASE_SUPERSEDED: {
    problem: (r) => `有 ${r} 处已被后来的发布改动，不能撤销`,
    cure: "请先撤销后来的发布，或导入正确的数",
  },
  RELEASE_BLOCKED: {
    problem: (r) => `“${r}”有别的内容挡住，不能撤销，什么也没有写`,
    cure: "挡住的是什么、怎么办，见 obstacles",
  },
  HELD_RELEASE_UNKNOWN: { problem: (r) => `没有代码为“${r}”的封存的发布`, cure: "请核对代码，清单见 heldReleases" },
  HELD_RELEASE_ENDED: { problem: (r) => `“${r}”以前已经公布或撤回，没有再做`, cure: "不必处理" },
  HELD_RELEASE_MISFIT: {
    problem: (r) => `“${r}”与现在的数据对不上，不能公布，原因见 trouble`,
    cure: "请撤回后重新导入",
  },
  OVERTAKEN: { problem: () => "数据正被别人更新，这次没有写入", cure: "请重试；带幂等键的用同一个键" },
  STOPPED: { problem: () => "写入中途停止，什么也没有写入", cure: "请重试；带幂等键的用同一个键" },
} as const satisfies Record<string, Rule>;

export type UserErrorCode = keyof typeof USER_ERROR_RULES;

/** Longest piece of an input that a sentence repeats. */
const MOST_SHOWN = 60;

/** The error of that code at that place of the input. */
export function userError(code: UserErrorCode, path: readonly string[], received: string | number = ""): UserError {
  const rule: Rule = USER_ERROR_RULES[code];
  const text = String(received);
  const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  return { code, message: `${rule.problem(shown)}。${rule.cure}。`, path };
}

/** Reads the parts of an input one after the other and keeps what is wrong with each, so that all is told at once. */
export class InputReading {
  readonly errors: UserError[] = [];

  /** What `read` gives; where it throws an error in words for clients, that is kept and `instead` given. */
  at<Value>(path: readonly string[], read: () => Value, instead: Value): Value {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof GraphQLError) || typeof error.extensions.code !== "string") throw error;
      this.errors.push({ code: error.extensions.code, message: error.message, path });
      return instead;
    }
  }
}

/** Why a release cannot be taken back. */
export type RevertObstacleCode =
  | "LATER_RELEASE"
  | "FORMER_UNKNOWN"
  | "INDICATOR_HAS_FIGURES"
  | "INDICATOR_HAS_TARGETS"
  | "INDICATOR_HAS_GROWTH"
  | "INDICATOR_MISSING"
  | "PROJECT_HAS_FIGURES"
  | "TARGET_HAS_PLAN"
  | "NAME_TAKEN"
  | "CASE_MOVED"
  | "CASE_REPEATED";

/** Something that stands in the way of taking a release back. */
export interface RevertObstacle {
  readonly code: RevertObstacleCode;
  /** Code of the release, indicator, project, target or case that does. */
  readonly subject: string;
  /** The Chinese sentence: what it is, and what to do. */
  readonly message: string;
}

/** The most obstacles that are named; the first is enough to begin with. */
export const MOST_OBSTACLES = 50;

const MESSAGES: Readonly<Record<RevertObstacleCode, (subject: string, words: string) => string>> = {
  LATER_RELEASE: (subject, words) =>
    `发布 ${subject}（${words}）后来改动了同样的内容。请先撤销 ${subject}，或导入改正的内容。`,
  FORMER_UNKNOWN: (subject) =>
    `发布 ${subject} 写入时还没有保存改动前的内容，不能恢复。请导入改正的内容，代码相同的会被替换。`,
  INDICATOR_HAS_FIGURES: (subject, words) =>
    `指标 ${subject} ${words}，撤下后历史数据就读不懂了。请保留这个指标，需要时导入改正的名称和说明。`,
  INDICATOR_HAS_TARGETS: (subject, words) => `指标 ${subject} 已有目标 ${words}，不能撤下。请保留这个指标。`,
  INDICATOR_HAS_GROWTH: (subject, words) =>
    `指标 ${subject} 是增速指标 ${words} 的“增速所属”，不能撤下。请先导入 ${words}，去掉“增速所属”。`,
  INDICATOR_MISSING: (subject, words) =>
    `指标 ${subject} 原来的“增速所属”是 ${words}，现在没有这个指标。请先恢复 ${words}。`,
  PROJECT_HAS_FIGURES: (subject, words) =>
    `项目 ${subject} 后来有了数据（${words}），不能撤下。请先撤销带来这些数据的发布。`,
  TARGET_HAS_PLAN: (subject, words) => `目标 ${subject} 有分月计划，${words}。请先撤销或改正那个分月计划。`,
  NAME_TAKEN: (subject, words) => `${subject} 原来的名称“${words}”现在是别的对象的名称，不能恢复。请先改掉那个名称。`,
  CASE_MOVED: (subject, words) =>
    `问题 ${subject} 后来又有变动：${words}。撤销会丢掉它。请先撤销后来的发布；人办的步骤都留着，请按台账的步骤更正。`,
  CASE_REPEATED: (subject, words) =>
    `问题 ${subject} 撤回以后，同一企业的同一问题又登记为“${words}”，不能恢复。请先撤销那次导入，或办完那个问题。`,
};

/** An obstacle with its sentence; `words` are what the code asks for: a title, names, counts. */
export function revertObstacle(code: RevertObstacleCode, subject: string, words = ""): RevertObstacle {
  return { code, subject, message: MESSAGES[code](subject, words) };
}

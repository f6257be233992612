/** A code of a closed list as a reader looks it up: why it is given, and what to do about it, both in Chinese. */
export interface ExplainedCode {
  readonly code: string;
  /** Without a full stop; what a sentence would name of the request is written as …. */
  readonly cause: string;
  readonly cure: string;
}

/** A rule that makes the sentence of a code. */
interface Rule {
  readonly problem: (received: string, expected: string) => string;
  readonly cure: string;
}

/** The list of a table's codes in words that fit every case; what users read and what is documented are one text. */
export function explainRules(rules: Readonly<Record<string, Rule>>): readonly ExplainedCode[] {
  return Object.entries(rules).map(([code, { problem, cure }]) => {
    const cause = problem("…", "…");
    return { code, cause: cause === "…" ? problem("", "") : cause, cure };
  });
}

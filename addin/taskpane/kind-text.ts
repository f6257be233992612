const KINDS: ReadonlyMap<string, string> = new Map([
  ["indicator", "指标"],
  ["area", "地区"],
  ["industry", "行业"],
  ["cluster", "集群"],
  ["project", "项目"],
  ["enterprise", "企业"],
]);

/** What a search found, in words; a kind that this version does not know stays as the server names it. */
export function kindText(kind: string): string {
  return KINDS.get(kind) ?? kind;
}

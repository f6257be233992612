import type { DatabaseReport } from "../store/check-database.ts";

/** What a whole reading of a database found, in lines: the counts, the two checksums that stand for it, each finding. */
export function reportLines({ releases, rows, entries, head, checksum, findings }: DatabaseReport): string[] {
  return [
    `${releases} 次发布，核对 ${rows} 行；审计日志 ${entries} 条；${findings.length === 0 ? "全部一致" : `${findings.length} 处不一致`}。`,
    `内容校验和 ${checksum}`,
    `审计日志末条 ${head || "（空）"}`,
    ...findings.map(({ code, text }) => `  ${code} ${text}`),
  ];
}

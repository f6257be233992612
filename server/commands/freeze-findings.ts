import { cellName } from "../domain/sheet/cell-range.ts";
import type { FreezeFinding } from "../domain/sheet/freeze/verify-freeze.ts";

/** What is not any more as it was frozen, for programs: cells by name. */
export function findingsJson(findings: readonly FreezeFinding[]) {
  return findings.map(({ sheet, row, column, code, frozen, now, text }) => {
    return { sheet, cell: cellName({ row, column }), code, frozen, now, text };
  });
}

/** The same for people, a line each. */
export function findingLines(findings: readonly FreezeFinding[]): string[] {
  return findings.map(({ sheet, code, text }) => `  ${code} ${sheet}!${text}`);
}

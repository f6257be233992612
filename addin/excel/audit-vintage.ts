import type { Catalogue } from "../../server/domain/catalogue.ts";
import type { CellPosition } from "../../server/domain/sheet/cell-range.ts";
import type { FigureRequest } from "../../server/domain/sheet/figure-request.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import type { RecordedVintages } from "../../server/domain/sheet/recorded-vintages.ts";

import type { Outcome } from "../client/catalogue.ts";
import { refusalOf } from "../client/failure.ts";
import { readSheetFigures } from "../client/sheet-figures.ts";
import type { Transport } from "../client/transport.ts";

/** Which published figures typed numbers are held against: those the workbook was filled from, today's, or a day's. */
export type AuditVintage =
  | { readonly kind: "recorded" }
  | { readonly kind: "today" }
  /** ISO date. */
  | { readonly kind: "day"; readonly day: string };

/** Where the figures of another vintage come from. */
export interface VintageSource {
  readonly transport: Transport;
  readonly request: FigureRequest;
  readonly catalogue: Catalogue;
  readonly recorded: RecordedVintages;
  readonly now: Figures;
}

/** The figures to audit with. */
export interface AuditedAgainst {
  readonly figures: Figures;
  /** Those of a cell; absent where all cells have the same. */
  readonly at?: (sheet: string, cell: CellPosition) => Figures;
  /** What it came to: a day or a record without figures is today's. */
  readonly vintage: AuditVintage;
  /** The recorded versions that count; none unless they are what is wanted. */
  readonly versions: readonly string[];
  /** What to tell the analyst. */
  readonly problems: readonly string[];
}

/** More versions than anybody fills one workbook from; each costs a request. */
const MOST_VERSIONS = 12;

/** Asks for the figures of the vintage that is wanted. What there is none of is today's, and told. */
export async function auditedAgainst(vintage: AuditVintage, source: VintageSource): Promise<AuditedAgainst> {
  const today = { figures: source.now, versions: [], problems: [] };
  switch (vintage.kind) {
    case "today":
      return { ...today, vintage };
    case "recorded":
      return againstRecorded(source);
    case "day": {
      const outcome = await figuresOf(source, vintage.day);
      if (outcome.kind === "value") return { ...today, figures: outcome.value, vintage };
      const problem = `没有按 ${vintage.day} 核对，仍按现在的数：${refusalOf(outcome.failure).message}`;
      return { ...today, vintage: { kind: "today" }, problems: [problem] };
    }
  }
}

async function againstRecorded(source: VintageSource): Promise<AuditedAgainst> {
  const { recorded, now } = source;
  const known = new Map<string, Figures>();
  const problems: string[] = [];
  const left = recorded.versions.slice(MOST_VERSIONS);
  if (left.length > 0) problems.push(tooMany(left));
  for (const version of recorded.versions.slice(0, MOST_VERSIONS)) {
    const outcome = await recordedFigures(source, version);
    if (outcome.kind === "value") known.set(version, outcome.value);
    else problems.push(`没有按工作簿记录的版本 ${version} 核对，仍按现在的数：${refusalOf(outcome.failure).message}`);
  }
  const against = { figures: now, vintage: { kind: "recorded" }, versions: [...known.keys()], problems } as const;
  const isNow = [...known.values()].every((figures) => figures === now);
  return isNow ? against : { ...against, at: (sheet, cell) => known.get(recorded.versionOf(sheet, cell)) ?? now };
}

function tooMany(left: readonly string[]): string {
  const named = left.length > 1 ? `（${left[0]} 至 ${left.at(-1)}）` : `（${left[0]}）`;
  const oldest = `较早的 ${left.length} 个版本${named}没有取，记录为这些版本的单元格仍按现在的数核对`;
  return `工作簿记录的数据版本超过 ${MOST_VERSIONS} 个，${oldest}。要按当时的数核对，请选“某一天已公布的数”，或先刷新这些单元格。`;
}

async function recordedFigures(source: VintageSource, version: string): Promise<Outcome<Figures>> {
  return version === source.now.dataVersion ? { kind: "value", value: source.now } : figuresOf(source, version);
}

function figuresOf({ transport, request, catalogue }: VintageSource, asOf: string): Promise<Outcome<Figures>> {
  return readSheetFigures(transport, request, catalogue, asOf);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Anchor, PlannedTarget } from "../server/domain/target.ts";

import type { PlanContent } from "../server/store/content.ts";

/** A number in the document's text, with the offsets of its first digit and after its last. */
export interface PlacedNumber {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Which number of the document a target or a non-target answers for; null for a commitment in words. */
export interface NumberClaim {
  readonly code: string;
  readonly number: PlacedNumber | null;
}

type Passage = PlanContent["passages"][number];
type NonTarget = PlanContent["nonTargets"][number];

interface PlanFile extends Omit<PlanContent, "document" | "passages" | "targets" | "nonTargets"> {
  readonly document: Omit<PlanContent["document"], "text">;
  readonly targets: readonly (PlannedTarget & NumberClaim)[];
  readonly nonTargets: readonly (NonTarget & NumberClaim)[];
}

/**
 * Reads the plan of 2016: its text and what was read in it. Throws where a quote is not verbatim at its offsets and
 * inside its passage: a plan is never seeded with a quote that nobody can find.
 */
export function readPlan(folder: string): PlanContent {
  const text = readFileSync(join(folder, "plan-2016.txt"), "utf8");
  const file = readPlanFile(folder);
  const passages = splitPassages(text);
  for (const anchor of anchorsOf(file)) checkAnchor(anchor, text, passages);
  return {
    ...file,
    document: { ...file.document, text },
    passages,
    targets: file.targets.map(({ number: _, ...target }) => target),
    nonTargets: file.nonTargets.map(({ number: _, ...nonTarget }) => nonTarget),
  };
}

/** Who answers for which number of the document: targets in the order of the text, then non-targets. */
export function readNumberClaims(folder: string): NumberClaim[] {
  const { targets, nonTargets } = readPlanFile(folder);
  return [...targets, ...nonTargets].map(({ code, number }) => ({ code, number }));
}

function readPlanFile(folder: string): PlanFile {
  return JSON.parse(readFileSync(join(folder, "plan-2016.json"), "utf8"));
}

/** The lines that are not blank, without the blanks around them, numbered from 1. */
function splitPassages(text: string): Passage[] {
  const lines = [...text.matchAll(/\S(?:.*\S)?/gu)];
  return lines.map(({ 0: line, index }, at) => ({
    number: at + 1,
    start: index,
    end: index + line.length,
    text: line,
  }));
}

function anchorsOf(file: PlanFile): Anchor[] {
  const cited = [file.clusters, file.projects, file.programmes, file.enterprises, file.policies];
  return [file.tasks, file.targets, file.nonTargets, ...cited].flatMap((things) => things.map((one) => one.anchor));
}

function checkAnchor(anchor: Anchor, text: string, passages: readonly Passage[]): void {
  const found = text.slice(anchor.start, anchor.end);
  if (found !== anchor.quote) {
    throw new Error(`引文“${anchor.quote}”与原文 ${anchor.start}-${anchor.end} 处的“${found}”不一致。请核对位置。`);
  }
  const passage = passages.find(({ number }) => number === anchor.passage);
  if (!passage || anchor.start < passage.start || anchor.end > passage.end) {
    throw new Error(`引文“${anchor.quote}”不在第 ${anchor.passage} 段之内。请核对段号。`);
  }
}

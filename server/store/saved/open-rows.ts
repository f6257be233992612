import { WRITING_PARAMETERS } from "../../domain/saved/common-parameters.ts";
import { isWrongParameter, type ParameterValues, type WrongParameter } from "../../domain/saved/read-parameters.ts";
import type { RowSource } from "../../domain/saved/rows.ts";
import type { Book } from "../book.ts";
import { seenVintage } from "../data-version.ts";
import type { Ledger } from "../ledger.ts";
import type { Snapshot } from "../snapshot.ts";
import { areaRows, indicatorRows, industryRows, releaseRows } from "./catalogue-rows.ts";
import { clusterRows } from "./cluster-rows.ts";
import { commitmentRows } from "./commitment-rows.ts";
import { chooseFigures } from "./figure-filter.ts";
import { figureRows } from "./figure-rows.ts";
import { ledgerCaseRows, ledgerCountRows } from "./ledger-rows.ts";
import { readBy } from "./names-in.ts";
import { projectRows } from "./project-rows.ts";
import { targetRows } from "./target-rows.ts";

/** What is asked of the ledger alone, whose past is not the past of the figures. */
const OF_LEDGER: Readonly<Record<string, (ledger: Ledger, values: ParameterValues) => RowSource | WrongParameter>> = {
  "ledger-cases": ledgerCaseRows,
  "ledger-counts": ledgerCountRows,
};

type Open = (snapshot: Snapshot, values: ParameterValues) => RowSource | WrongParameter;

const SOURCES: Readonly<Record<string, Open>> = {
  figures: figureSource,
  targets: targetRows,
  commitments: commitmentRows,
  clusters: clusterRows,
  projects: projectRows,
  indicators: indicatorRows,
  releases: releaseRows,
  areas: areaRows,
  industries: industryRows,
};

const WRITING = new Set(WRITING_PARAMETERS.map(({ name }) => name));

/** The choices that were made last of a snapshot, for whoever reads one page after the other. */
const lastChoices = new WeakMap<Snapshot, Map<string, RowSource>>();
const MOST_CHOICES = 8;

function figureSource(snapshot: Snapshot, values: ParameterValues): RowSource | WrongParameter {
  const key = JSON.stringify([...values].filter(([name]) => !WRITING.has(name)).sort());
  const known = lastChoices.get(snapshot) ?? new Map<string, RowSource>();
  const found = known.get(key);
  if (found) return found;
  const choice = chooseFigures(snapshot, values);
  if (isWrongParameter(choice)) return choice;
  const source = figureRows(snapshot, choice);
  const [oldest] = known.keys();
  if (known.size >= MOST_CHOICES && oldest !== undefined) known.delete(oldest);
  lastChoices.set(snapshot, known.set(key, source));
  return source;
}

/**
 * The rows of a saved query by its name, of the state of the book that `asOf` names or of the one given; or the
 * parameter that cannot be used.
 * @throws TypeError for a name that is none
 */
export async function openRows(
  name: string,
  values: ParameterValues,
  { book, snapshot }: { readonly book: Book; readonly snapshot: Snapshot },
): Promise<RowSource | WrongParameter> {
  const ofLedger = OF_LEDGER[name];
  if (ofLedger) {
    const ledger = readBy(values, "asOf", (text) => book.ledgerAsOf(text));
    return isWrongParameter(ledger) ? ledger : ofLedger(ledger ?? snapshot.ledger, values);
  }
  const open = SOURCES[name];
  if (!open) throw new TypeError(`Not a saved query: ${name}`);
  const vintage = readBy(values, "asOf", (text) => seenVintage(snapshot, text));
  if (isWrongParameter(vintage)) return vintage;
  return open(vintage === undefined ? snapshot : await book.asOf(vintage), values);
}

import type { ImportCell } from "../../server/domain/import/import-row.ts";
import type { Book } from "../../server/store/book.ts";
import type { Database } from "../../server/store/database.ts";
import type { FigureImport, ImportControl } from "../../server/store/figure-import.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { importLedgerCases } from "../../server/store/import-ledger-cases.ts";
import { importProjects } from "../../server/store/import-projects.ts";
import { publishHeld, SCHEDULE } from "../../server/store/publish-held.ts";

/** What a process that is to be killed does, again and again: each job under a number, which gives its key and its rows. */
export const JOB_KINDS = ["figures", "projects", "ledger-cases", "held", "publication"] as const;

/** A kind of jobs: imports, an import that is held until its time, and one that is held and then published. */
export type JobKind = (typeof JOB_KINDS)[number];

/** A job: of its number alone, so that one that is done again is the same. */
export interface Job {
  readonly kind: JobKind;
  readonly number: number;
  readonly size: number;
}

const SIZES = [12, 40, 300, 9, 2500, 25, 60, 8, 20_000, 15, 700] as const;

const ACTOR = { kind: "command", name: "t", role: "admin" } as const;

/** A time that no test lives to see. */
const FAR_OFF = { at: "2999-01-01T01:30:00.000Z", zone: "+08:00" } as const;

/** The job of that kind and number, ten to twenty thousand rows. */
export function jobOf(kind: JobKind, number: number): Job {
  const size = SIZES[(number * 7) % SIZES.length] ?? 12;
  return { kind, number, size: kind === "figures" ? size : Math.min(size, 2500) };
}

/** Does a job and gives how it ended: written, held or published, or known where it was done before. */
export async function doJob(
  library: { readonly database: Database; readonly book: Book },
  job: Job,
  control?: ImportControl,
): Promise<string> {
  if (job.kind === "projects") return (await importProjects(library, requestOf(job, projectRows(job)))).ending;
  if (job.kind === "ledger-cases") return (await importLedgerCases(library, requestOf(job, caseRows(job)))).ending;
  const request = requestOf(job, figureRows(job, library.book));
  if (job.kind === "figures") return (await importFigures(library, request, control)).ending;
  const { ending, held } = await importFigures(library, { ...request, publishAt: FAR_OFF }, control);
  if (job.kind === "held" || !held) return ending;
  return (await publishHeld(library, held.code, SCHEDULE)).ending;
}

type Rows = readonly (readonly ImportCell[])[];

function requestOf({ number }: Job, rows: Rows): FigureImport {
  const key = `K${number}`;
  const heading = { title: key, publishedOn: "", note: "", key, sha256: key, source: "t", actor: ACTOR };
  const manner = { isDryRun: false, isConfirmed: true, isRepeated: false } as const;
  async function* batches() {
    for (let at = 0; at < rows.length; at += 1000) {
      yield rows.slice(at, at + 1000).map((cells, one) => ({ row: at + one + 1, cells }));
    }
  }
  return { tables: [{ name: "t", batches }], heading, mapping: new Map(), area: "", action: "merge", ...manner };
}

/** No two jobs have the same values, so that each changes what the one before it brought. */
function figureRows({ number, size }: Job, book: Book): Rows {
  const { catalogue } = book.current();
  const areas = catalogue.areas.things.map(({ code }) => code);
  const flows = catalogue.indicators.things.filter(({ kind }) => kind === "flow").map(({ code }) => code);
  const rows = Array.from({ length: size }, (_, at) => {
    const [month, series] = [at % 200, Math.floor(at / 200)];
    const period = `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return [
      flows[Math.floor(series / areas.length) % flows.length] ?? "",
      areas[series % areas.length] ?? "",
      period,
      number,
    ];
  });
  return [["indicator", "area", "period", "value"], ...rows];
}

/** Each project has a record, a day and a plan of the year. */
function projectRows({ number, size }: Job): Rows {
  const rows = Array.from({ length: size }, (_, at) => [
    `项目${number}之${at}`,
    "在建",
    "2016-03",
    5000 + at,
    2016,
    100,
    "2016-02-01",
  ]);
  return [["name", "stage", "stage_period", "total_investment", "year", "year_plan", "started_actual"], ...rows];
}

function caseRows({ number, size }: Job): Rows {
  const rows = Array.from({ length: size }, (_, at) => [`企业${number}`, `问题${at}`, "2016-03-01"]);
  return [["enterprise", "text", "reportedOn"], ...rows];
}

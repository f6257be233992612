import { type HeaderMapping, readFigureHeader } from "../domain/import/figure-header.ts";
import type { ImportRow } from "../domain/import/import-row.ts";
import type { ImportTable } from "../store/figure-import.ts";
import { RECORD_KIND_CODES, RECORD_KINDS, type RecordKindCode } from "../store/record-kinds.ts";
import { CommandFault } from "./command.ts";

/** What the rows of a table are. */
export type ImportKind = "figures" | RecordKindCode;

const NAMES = new Map<string, ImportKind>([
  ...(["figures", "observations", "数据"] as const).map((name): [string, ImportKind] => [name, "figures"]),
  ...RECORD_KIND_CODES.flatMap((code): [string, ImportKind][] => [
    [code, code],
    [RECORD_KINDS[code].name, code],
  ]),
]);

const HEAD_ROWS = 21;

/** What a person says the rows are, else what the first table's header says; figures where it says nothing. */
export async function importKindOf(
  tables: readonly ImportTable[],
  named: string,
  mapping: HeaderMapping,
): Promise<ImportKind> {
  if (named === "") return kindOfRows(await firstRows(tables), mapping);
  const kind = NAMES.get(named);
  if (kind) return kind;
  const names = ["数据", ...RECORD_KIND_CODES.map((code) => RECORD_KINDS[code].name)];
  throw new CommandFault(`--kind 收到“${named}”；请写 ${names.join("、")} 之一。`);
}

function kindOfRows(rows: readonly ImportRow[], mapping: HeaderMapping): ImportKind {
  if (rows.some(({ cells }) => readFigureHeader(cells, mapping))) return "figures";
  return RECORD_KIND_CODES.find((code) => RECORD_KINDS[code].isHeaderIn(rows)) ?? "figures";
}

async function firstRows([table]: readonly ImportTable[]): Promise<readonly ImportRow[]> {
  const rows: ImportRow[] = [];
  if (!table) return rows;
  for await (const batch of table.batches()) {
    rows.push(...batch.slice(0, HEAD_ROWS));
    if (rows.length >= HEAD_ROWS) break;
  }
  return rows.slice(0, HEAD_ROWS);
}

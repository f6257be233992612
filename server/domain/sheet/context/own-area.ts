import type { Catalogue } from "../../catalogue.ts";
import type { LabelReader } from "../label/label-reader.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

const OWN =
  /(?<=^|^\s*(?:(?:表\s*)?\d{1,2}(?:[.、]|\s)\s*)?(?:(?:19|20)\d\d年)?(?:年?[末底度])?)(?:[全本我]|(?:全|本|我)?自治(?=区))([区县旗州])(?=$|[^\p{Script=Han}]|\p{Script=Han}{2})/u;

/**
 * A table below a line about one district, or on a sheet called by it, in which 全区 is that district, as 全县 is the county of
 * its line.
 */
export function withOwnAreaRead<Titled extends Pick<Table, "sheet" | "titles" | "header" | "body">>(
  table: Titled,
  { areas }: Pick<Catalogue, "areas">,
  readLabel: LabelReader,
): Titled {
  const told = table.titles.flatMap(labelled).flatMap(({ label }) => label?.areas ?? []);
  const named = told.length > 0 ? told : readLabel(table.sheet.grid.sheet).areas;
  const [code, ...others] = new Set(named.length > 0 ? named : provincesOf(table));
  const name = code === undefined || others.length > 0 ? undefined : areas.byCode(code)?.name;
  if (name === undefined) return table;
  const readCell = (one: ReadCell): ReadCell => {
    const { label } = one;
    const own = label?.role === "plain" ? OWN.exec(label.text) : undefined;
    const [whole, kind] = own ?? [];
    if (!label || !own || whole === undefined || kind === undefined || !name.endsWith(kind)) return one;
    const { text, indent, isPart } = label;
    const read = readLabel(text.slice(0, own.index) + name + text.slice(own.index + whole.length));
    return { ...one, label: { ...read, text, indent, isPart } };
  };
  const read = (row: SheetRow): SheetRow => ({ ...row, cells: row.cells.map(readCell) });
  return { ...table, titles: table.titles.map(read), header: table.header.map(read), body: table.body.map(read) };
}

/** The provinces in which several prefectures lie that are named in a table's rows. */
function provincesOf({ body }: Pick<Table, "body">): readonly string[] {
  const codes = body.flatMap(labelled).flatMap(({ label }) => (label?.areas.length === 1 ? label.areas : []));
  const prefectures = codes.filter((code) => code.endsWith("00") && !code.endsWith("0000"));
  return prefectures.length > 1 ? prefectures.map((code) => `${code.slice(0, 2)}0000`) : [];
}

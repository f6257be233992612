import type { Catalogue } from "../../catalogue.ts";
import { kindsOf, type Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import {
  mayTellOfIndustries,
  readGrowthLine,
  readIndustryLine,
  tellsOfGrowth,
  tellsOfValueAdded,
} from "./industry-line.ts";
import type { Table } from "./table-columns.ts";

const ABOVE_SCALE = /规模工业|规(?:模以)?上(?!服务|文化)|above[- ](?:the )?(?:designated|scale)/iu;
/**
 * A table whose lines tell of the value added of industries with the indicator that is published of those: 重点行业增加值增速 over
 * industries, and 汽车制造业增加值（规上）同比, are of 规模以上工业增加值. By industries the bureaus publish the growth of those above
 * designated size alone. What the lines leave open, whose value added and of which enterprises, notes may tell.
 */
export function withIndustryTitles(table: Table, catalogue: Catalogue, readLabel: LabelReader): Table {
  return withGrowthLines(withNamingLines(table, catalogue, readLabel), readLabel);
}

function withNamingLines(table: Table, catalogue: Catalogue, readLabel: LabelReader): Table {
  const { titles, header, notes, columns } = table;
  const isCorner = ({ column }: ReadCell) => columns.labels.includes(column);
  const lines = [...titles.flatMap(labelled), ...header.flatMap(labelled).filter(isCorner)];
  if (lines.some(({ label }) => label && namesValueAdded(label))) return table;
  const words = [...lines, ...notes.flatMap(labelled)].map(({ cell }) => String(cell.value)).join("；");
  if (!tellsOfValueAdded(words)) return table;
  const isOfGrowth = tellsOfGrowth(words) || header.some((row) => tellsOfGrowth(textOf(row)));
  // 规模以上工业 among amounts of 工业增加值 is a part of that.
  const isAboveScale =
    ABOVE_SCALE.test(words) || (isOfGrowth && table.body.some((row) => ABOVE_SCALE.test(textOf(row))));
  const areListed = listsIndustries(table, catalogue);
  if (!isAboveScale && !(isOfGrowth && areListed)) return table;
  const isBare = !lines.some(({ label }) => label && mayTellOfIndustries(label));
  if (isBare && !(isAboveScale && areListed)) return table;
  const known = { isBare, isOfAmounts: namesMoney(table), listsIndustries: areListed };
  const read = withLabels((label) => readIndustryLine(label, known, readLabel));
  return { ...table, titles: titles.map(read(() => true)), header: header.map(read(isCorner)) };
}

/** A table over which a line names value added, with the lines beside that one that say how its growth is measured. */
function withGrowthLines(table: Table, readLabel: LabelReader): Table {
  const lines = [...table.titles, ...table.header].flatMap(labelled).flatMap(({ label }) => label ?? []);
  const naming = lines.filter(namesValueAdded);
  if (naming.length === 0) return table;
  const isTold = naming.some(({ basis }) => basis !== undefined);
  const read = withLabels((label) => {
    const line = readGrowthLine(label, readLabel);
    return line && isTold && !namesValueAdded(label) ? { ...line, basis: undefined } : line;
  });
  return { ...table, titles: table.titles.map(read(() => true)) };
}

function withLabels(read: (label: Label) => Label | undefined) {
  return (isLine: (cell: ReadCell) => boolean) =>
    (row: SheetRow): SheetRow => ({
      ...row,
      cells: row.cells.map((cell) => {
        const label = cell.label && isLine(cell) ? read(cell.label) : undefined;
        return label ? { ...cell, label } : cell;
      }),
    });
}

function namesMoney({ titles, header, body }: Table): boolean {
  const labels = [...titles, ...header, ...body].flatMap(labelled).flatMap(({ label }) => label ?? []);
  return labels.some(({ units }) => units.some(({ dimension }) => dimension.startsWith("money")));
}

/** Whether a line names the value added of industry above designated size, and nothing else. */
function namesValueAdded({ indicators: [indicator, ...others], rest }: Label): boolean {
  return others.length === 0 && rest === "" && /^规模以上工业增加值/u.test(indicator?.name ?? "");
}

function textOf(row: SheetRow): string {
  return labelled(row)
    .map(({ label }) => label?.text ?? "")
    .join("；");
}

const FEWEST = 2;

/** Whether rows or columns are called by industries, or a line over them is the name of one: 【通用设备制造业】. */
function listsIndustries({ titles, header, body }: Table, { members }: Catalogue): boolean {
  const isIndustry = (code: string) => members.byCode(code)?.kind === "industry";
  const labels = (rows: readonly SheetRow[]) => rows.flatMap(labelled).flatMap(({ label }) => label ?? []);
  const isName = (label: Label) => label.rest === "" && kindsOf(label).join() === "member";
  if (labels(titles).some((label) => isName(label) && label.members.every(isIndustry))) return true;
  const industries = new Set(labels([...header, ...body]).flatMap((label) => label.members.filter(isIndustry)));
  return industries.size >= FEWEST;
}

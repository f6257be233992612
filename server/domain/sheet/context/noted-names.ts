import { kindsOf, type Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import type { Table } from "./table-columns.ts";

const CLAUSES =
  /[。；;，,！\n]|^\s*(?:附?注(?:释|意)?|备注|口径|(?:指标)?(?:解释|说明))\s*\d*\s*[:：.、]\s*|\s+(?=\d[.、）)])/u;
const DEFINITION =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)）])?\s*(?:表中|上表中|本表)?[“"]?(.{2,12}?)[”"]?(?:均|都|系|即)?(?:为|指|是|采用|=)(?:的是)?[“"]?(.{3,20}?)[”"]?(?:数据|口径)?$/u;

// 一般公共预算收入（以下简称财政收入）.
const CALLED =
  /([\p{Script=Han}A-Z]{3,20})\s*[（(](?:以下)?(?:均|统一)?简?称(?:为)?[“"]?([\p{Script=Han}A-Z]{2,12})[”"]?[)）]/u;

// 医药=医药制造业；化工=化学原料和化学制品制造业.
const LEGEND = /^[\p{Script=Han}]{2,8}\s*=\s*\p{Script=Han}{3,20}(?:[；;，,]|$)/u;

// ±为比上年增长百分比.
const CHANGE = /^["“]?([±%])["”]?\s*(?:均|都)?(?:[为是指]|表示|[:：=])(?!.*百分点).*(?:增[长减速幅]|同比)/u;

/**
 * A table whose unknown labels mean what its notes say: 人口 beside 注：人口为年末常住人口. A label that says something by itself
 * keeps what it says.
 */
export function withNotedNames<Noted extends Pick<Table, "titles" | "header" | "body" | "notes">>(
  table: Noted,
  readLabel: LabelReader,
): Noted {
  const names = namesIn(table, readLabel);
  const short = abbreviationsIn(table);
  if (names.size + short.size === 0) return table;
  const readCell = (one: ReadCell) => named(withoutAbbreviation(one, short, readLabel), names, readLabel);
  const read = (row: SheetRow): SheetRow => ({ ...row, cells: row.cells.map(readCell) });
  return { ...table, header: table.header.map(read), body: table.body.map(read) };
}

/** The abbreviations that lines over a table give behind a name: Value Added of Industry (VAI). */
function abbreviationsIn({ titles }: Pick<Table, "titles">): ReadonlySet<string> {
  const lines = titles.flatMap(labelled).map(({ cell }) => String(cell.value));
  return new Set(
    lines.flatMap((line) => [...line.matchAll(/[a-z]\s*\(([A-Z]{2,6})\)/gu)].map(([, short = ""]) => short)),
  );
}

/** Mining of VAI: Mining, where a line over the table says what VAI is. */
function withoutAbbreviation(cell: ReadCell, short: ReadonlySet<string>, readLabel: LabelReader): ReadCell {
  const { label } = cell;
  const [, lead = "", words = ""] = /^([A-Z]{2,6})\s*[:：]\s*(\S.*)$/u.exec(label?.text ?? "") ?? [];
  if (!label || label.rest === "" || !short.has(lead)) return cell;
  const read = readLabel(words);
  return read.rest === "" ? { ...cell, label: dressedAs(label, read) } : cell;
}

/** What is called by which words, by the words. */
function namesIn({ titles, notes }: Pick<Table, "titles" | "notes">, readLabel: LabelReader): Map<string, string> {
  const names = new Map<string, string>();
  const said = [...titles, ...notes].flatMap(labelled);
  const isTelling = ({ role, text }: Label) => role === "note" || CALLED.test(text) || LEGEND.test(text);
  const lines = said.filter(({ label }) => label && isTelling(label));
  for (const clause of lines.flatMap(({ label }) => label?.text.split(CLAUSES) ?? [])) {
    const [, name = "", meaning = ""] = DEFINITION.exec(clause.trim()) ?? [];
    const [, full = "", called = ""] = CALLED.exec(clause) ?? [];
    const named = called === "" ? undefined : readLabel(full);
    if (named?.rest === "" && named.indicators.length === 1) names.set(called, full);
    const [, sign = ""] = CHANGE.exec(clause.trim()) ?? [];
    if (sign !== "") names.set(sign, "增长%");
    const told = meaning === "" ? undefined : readLabel(meaning);
    const isIndustry = told?.members.length === 1 && kindsOf(told).join() === "member";
    const isQuantity = told?.indicators.length === 1 && /^indicator(?:,time)?$/u.test(kindsOf(told).join());
    if (told?.rest === "" && (isIndustry || isQuantity)) names.set(name, meaning);
  }
  return names;
}

function named(cell: ReadCell, names: ReadonlyMap<string, string>, readLabel: LabelReader): ReadCell {
  const { label } = cell;
  // % alone is what the notes say that it is, and so is 医药, the name of a cluster besides.
  const isOpen = label?.rest !== "" || label.text === "%" || kindsOf(label).join() === "member";
  if (label?.role !== "plain" || label.indicators.length > 0 || !isOpen) return cell;
  const [name = ""] = /^[^（(\s/／]+/u.exec(label.text) ?? [];
  const meaning = names.get(name) ?? grownMeaning(name, names);
  return meaning === undefined
    ? cell
    : { ...cell, label: dressedAs(label, readLabel(meaning + label.text.slice(name.length))) };
}

// 投资 of 投资增速.
const GROWN = /^(\p{Script=Han}{2,8}?)((?:同比)?增(?:长速度|长率|[速长幅]))$/u;

/** What 投资增速 means where a note says what 投资 is: the growth of that. */
function grownMeaning(name: string, names: ReadonlyMap<string, string>): string | undefined {
  const [, bare = "", growth = ""] = GROWN.exec(name) ?? [];
  const meaning = names.get(bare);
  return meaning === undefined ? undefined : meaning.replace(/[（(][^（()）]*[)）]$/u, "") + growth;
}

function dressedAs({ text, indent, isPart }: Label, label: Label): Label {
  return { ...label, text, indent, isPart };
}

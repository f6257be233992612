import type { LabelReader } from "../label/label-reader.ts";
import { type Head, headOfLabel } from "../table/head.ts";
import { labelsOf } from "../table/sheet-rows.ts";
import { ABOVE_SCALE_ALONE } from "./above-scale-scopes.ts";
import { SCOPES } from "./name-scopes.ts";
import { OUTPUT, PART_OF_OUTPUT } from "./output-scope.ts";
import type { Scope } from "./scope.ts";
import type { Table } from "./table-columns.ts";

const CODE = /^[a-z][a-z\d_]{0,24}$/u;
const ONE_OF_THREE = /^第?[一二三](?:次?产业|产)$/u;

const SCOPE_BELOW =
  /^\s*(?:全国|全[省市]|\p{Script=Han}{2,4}[省市])?[，,、]?(?:规模以上|规上)工业(?:企业)?(?:数据|口径)?[。.]?\s*(?:[，,；;].*)?$/u;
// 规模以上口径；累计为1月至本月 below a table about 工业.
const SCALE_BELOW =
  /^\s*(?:附?注(?:释)?|备注|口径|说明|统计(?:口径|范围)|范围|数据)?\s*[:：]?\s*(?:口径|范围|数据|表中(?:数据)?|指标)?(?:均|都|皆)?(?:为|系|是|指)?规(?:模以)?上(?:企业)?(?:口径|范围|数据)?[。.]?\s*(?:[，,；;].*)?$/u;

/** Gives the heads of a table's rows, or of its columns, back in their order, read anew where something makes more of them plain. */
export type HeadReading = (heads: readonly Head[]) => readonly Head[];

/**
 * Below a title about 规模以上工业企业 short names are of those: 利润总额 is 规模以上工业企业利润总额; below 生产总值 第二产业
 * is its value added. Only names that are not understood by themselves are read so, and only until another matter begins:
 * 第二产业 below 固定资产投资 is none of 生产总值.
 */
export function scopeOf(table: Table, readLabel: LabelReader): HeadReading {
  const { titles: lines, header, columns } = table;
  const corner = header.map((row) => ({
    ...row,
    cells: row.cells.filter(({ column }) => columns.labels.includes(column)),
  }));
  // 全国规模以上工业企业。 below a table.
  const isAbout = lines.some(({ cells }) => cells.some(({ cell }) => /工业/u.test(String(cell.value))));
  const below = table.notes.filter(({ cells: [note, ...others] }) => {
    const text = String(note?.cell.value);
    return others.length === 0 && (SCOPE_BELOW.test(text) || (isAbout && SCALE_BELOW.test(text)));
  });
  const titles = labelsOf([...lines, ...corner, ...below]);
  const starts = SCOPES.filter(({ isOver }) => isOver(titles, table));
  const readHeads = (heads: readonly Head[]): readonly Head[] => {
    let open: readonly Scope[] = starts;
    let whole: Head["units"];
    return heads.map((head, at) => {
      const isAboveScale = open.some((one) => one === ABOVE_SCALE_ALONE);
      const read = isOverValueAdded(heads, at) ? undefined : scoped(head, open, readLabel);
      const completed =
        read ?? asProduct(head, readLabel) ?? (isAboveScale ? narrowed(head, table, readLabel) : undefined);
      open = SCOPES.filter(
        (one) => one.begins(completed ?? head) || (open.includes(one) && (completed || one.goesOn(head))),
      );
      const one = completed ?? head;
      if (OUTPUT.begins(one) && one.indicators && isAmount(one)) whole = one.units;
      // 第二产业 below 生产总值（万元） is in that unit.
      const isPart = open.includes(OUTPUT) && !one.units && one.measure?.value !== "growth" && isPartOfOutput(one);
      return isPart ? { ...one, units: whole } : one;
    });
  };
  return (heads) => withoutHeadings(readHeads(heads), table);
}

function isPartOfOutput({ indicators }: Head): boolean {
  return indicators?.value.every(({ name }) => PART_OF_OUTPUT.test(name)) === true;
}

const PARTS_OF_HEADING = 4;

function isAmount({ units }: Head): boolean {
  return units?.value.every(({ dimension }) => dimension.startsWith("money")) === true;
}

/** Foreign Direct Investment over Number of projects, Contracted amount (US$ bn) and Utilized amount (US$ bn) is none of them. */
function withoutHeadings(heads: readonly Head[], { header, body }: Table): readonly Head[] {
  return heads.map((head, at) => {
    const [indicator, ...others] = head.indicators?.value ?? [];
    if (!head.indicators || !indicator || others.length > 0 || head.units || head.unknown) return head;
    const below = heads.slice(at + 1, at + 1 + PARTS_OF_HEADING);
    const again = below.findIndex((one) => isAmount(one) && one.indicators?.value[0] === indicator);
    const isHeading = again > 0 && below.slice(0, again).every(({ unknown }) => unknown);
    if (!isHeading) return head;
    const { cell } = head.indicators;
    const row = [...header, ...body].find((one) => one.row === cell.row);
    const words = row?.cells.find(({ column }) => column === cell.column)?.label?.text ?? indicator.name;
    return { ...head, indicators: undefined, unknown: { value: words, cell } };
  });
}

/** 汽车（万辆） below 主要产品产量 is the output of vehicles, and no figure of that industry. */
function asProduct(head: Head, readLabel: LabelReader): Head | undefined {
  const { members, indicators, unknown, units } = head;
  const isOfVehicles = units?.value.every(({ dimension }) => dimension === "vehicles") === true;
  if (!members || indicators || unknown || !isOfVehicles) return undefined;
  const { indicators: products } = readLabel("汽车产量");
  return { ...head, members: undefined, indicators: { value: products, cell: members.cell } };
}

const ROWS_OF_SECTION = 6;

/** 工业(规模以上) over a row 工业增加值 is no value added itself, but whose that is. */
function isOverValueAdded(heads: readonly Head[], at: number): boolean {
  const head = heads[at];
  const isOf = ({ indicators }: Head) => indicators?.value.every(({ name }) => name.startsWith("工业增加值")) === true;
  return (
    head !== undefined && ABOVE_SCALE_ALONE.begins(head) && heads.slice(at + 1, at + 1 + ROWS_OF_SECTION).some(isOf)
  );
}

/** 工业增加值 below 规模以上工业 is of that, if it is not called 全部工业增加值. */
function narrowed(head: Head, { header, body }: Table, readLabel: LabelReader): Head | undefined {
  const { indicators: said, unknown } = head;
  const [indicator, ...others] = said?.value ?? [];
  if (!said || !indicator || unknown || others.length > 0 || !indicator.name.startsWith("工业")) return undefined;
  const row = [...header, ...body].find((one) => one.row === said.cell.row);
  const text = row?.cells.find(({ column }) => column === said.cell.column)?.label?.text ?? "";
  const label = readLabel(`规模以上${indicator.name}`);
  const isOther = label.rest === "" && label.indicators.length === 1 && !/全部|全口径|全社会/u.test(text);
  return isOther ? { ...head, indicators: { value: label.indicators, cell: said.cell } } : undefined;
}

// 主要行业增加值 is over those of industries, and none itself.
const PARTS_BELOW = /^(?:分|主要|重点|各)(?:行业|产业|门类)/u;

const BASIS_BEHIND = /(?<=产业|业)(?:累计|当[月季])[值数额]?(?:\s*[（(][^（()）]*[)）])?$/u;

function scoped(head: Head, scopes: readonly Scope[], readLabel: LabelReader): Head | undefined {
  const { unknown } = head;
  if (!unknown || head.indicators || PARTS_BELOW.test(unknown.value)) return undefined;
  // 工业 below 第二产业 is told by it, 金融业 below 第三产业 by itself, 增加值 below 民营经济 is not.
  // si over 第二产业累计值 is how a system calls it.
  const below = CODE.test(unknown.below ?? "") && /\p{Script=Han}/u.test(unknown.value) ? undefined : unknown.below;
  const above = below === undefined ? undefined : { value: below, cell: unknown.cell };
  const isOfBranch = below !== undefined && ONE_OF_THREE.test(below);
  const outer = above && scoped({ ...head, unknown: above }, scopes, readLabel);
  // 工业 over industry is said twice.
  if (outer && /\p{Script=Han}/u.test(below ?? "") && /^\p{ASCII}+$/u.test(unknown.value)) return outer;
  if (above && !isOfBranch && !outer) return undefined;
  // 第二产业累计（亿元） is 第二产业, of which its own words say how it is measured.
  const name = head.basis === undefined ? unknown.value : unknown.value.replace(BASIS_BEHIND, "");
  for (const complete of scopes.flatMap((one) => one.completions)) {
    const label = readLabel(complete(name, head));
    if (label.text === name || label.rest !== "" || label.indicators.length !== 1) continue;
    const { indicators, members, measure, basis, units } = headOfLabel(label, unknown.cell);
    return {
      ...head,
      unknown: undefined,
      indicators,
      members: members ?? head.members,
      measure: measure ?? head.measure,
      basis: basis ?? head.basis,
      // 同比增长% below 利润总额（亿元） is in no 亿元.
      units: head.measure?.value === "growth" ? head.units : (units ?? head.units),
    };
  }
  return undefined;
}

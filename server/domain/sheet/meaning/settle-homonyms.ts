import type { Area, Catalogue, Member } from "../../catalogue.ts";
import { isRefusal } from "../../refusal.ts";
import { type CellPosition, cellName } from "../cell-range.ts";
import type { Table } from "../context/table-columns.ts";
import { type Inquiry, quoteCell } from "../inquiry.ts";
import { innermost } from "../table/contained-area.ts";
import type { Head, Said } from "../table/head.ts";
import type { Axes, Blocked } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";

/** So many cities make a list one of cities. */
const FEWEST_CITIES = 2;

/** A row or a column, with what its labels say. */
interface Named {
  readonly own: Head;
  readonly blocked: Blocked | undefined;
}

/** {@link settleHomonyms} of both axes. */
export function settleNames({ rows, columns }: Axes, table: Table, settling: Settling): Axes {
  const named = settleHomonyms(
    amongIndustries(
      columns.map((column) => ({ ...column, own: column.head })),
      settling,
    ),
    table,
    settling,
  );
  return {
    rows: settleHomonyms(amongIndustries(rows, settling), table, settling),
    columns: named.map(({ own, column, blocked }) => ({ column, blocked, head: own })),
  };
}

/** 汽车 among 专用设备制造业 and 仪器仪表制造业 is the industry of that name, and not the cluster. */
function amongIndustries<Row extends Named>(
  rows: readonly Row[],
  { catalogue: { members }, inquiry }: Settling,
): readonly Row[] {
  const named = rows.map(({ own }) => members.byCode(own.members?.value[0] ?? ""));
  const industries = new Set(named.flatMap((one) => (one?.kind === "industry" ? one.code : [])));
  const others = named.map((one) => (one?.kind === "cluster" ? members.find(`${one.name}制造业`)[0] : undefined));
  const hasCluster = named.some((one, at) => one?.kind === "cluster" && !others[at]);
  // Beside a single industry 汽车 and 医药 are industries, by themselves they are clusters.
  if (industries.size === 0 || hasCluster || !others.some((one) => one)) return rows;
  return rows.map((row, at) => {
    const [industry, said] = [others[at], row.own.members];
    // 汽车产业 below 汽车制造业 is more than that.
    if (industry && said && industries.has(industry.code)) return asStranger(row, { industry, said }, inquiry);
    return industry && said ? { ...row, own: { ...row.own, members: { ...said, value: [industry.code] } } } : row;
  });
}

/** A row by a name near that of an industry which has a row of its own. */
function asStranger<Row extends Named>(
  row: Row,
  { industry, said }: { readonly industry: Member; readonly said: Said<readonly string[]> },
  inquiry: Inquiry,
): Row {
  const key = `beside ${industry.code}`;
  const isAnswered = inquiry.answerTo("SUBJECT_AMBIGUOUS", key) !== undefined;
  const text = `${cellName(said.cell)} 的名称像“${industry.name}”，那个行业却另有一行；目录里没有别的行业叫这个名称，请不填这些单元格。`;
  const issue = { key, code: "SUBJECT_AMBIGUOUS", text, candidates: ["不填"] } as const;
  return { ...row, blocked: row.blocked ?? { issue: isAnswered ? undefined : issue } };
}

/**
 * In a list of cities a short name that a province shares with its city is the city's: 吉林 between 长春 and 哈尔滨. Where
 * all cities are of that province it may be their sum, and is asked about.
 */
export function settleHomonyms<Row extends Named>(
  given: readonly Row[],
  table: Table,
  settling: Settling,
): readonly Row[] {
  const { areas } = settling.catalogue;
  const rows = amongNeighbours(amongMajors(given, areas), table, areas);
  const named = rows.map(({ own }) => {
    // 长春 | 吉林 is that city.
    const [code, ...others] = innermost(own.areas, areas)?.value ?? [];
    return code === undefined || others.length > 0 || own.areas?.isWhole ? undefined : areas.byCode(code);
  });
  // 全省 is the province already.
  const hasWhole = rows.some(({ own }) => own.areas?.isWhole === true);
  const cities = named.filter(isCity);
  if (cities.length < FEWEST_CITIES) return rows;
  const homonyms = named.map((area) => area && cityOf(area, areas));
  const isListOfCities = named.every((area, at) => !area || isCity(area) || isMunicipality(area) || homonyms[at]);
  // 吉林 above 长春 and 吉林市 is the province.
  if (!isListOfCities || homonyms.some((city) => city && cities.includes(city))) return rows;
  return rows.map((row, at) => {
    const [city, said] = [homonyms[at], row.own.areas];
    if (!city || !said || textAt(table, said.cell) !== named[at]?.shortName) return row;
    const isOneProvince = cities.every((one) => one?.parent === city.parent);
    const isOpen = isOneProvince && !hasWhole && !listsCities(table, city, areas);
    return isOpen ? asking(row, said, city, settling) : withArea(row, said, city.code);
  });
}

/** Whether a line over a table says that it is of the cities of a city's province: 吉林省各市（州）. */
function listsCities({ titles }: Table, { parent }: Area, areas: Catalogue["areas"]): boolean {
  const province = areas.byCode(parent ?? "");
  const texts = titles.flatMap(({ cells }) => cells.map(({ cell }) => String(cell.value)));
  return texts.some((text) => [province?.name, province?.shortName].some((name) => text.includes(`${name}各市`)));
}

// Besides the capitals, whose codes say that they are: Dalian, Ningbo, Xiamen, Qingdao, Shenzhen, and Suzhou in Jiangsu.
const MAJORS = new Set(["210200", "330200", "350200", "370200", "440300", "320500"]);

function isMajor(code: string): boolean {
  return /(?:0100|0000)$/u.test(code) || MAJORS.has(code);
}

/**
 * Suzhou between Nanjing, Ningbo and Hefei is the one in Jiangsu, and Fuzhou the capital: a list of major cities has no others.
 * So it is between Wuxi and Hefei, where all cities beside it that are none of those are of one province.
 */
function amongMajors<Row extends Named>(rows: readonly Row[], areas: Catalogue["areas"]): readonly Row[] {
  const known = rows.flatMap(({ own }) =>
    own.areas && !own.areas.isWhole && !own.areas.isClash ? [own.areas.value] : [],
  );
  const others = known.filter((codes) => codes.length === 1).flatMap(([code]) => code ?? []);
  const cities = new Set(others.filter((code) => code.endsWith("00") && !code.endsWith("0000")));
  const parentOf = (code: string) => areas.byCode(code)?.parent;
  const provinces = new Set(others.filter((code) => !isMajor(code)).flatMap((code) => parentOf(code) ?? []));
  // Cities of several provinces tell nothing.
  if (cities.size < FEWEST_CITIES || provinces.size > 1) return rows;
  const isMeant = (code: string) => (provinces.size === 0 ? isMajor(code) : provinces.has(parentOf(code) ?? ""));
  return rows.map((row) => {
    const said = row.own.areas;
    const [one, ...more] = said && said.value.length > 1 && !said.isListed ? said.value.filter(isMeant) : [];
    return said && one !== undefined && more.length === 0 ? withArea(row, said, one) : row;
  });
}

/** 海南 between 黄南 and 果洛 is the prefecture of that province, not the province of that name. */
function amongNeighbours<Row extends Named>(
  rows: readonly Row[],
  table: Table,
  areas: Catalogue["areas"],
): readonly Row[] {
  const known = rows.flatMap(({ own }) => (own.areas?.isWhole ? [] : (own.areas?.value ?? [])));
  const provinces = known.flatMap((code) => areas.byCode(code)).filter((area) => area?.level === "prefecture");
  const [first, ...others] = provinces.map((area) => area?.parent ?? "");
  if (first === undefined || others.length + 1 < FEWEST_CITIES || others.some((one) => one !== first)) return rows;
  return rows.map((row) => {
    const said = row.own.areas;
    const [code] = said?.value ?? [];
    const area = code === undefined || said?.isWhole ? undefined : areas.byCode(code);
    if (!said || area?.level !== "province" || area.code === first) return row;
    const text = textAt(table, said.cell);
    const near = areas.things.find((one) => one.parent === first && [text, `${text}州`].includes(one.shortName));
    return near && text === area.shortName ? withArea(row, said, near.code) : row;
  });
}

function withArea<Row extends Named>(row: Row, said: Said<readonly string[]>, code: string): Row {
  return { ...row, own: { ...row.own, areas: { ...said, value: [code] } } };
}

function asking<Row extends Named>(row: Row, said: Said<readonly string[]>, city: Area, settling: Settling): Row {
  const { areas, subjects } = settling.catalogue;
  const key = `${city.parent ?? ""} ${city.code}`;
  const answer = settling.inquiry.answerTo("SUBJECT_AMBIGUOUS", key);
  const chosen = answer === undefined ? undefined : subjects.read(answer);
  if (chosen && !isRefusal(chosen)) return withArea(row, said, chosen.area);
  const candidates = [areas.byCode(city.parent ?? "")?.name ?? "", city.name];
  const text = `${quoteCell(candidates.join("、"), said.cell)}的简称相同，请选择其一。`;
  return { ...row, blocked: row.blocked ?? { issue: { key, code: "SUBJECT_AMBIGUOUS", text, candidates } } };
}

function isCity(area: Area | undefined): area is Area {
  return area?.level === "prefecture";
}

/** The city of a province's name that lies in it. */
function cityOf({ code, shortName }: Area, areas: Catalogue["areas"]): Area | undefined {
  return areas.find(`${shortName}市`).find((one) => one.parent === code);
}

/** Beijing, Tianjin, Shanghai and Chongqing are provinces and cities. */
function isMunicipality({ level, name }: Area): boolean {
  return level === "province" && name.endsWith("市");
}

function textAt({ header, body }: Table, { row, column }: CellPosition): string {
  const held = [...header, ...body].find((one) => one.row === row);
  const cell = held?.cells.find((one) => one.column === column);
  return cell?.label?.text ?? "";
}

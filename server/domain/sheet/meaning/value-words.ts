import type { Indicator } from "../../indicator.ts";
import { foldName } from "../../suggest.ts";
import { measureRunAt } from "../label/measure-words.ts";
import type { Head } from "../table/head.ts";
import type { AxisColumn, AxisRow } from "./axes.ts";

/**
 * Columns headed by the last words of what every row names are about that: 利润总额 beside 规模以上工业企业利润总额, 增加值
 * beside industries below 规模以上工业增加值. `around` are the heads over the table, which count where rows name nothing.
 */
export function settleValueWords(
  columns: readonly AxisColumn[],
  rows: readonly AxisRow[],
  around: readonly Head[],
): readonly AxisColumn[] {
  const named = namedBy(rows, around);
  if (named.length === 0) return columns;
  return columns.map((column) => ({ ...column, head: settled(column.head, named) }));
}

/** A head without the words that only repeat what is named, the last or the first of its name. */
function settled(head: Head, named: readonly Indicator[]): Head {
  const { unknown, indicators, members } = head;
  if (!unknown || indicators || unknown.below !== undefined) return head;
  if (named.every((one) => endsWith(one, unknown.value))) return { ...head, unknown: undefined };
  if (named.every((one) => beginsInEnglish(one, unknown.value))) return { ...head, unknown: undefined };
  const isWhole = !members && named.every((one) => beginsWith(one, unknown.value));
  return isWhole ? { ...head, unknown: undefined, members: { value: [""], cell: unknown.cell } } : head;
}

/** The same of rows below a title that names one quantity: 利润总额 | 2月 | 3月 under 规模以上工业企业利润总额. */
export function settleValueRows(rows: readonly AxisRow[], around: readonly Head[]): readonly AxisRow[] {
  const said = around.find((head) => head.indicators)?.indicators;
  const [only, ...others] = said?.value ?? [];
  if (!only || others.length > 0 || said?.isDoubtful || rows.some(({ own }) => own.indicators)) return rows;
  return rows.map((row) => ({
    ...row,
    own: settled(row.own, [only]),
    inherited: row.inherited.map((head) => settled(head, [only])),
  }));
}

const SHORTEST_START = 4;
const ALL_INDUSTRY = /^(?:(?:total|all|overall) )?(?:industry|industries)(?: total)?$/iu;

/** 规模以上工业 above its parts, below a title about 规模以上工业增加值. */
function beginsWith({ name, aliases }: Indicator, words: string): boolean {
  // 规模以上工业（2015年1-3月）.
  const bare = words.replace(/\s*[（(](?:19|20)\d\d年[^（()）]*[)）]$/u, "");
  const folded = foldName(bare.replace(/^(?:全国|全省|全市|全部)+/u, "").replace(/(?:合计|总计)$/u, ""));
  const names = [name, ...aliases.filter((one) => one.startsWith("规上"))];
  if (/^规模以上工业/u.test(name) && (/^工业(?:企业)?$/u.test(folded) || ALL_INDUSTRY.test(words))) return true;
  const isScope = folded.length >= SHORTEST_START && /业$/u.test(folded);
  return isScope && names.some((one) => foldName(one).startsWith(folded));
}

/** Total Profits (RMB 100 million) below Total Profits of Industrial Enterprises above Designated Size. */
function beginsInEnglish({ englishName }: Indicator, words: string): boolean {
  const bare = words.replace(/\s*[(（].*$|,\s*(?:RMB|CNY|US\$|USD|(?:19|20)\d\d|y\/y|yoy)\b.*$/iu, "").trim();
  const isPhrase = /^[A-Za-z]+(?: [A-Za-z]+)+$/u.test(bare);
  const [name, said] = [englishName.toLowerCase(), bare.toLowerCase()];
  // The gross product is the value added of all industries.
  if (said === "value added" && name.startsWith("gross regional product")) return true;
  // Profits of Total Profits of Industrial Enterprises above Designated Size.
  return (
    (isPhrase && name.startsWith(`${said} of `)) ||
    (/^[a-z]+$/u.test(said) && [said, `${said}s`].some((one) => name.startsWith(`total ${one} of `)))
  );
}

/** The indicators of all rows; none where a row is of no known one. */
function namedBy(rows: readonly AxisRow[], around: readonly Head[]): Indicator[] {
  const figures = rows.filter((row) => !row.isSection && !row.own.unknown);
  const own = figures.map(({ own, inherited }) => [own, ...inherited].find((head) => head.indicators)?.indicators);
  const lists = own.some((said) => said) ? own : [around.find((head) => head.indicators)?.indicators];
  return lists.every((said) => said?.value.length === 1 && !said.isDoubtful)
    ? [...new Set(lists.flatMap((said) => said?.value ?? []))]
    : [];
}

const SHORTEST = 2;
// 1—7月产量.
const MONTHS = /^(?:\d{4}年)?\d{1,2}月?(?:\s*[-–—~至到]\s*\d{1,2}月)?份?(?=\p{Script=Han})/u;

function endsWith({ name, aliases }: Indicator, heading: string): boolean {
  const folded = foldName(heading.replace(/[（(［[【].*?[)）］\]】]/gu, "").replace(MONTHS, ""));
  const run = measureRunAt(folded, 0);
  // 总值 alone measures, and ends 地区生产总值.
  const words = run === folded ? folded : folded.slice(run.length);
  const cuts = Array.from({ length: words.length + 1 }, (_, at) => at).filter(
    (at) => at >= SHORTEST && measureRunAt(words, at).length === words.length - at,
  );
  // 生产总值 is the value added of all industries.
  const said = [name, ...aliases].map(foldName);
  const names = [...said, ...said.map((one) => one.replace(/生产总值$/u, "生产总值增加值"))];
  return cuts.some((at) => names.some((one) => one.endsWith(words.slice(0, at))));
}

import type { Unit } from "../../unit.ts";
import { AND, readMeasured } from "./label-measure.ts";
import type { LabelPiece } from "./label-pieces.ts";
import type { NameMeaning } from "./vocabulary.ts";

/** What the pieces of a label mean together: what they name, the times and how it is measured, and the words that say nothing known. */
export function meaningOf(pieces: readonly LabelPiece[], units: readonly Unit[]) {
  const names = pieces.filter(
    (piece, at) => piece.kind === "name" && isWhole(pieces, at) && !isWholeBehind(pieces, at),
  );
  const meanings = withoutWholes(names).flatMap((piece): NameMeaning[] =>
    piece.kind === "name" ? [piece.meaning] : [],
  );
  const indicators = distinct(meanings.flatMap((meaning) => meaning.indicators));
  const unknown = pieces.filter(
    (piece, at) =>
      piece.kind === "unknown" || (piece.kind === "name" && !names.includes(piece) && !isWholeBehind(pieces, at)),
  );
  const { isYearBefore, measure, basis, unread } = readMeasured(pieces, units);
  const isRate = measure === "growth" || indicators.some((one) => one.growthOf !== "");
  const rest = unknown.map(({ text }) => text).join("") + unread;
  return {
    indicators,
    areas: distinct(areasOf(meanings)),
    ...(listsAreas(pieces) && { listsAreas: true }),
    ...(namesItsWhole(names) && { namesItsWhole: true }),
    members: distinct(meanings.flatMap(({ members }) => members)),
    times: pieces.flatMap((piece, at) => (piece.kind === "time" && !isComparedWith(pieces, at) ? [piece.time] : [])),
    isYearBefore,
    measure,
    basis,
    rest: (isRate ? rest.replace(COMPARABLE, "") : rest) + (isOfFixedBase(pieces) ? "定基" : ""),
  };
}

/** 较1-6月±百分点 is of no figure of those months. */
function isComparedWith(pieces: readonly LabelPiece[], at: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  return piece?.kind === "time" && piece.time.kind === "part" && before !== undefined && /[比较]$/u.test(before.text);
}

const WHOLE = /^[全我本][市省]$/u;

/** 兰州分行 全市宏观指标 names 兰州, whose whole 全市 is; 全国及全省 names both. */
function withoutWholes(names: readonly LabelPiece[]): readonly LabelPiece[] {
  const isArea = (piece: LabelPiece) => piece.kind === "name" && piece.meaning.areas.length > 0;
  const named = names.filter((piece) => isArea(piece) && !WHOLE.test(piece.text) && piece.text !== "全国");
  return named.length > 0 ? names.filter((piece) => !(isArea(piece) && WHOLE.test(piece.text))) : names;
}

/** Whether an area is named beside the words for its whole. */
function namesItsWhole(names: readonly LabelPiece[]): boolean {
  return withoutWholes(names).length < names.length;
}

/** 宝鸡全市 is all of 宝鸡. */
function isWholeBehind(pieces: readonly LabelPiece[], at: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  const isOfArea = before?.kind === "name" && before.meaning.areas.length > 0 && !before.text.startsWith("全");
  return isOfArea && (piece?.text === "全市" || piece?.text === "全省");
}

/** Whether a word that lists stands between two areas. */
function listsAreas(pieces: readonly LabelPiece[]): boolean {
  const isArea = (piece: LabelPiece | undefined) => piece?.kind === "name" && piece.meaning.areas.length > 0;
  return pieces.some((piece, at) => AND.test(piece.text) && isArea(pieces[at - 1]) && isArea(pieces[at + 1]));
}

/** The areas that names mean; one that several are called by, Suzhou, is that of the province beside it: Suzhou (Jiangsu). */
function areasOf(meanings: readonly NameMeaning[]): readonly string[] {
  const provinces = meanings.flatMap(({ areas }) => (areas.length === 1 ? areas : [])).filter(isProvince);
  const isIn = (code: string) => provinces.some((one) => code.slice(0, 2) === one.slice(0, 2));
  const told = meanings.map(({ areas }) => (areas.length > 1 && areas.some(isIn) ? areas.filter(isIn) : areas));
  const isResolved = told.some((areas, at) => areas.length < (meanings[at]?.areas.length ?? 0));
  return told.flat().filter((code) => !isResolved || !provinces.includes(code));
}

function isProvince(code: string): boolean {
  return code.endsWith("0000");
}

/** A label and its translation name the same. */
function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** An index whose base is a named year, 1978年=100, is another than the one whose base is the year before. */
function isOfFixedBase(pieces: readonly LabelPiece[]): boolean {
  return /(?:19|20)\d\d年?=100/u.test(pieces.map(({ text }) => text).join(""));
}

/** Official growth is at comparable prices; an amount at such prices is another figure than the published one. */
const COMPARABLE = /按?(?:可比|不变)(?:价格?)?(?:计算)?|扣除价格(?:变动)?(?:的)?因素/gu;

const LETTER = /\p{L}/u;

// 借款人所在地宝鸡市, 据宝鸡市统计公报.
const BEFORE_AREA = /(?:所在地|位于|地处|(?<!\p{L})(?:根?据|摘自|引自|取自|源自))$/u;

function textBefore(pieces: readonly LabelPiece[], at: number): string {
  return pieces
    .slice(0, at)
    .map(({ text }) => text)
    .join("");
}

// 西安市 stands by itself before any word; 西安高新 is another place than 西安.
const FULL_AREA = /[省市区县州盟旗国]$/u;

/** 过去五年全市 is about 全市; 完全市场化 and 安全市 are not. */
function isWholeOfArea(pieces: readonly LabelPiece[], at: number): boolean {
  const isPartOfWord = /[完安健齐]$/u.test(textBefore(pieces, at)) || /^[场民委]/u.test(pieces[at + 1]?.text ?? "");
  return WHOLE.test(pieces[at]?.text ?? "") && !isPartOfWord;
}

/** A name is a part of a longer one that is not known where unknown letters touch it: 民间固定资产投资, 沣东新城. */
function isWhole(pieces: readonly LabelPiece[], at: number): boolean {
  const piece = pieces[at];
  const isUnknown = (other: LabelPiece | undefined) => other?.kind === "unknown" && LETTER.test(other.text);
  const isArea = piece?.kind === "name" && piece.meaning.areas.length > 0 && FULL_AREA.test(piece.text);
  if (isUnknown(pieces[at - 1]) && isWholeOfArea(pieces, at)) return true;
  if (isUnknown(pieces[at - 1]) && !(isArea && BEFORE_AREA.test(textBefore(pieces, at)))) return false;
  return isArea || !isUnknown(pieces[at + 1]) || isBeforeTopic(pieces, at);
}

// 西安改革开放四十年, 西安楼市; 西安高新 and 西安银行 are others than 西安.
const TOPIC =
  /^(?:(?:分?季度?|分?月度?|年度)(?:数据|指标|表|$)|规(?:模以)?上工业|改革|发展|新兴|新(?=动能|产业|经济|业态|消费|基建)|楼市|房价|房地产|民营|对外|外贸|外向|招商引?资?|战略|先进|高端|制造|科技(?!大学|学院)|创新|社会|宏观|实体|县域|区域|历年|近[年\d一二三四五六七八九十]|过去|这|建国|解放|疫情|电网|电力|用电)/u;

/** Whether an area's name begins a piece of a title and a topic goes on with it. */
function isBeforeTopic(pieces: readonly LabelPiece[], at: number): boolean {
  const [piece, before] = [pieces[at], pieces[at - 1]];
  const isOfArea = piece?.kind === "name" && piece.meaning.areas.length > 0;
  if (!isOfArea || (before && before.kind !== "separator" && before.kind !== "time")) return false;
  const behind = pieces
    .slice(at + 1)
    .map(({ text }) => text)
    .join("");
  return TOPIC.test(behind);
}

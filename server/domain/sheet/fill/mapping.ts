import { MAX_TEXT_LENGTH } from "../../question.ts";
import type { Subject } from "../../subject.ts";
import { type CellPosition, cellName, rangeName, readRange } from "../cell-range.ts";
import type { Grid } from "../grid.ts";
import type { LabelAlias } from "../label/label-alias.ts";
import type { Orientation, RecogniserAnswer, Recognition, SheetQuestion } from "../recognition.ts";

/** What a label was taken for: a code, 100000·36 for a subject, a symbol for a unit. */
export interface MappedLabel {
  readonly kind: "indicator" | "subject" | "unit";
  readonly text: string;
  readonly code: string;
}

/** A table as it was understood and confirmed. */
export interface MappedBlock {
  readonly sheet: string;
  /** As Excel names it: A3:M20. */
  readonly range: string;
  readonly orientation: Orientation;
  readonly labels: readonly MappedLabel[];
}

/** A question that was answered, by its own text: rows that were inserted since do not move it. */
export interface MappedAnswer {
  readonly sheet: string;
  readonly code: string;
  readonly question: string;
  readonly answer: string;
}

/** What is kept in a workbook of how its sheets were understood, to be used again next month. */
export interface SheetMapping {
  readonly version: 1;
  readonly blocks: readonly MappedBlock[];
  readonly answers: readonly MappedAnswer[];
  /** What labels mean that the catalogue does not know, or knows as something else; analysts may edit them. */
  readonly aliases: readonly LabelAlias[];
}

/** A mapping that somebody has changed, or that another version wrote. */
export interface MappingFault {
  readonly code: "MAPPING_INVALID";
  /** In Chinese: what is wrong, what to do. */
  readonly text: string;
}

/** Users can edit what is kept in a workbook; more than this nobody has. */
const MOST_CHARACTERS = 4_000_000;
const ORIENTATIONS: readonly Orientation[] = ["periods-across", "periods-down", "one-period"];
const LABEL_KINDS: readonly MappedLabel["kind"][] = ["indicator", "subject", "unit"];

/** The mapping of what was recognised, with the answers that it took. */
export function mappingOf(
  grids: readonly Grid[],
  { blocks }: Recognition,
  answered: readonly { readonly question: SheetQuestion; readonly answer: string }[],
): SheetMapping {
  const gridOf = new Map(grids.map((grid) => [grid.sheet, grid]));
  return {
    version: 1,
    aliases: [],
    blocks: blocks.map(({ sheet, range, orientation, cells }) => {
      const labels = new Map<string, MappedLabel>();
      const add = (kind: MappedLabel["kind"], place: CellPosition | undefined, code: string) => {
        const text = place && gridOf.get(sheet)?.cell(place.row, place.column)?.value;
        if (typeof text === "string" && code !== "") labels.set(`${kind} ${text}`, { kind, text, code });
      };
      for (const { meaning, labels: places } of cells) {
        add("indicator", places.indicator, meaning.indicator);
        add("subject", places.subject, subjectCode(meaning.subject));
        add("unit", places.unit, meaning.unit);
      }
      return { sheet, range: rangeName(range), orientation, labels: [...labels.values()] };
    }),
    answers: answered.map(({ question, answer }) => ({
      sheet: question.sheet,
      code: question.code,
      question: question.text,
      answer,
    })),
  };
}

/** The mapping as text for the workbook. */
export function printMapping(mapping: SheetMapping): string {
  return JSON.stringify(mapping);
}

/** The mapping that a text of the workbook holds; nothing of it is used unless all of it is as it was written. */
export function readMapping(text: string): SheetMapping | MappingFault {
  if (text.length > MOST_CHARACTERS) return fault("内容过长");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fault("不是有效的 JSON");
  }
  const whole = withAliases(json);
  if (!hasFields(whole, ["version", "blocks", "answers", "aliases"]) || whole.version !== 1) return fault("版本不符");
  const { blocks, answers, aliases } = whole;
  if (!isListOf(blocks, isBlock)) return fault("表格的记录不完整");
  if (!isListOf(answers, isAnswer)) return fault("答案的记录不完整");
  if (!isListOf(aliases, isAlias)) return fault("标签的记录不完整");
  return { version: 1, blocks, answers, aliases };
}

/** The answers that were given before, for questions that are asked again in the same words. */
export function answersFrom({ answers }: SheetMapping, questions: readonly SheetQuestion[]): RecogniserAnswer[] {
  return questions.flatMap(({ sheet, code, text, cells }) => {
    const known = knownAnswer(answers, { sheet, code, text });
    const [cell] = cells;
    return known && cell ? [{ sheet, cell: cellName(cell), code, answer: known.answer }] : [];
  });
}

const CELL_IN_QUESTION = /（[A-Z]{1,3}\d{1,7}）/gu;

/** The answer to the question in the same words, also where the cells it names have moved since. */
function knownAnswer(
  answers: readonly MappedAnswer[],
  { sheet, code, text }: Pick<SheetQuestion, "sheet" | "code" | "text">,
): MappedAnswer | undefined {
  const words = (question: string) => question.replace(CELL_IN_QUESTION, "");
  const alike = answers.filter(
    (one) => one.sheet === sheet && one.code === code && words(one.question) === words(text),
  );
  const isOne = alike.every(({ answer }) => answer === alike[0]?.answer);
  return alike.find(({ question }) => question === text) ?? (isOne ? alike[0] : undefined);
}

/** What was kept before there were aliases has none. */
function withAliases(json: unknown): unknown {
  const isOld = hasFields(json, ["version", "blocks", "answers"]);
  return isOld ? { ...json, aliases: [] } : json;
}

function subjectCode({ area, member }: Subject): string {
  return member === "" ? area : `${area}·${member}`;
}

function fault(problem: string): MappingFault {
  return { code: "MAPPING_INVALID", text: `工作簿里保存的识别结果不能用：${problem}。请重新识别，再保存一次。` };
}

function hasFields(value: unknown, names: readonly string[]): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const own = Object.keys(value);
  return own.length === names.length && names.every((name) => own.includes(name));
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isBlock(value: unknown): value is MappedBlock {
  return (
    hasFields(value, ["sheet", "range", "orientation", "labels"]) &&
    isText(value.sheet) &&
    isText(value.range) &&
    readRange(value.range) !== undefined &&
    ORIENTATIONS.some((one) => one === value.orientation) &&
    isListOf(value.labels, isLabel)
  );
}

function isLabel(value: unknown): value is MappedLabel {
  return (
    hasFields(value, ["kind", "text", "code"]) &&
    LABEL_KINDS.some((one) => one === value.kind) &&
    isText(value.text) &&
    isText(value.code)
  );
}

function isAnswer(value: unknown): value is MappedAnswer {
  const fields = ["sheet", "code", "question", "answer"];
  return hasFields(value, fields) && fields.every((name) => isText(value[name]));
}

function isAlias(value: unknown): value is LabelAlias {
  const fields = ["sheet", "kind", "text", "code"];
  return (
    hasFields(value, fields) &&
    (value.kind === "indicator" || value.kind === "subject") &&
    fields.every((name) => isText(value[name]))
  );
}

/** Longer than any label or answer can be is not one of ours. */
function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_TEXT_LENGTH * 5;
}

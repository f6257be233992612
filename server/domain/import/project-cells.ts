import { dateOfSerial } from "../month.ts";
import { type PartialDay, readPartialDay } from "../project/partial-day.ts";
import { PROJECT_UNIT } from "../project/project-indicators.ts";
import { type ProjectStage, stageOf } from "../project/project-stage.ts";
import { movePoint } from "../quantity.ts";
import { isRefusal, refuse } from "../refusal.ts";
import { parseUnit } from "../unit.ts";
import { type BareProblem, type ImportProblem, importProblem, refusedProblem } from "./import-problem.ts";
import type { TableRecord } from "./record-table.ts";
import { readAmount } from "./typed-amount.ts";

/** Reads the cells of one row, and collects everything that is wrong with it. */
export interface CellReader<Field extends string> {
  readonly problems: ImportProblem[];
  /** 万元; undefined for a blank cell and for one that cannot be read. */
  money(field: Field, unitField: Field): number | undefined;
  /** A day or a month; undefined likewise. */
  day(field: Field): PartialDay | undefined;
  stage(field: Field): ProjectStage | undefined;
  yesNo(field: Field): boolean | undefined;
  /** The text; undefined for a blank cell. */
  text(field: Field): string | undefined;
  wrong(field: Field, problem: BareProblem): void;
}

/** The longest text of a cell that is kept. */
const LONGEST_TEXT = 500;

const YES = ["是", "有", "y", "yes", "true", "1", "√", "✓"];
const NO = ["否", "无", "不是", "n", "no", "false", "0", "×"];

/** A reader of one row's cells. */
export function createCellReader<Field extends string>(record: TableRecord<Field>): CellReader<Field> {
  const problems: ImportProblem[] = [];
  const wrong = (field: Field, problem: BareProblem) => {
    problems.push(record.place(field, problem));
  };
  /** What a cell that is not blank is read as; what cannot be read is told. */
  function read<Value>(field: Field, as: (text: string) => Value | undefined, expected: string): Value | undefined {
    const text = record.text(field);
    if (text === "") return undefined;
    const value = as(text);
    if (value === undefined) wrong(field, importProblem("FIELD_INVALID", text, expected));
    return value;
  }
  return {
    problems,
    wrong,
    money(field, unitField) {
      const amount = readMoney(record, field, unitField);
      if (typeof amount !== "object") return amount;
      wrong(field, amount);
      return undefined;
    },
    day: (field) => read(field, readDay, "日期或月份，如 2016-06-15、2016年6月"),
    stage: (field) => read(field, stageOf, "谋划、前期、开工、在建、竣工、投产之一"),
    yesNo: (field) => read(field, readYesNo, "是或否"),
    text: (field) => read(field, (text) => (text.length > LONGEST_TEXT ? undefined : text), `${LONGEST_TEXT} 字以内`),
  };
}

/** An amount of money in 万元; the unit is that of its heading, else of the unit's column, else 万元. */
function readMoney<Field extends string>(
  record: TableRecord<Field>,
  field: Field,
  unitField: Field,
): number | undefined | BareProblem {
  const typed = readAmount(record.text(field));
  if ("code" in typed) return typed;
  if (typed.amount === null) return undefined;
  if (typed.isPercent || typed.amount < 0) {
    return importProblem("FIELD_INVALID", record.text(field), "不小于 0 的金额");
  }
  const written = record.unit(field) || record.text(unitField) || PROJECT_UNIT;
  const [from, to] = [parseUnit(written), parseUnit(PROJECT_UNIT)];
  if (isRefusal(from)) return refusedProblem(from, written);
  if (isRefusal(to)) return refusedProblem(to, PROJECT_UNIT);
  if (from.dimension !== to.dimension) {
    return refusedProblem(refuse("UNIT_MISMATCH", { received: PROJECT_UNIT, expected: written }), written);
  }
  return movePoint(typed.amount, from.power - to.power);
}

/** Days of 1981 to 2119: a workbook's cell may hold the serial of a day. */
const SERIAL = /^[3-7]\d{4}(?:\.0+)?$/u;

/** A day, a month, or the serial of a day as a workbook holds it. */
export function readDay(text: string): PartialDay | undefined {
  if (!SERIAL.test(text)) return readPartialDay(text);
  const { year, month, day } = dateOfSerial(Number(text));
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function readYesNo(text: string): boolean | undefined {
  const folded = text.normalize("NFKC").toLowerCase();
  if (YES.includes(folded)) return true;
  return NO.includes(folded) ? false : undefined;
}

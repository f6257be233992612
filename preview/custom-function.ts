import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";

import { FLAGS, type Outcome } from "./bridge.ts";
import type { FunctionMetadata, ParameterMetadata } from "./grid-api.ts";
import type { Invocations } from "./invocations.ts";

/** What a busy cell holds. Excel shows #BUSY! for what it once called so; the grid's reader shows it as #BUSY!. */
export const BUSY = ErrorType.CONNECT;

/** Excel's error for each code of the runtime; a code not listed is shown as #VALUE!. */
const ERRORS: ReadonlyMap<number, ErrorType> = new Map([
  [1, ErrorType.NA],
  [5, ErrorType.DIV_BY_ZERO],
  [6, ErrorType.NUM],
  [8, ErrorType.NULL],
]);

/**
 * A custom function of the add-in among the grid's functions. It gives the grid's engine value objects rather than plain
 * values, because the engine reads plain texts as it reads typing: "2016-06" would become a date.
 */
export class CustomFunction extends BaseFunction {
  readonly #metadata: FunctionMetadata;
  readonly #invocations: Invocations;

  constructor(name: string, metadata: FunctionMetadata, invocations: Invocations) {
    super(name);
    this.#metadata = metadata;
    this.#invocations = invocations;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const values = readArguments(this.#metadata.parameters, variants);
    if (values instanceof ErrorValueObject) return values;
    const { id, options } = this.#metadata;
    const flags = (options?.cancelable ? FLAGS.cancelable : 0) | (options?.stream ? FLAGS.streaming : 0);
    const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    const outcome = this.#invocations.ask({ place, functionId: id, arguments: values, flags });
    return outcome ? cellResult(outcome) : ErrorValueObject.create(BUSY);
  }
}

/** As Excel does it: an error among the arguments is the result, and the add-in is not called. */
function readArguments(
  parameters: readonly ParameterMetadata[],
  variants: readonly BaseValueObject[],
): unknown[] | ErrorValueObject {
  const read: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const given = parameter.repeating ? variants.slice(index) : variants.slice(index, index + 1);
    const values = given.map((variant) => readArgument(parameter, variant));
    const error = values.find((value) => value instanceof ErrorValueObject);
    if (error instanceof ErrorValueObject) return error;
    read.push(parameter.repeating ? values : (values[0] ?? null));
  }
  return read;
}

function readArgument(parameter: ParameterMetadata, variant: BaseValueObject): unknown {
  if (!(variant instanceof ArrayValueObject)) {
    const value = variant.isNull() ? null : readScalar(parameter, variant);
    return parameter.dimensionality === "matrix" && !(value instanceof ErrorValueObject) ? [[value]] : value;
  }
  if (parameter.dimensionality === "matrix") return readMatrix(parameter, variant);
  if (variant.getRowCount() > 1 || variant.getColumnCount() > 1) return ErrorValueObject.create(ErrorType.VALUE);
  return readScalar(parameter, variant.getFirstCell());
}

function readMatrix(parameter: ParameterMetadata, array: ArrayValueObject): unknown[][] | ErrorValueObject {
  const rows = array.getArrayValue().map((row) => row.map((cell) => readScalar(parameter, cell ?? null)));
  const error = rows.flat().find((value) => value instanceof ErrorValueObject);
  return error instanceof ErrorValueObject ? error : rows;
}

/** A blank cell is 0 for a number and "" for anything else; a number is written out for a text. */
function readScalar({ type }: ParameterMetadata, cell: BaseValueObject | null): unknown {
  if (cell instanceof ErrorValueObject) return cell;
  const blank = !cell || cell.isNull();
  const value = blank ? "" : cell.isBoolean() ? Boolean(cell.getValue()) : cell.getValue();
  switch (type) {
    case "number":
      return blank || (value !== "" && Number.isFinite(Number(value))) ? Number(value) : wrongType();
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      return typeof value === "string" && value !== "" ? wrongType() : Boolean(value);
    default:
      return value;
  }
}

function wrongType(): ErrorValueObject {
  return ErrorValueObject.create(ErrorType.VALUE);
}

function cellResult(outcome: Outcome): BaseValueObject {
  if (!outcome.ok) return ErrorValueObject.create(ERRORS.get(outcome.code) ?? ErrorType.VALUE);
  return Array.isArray(outcome.value) ? spilledResult(outcome.value) : scalarResult(outcome.value);
}

function spilledResult(rows: readonly unknown[]): BaseValueObject {
  const calculateValueList = rows.map((row) => (Array.isArray(row) ? row : [row]).map(scalarResult));
  const [first = []] = calculateValueList;
  const size = { rowCount: calculateValueList.length, columnCount: first.length };
  return ArrayValueObject.create({ calculateValueList, ...size, unitId: "", sheetId: "", row: -1, column: -1 });
}

/** A rich value shows its basic value; nothing shows 0, as a reference to a blank cell does. */
function scalarResult(value: unknown): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (value === null || value === undefined) return NumberValueObject.create(0);
  const rich: { readonly basicType?: string; readonly basicValue?: unknown } = Object(value);
  if (rich.basicType === "Error") return errorResult(rich.basicValue);
  return "basicValue" in rich ? scalarResult(rich.basicValue) : NullValueObject.create();
}

function errorResult(text: unknown): ErrorValueObject {
  const type = Object.values(ErrorType).find((error) => error === text);
  return ErrorValueObject.create(type ?? ErrorType.VALUE);
}

import { type Refusal, refuse } from "../../server/domain/refusal.ts";

/** What one cell holds, as far as a formula can use it; null when it is blank. */
export type Scalar = string | number | null;

/**
 * The one value of an argument. Excel gives a blank cell as null, undefined, "" or 0 according to host and parameter
 * type, and no argument of these formulas can mean 0; so all of these are blank. A reference to one cell may arrive as
 * a 1×1 list of lists, and a cell with a data type as an object around its plain value.
 *
 * @param name of the parameter, for the sentence
 */
export function readScalar(argument: unknown, name: string): Scalar | Refusal {
  const value = unwrapped(argument);
  if (value === null || value === undefined || value === 0) return null;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value.trim() || null;
  return refuse("ARGUMENT_NOT_SCALAR", { received: describe(argument), expected: name });
}

function unwrapped(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.length === 1 ? unwrapped(argument[0]) : argument;
  const isDataType = typeof argument === "object" && argument !== null && "basicValue" in argument;
  return isDataType ? argument.basicValue : argument;
}

function describe(argument: unknown): string {
  if (!Array.isArray(argument)) return "无法识别的内容";
  const columns = Array.isArray(argument[0]) ? argument[0].length : 1;
  return `${argument.length} 行 ${columns} 列`;
}

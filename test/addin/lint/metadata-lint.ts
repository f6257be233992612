import { EXCEL_FUNCTIONS } from "./excel-functions.ts";

export interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface CustomFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly options?: Readonly<Record<string, boolean>>;
  readonly parameters: readonly Parameter[];
  readonly result: object;
}

/** A functions.json. */
export interface FunctionsMetadata {
  readonly functions: readonly CustomFunction[];
}

type Rule = (one: CustomFunction) => boolean;

const ID = /^[A-Z][A-Z0-9._]{2,127}$/u;
const CELL_REFERENCE = /^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/iu;

/** What must hold of every function. Excel shows #NAME? or nothing at all where it does not. */
const RULES: Readonly<Record<string, Rule>> = {
  "F01 id": ({ id }) => ID.test(id),
  "F02 name differs from id": ({ id, name }) => id === name,
  "F03 name of a built-in function": ({ name }) => !EXCEL_FUNCTIONS.has(name.toUpperCase()),
  "F04 name like a cell": ({ name }) => !CELL_REFERENCE.test(name),
  "F05 streaming excludes other options": ({ options = {} }) =>
    !options.stream || !(options.cancelable || options.volatile || options.requiresAddress),
  "F06 volatile": ({ options = {} }) => !options.volatile,
  "F07 required after optional": ({ parameters }) =>
    parameters.every((one, at) => one.optional || one.repeating || !parameters.slice(0, at).some((p) => p.optional)),
  "F08 repeating is not last": ({ parameters }) => parameters.slice(0, -1).every((one) => !one.repeating),
  "F09 duplicate parameter": ({ parameters }) => new Set(parameters.map(({ name }) => name)).size === parameters.length,
  "F10 description missing": ({ description, parameters }) =>
    [description, ...parameters.map((one) => one.description)].every((text) => (text ?? "").trim() !== ""),
};

/** Every fault of the functions, and every difference between the locales that a workbook would feel. */
export function lintMetadata(locales: Readonly<Record<string, FunctionsMetadata>>): string[] {
  const [base, ...others] = Object.entries(locales);
  const faults = Object.entries(locales).flatMap(([locale, metadata]) => lintLocale(locale, metadata));
  const expected = base ? signatures(base[1]) : "";
  const different = others.filter(([, metadata]) => signatures(metadata) !== expected);
  return [...faults, ...different.map(([locale]) => `F12 signatures differ from ${base?.[0]}: ${locale}`)];
}

function lintLocale(locale: string, { functions }: FunctionsMetadata): string[] {
  const ids = functions.map(({ id }) => id.toUpperCase());
  const duplicates = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `F11 duplicate id: ${locale} ${id}`);
  const faults = functions.flatMap((one) =>
    Object.entries(RULES).flatMap(([name, holds]) => (holds(one) ? [] : [`${name}: ${locale} ${one.id}`])),
  );
  return [...duplicates, ...faults];
}

/** All that must be equal in every language: ids, order and kinds of parameters, results and options. */
function signatures({ functions }: FunctionsMetadata): string {
  const signature = ({ id, name, parameters, result, options = {} }: CustomFunction) => [
    id,
    name,
    parameters.map(({ type = "any", dimensionality = "scalar", optional = false, repeating = false }) => [
      type,
      dimensionality,
      optional,
      repeating,
    ]),
    result,
    options,
  ];
  return JSON.stringify(functions.map(signature));
}

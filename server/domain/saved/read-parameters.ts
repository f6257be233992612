import { suggest } from "../suggest.ts";
import { parametersOf } from "./saved-queries.ts";
import type { SavedQuery } from "./saved-query.ts";

/** What was asked for: the values of each parameter that was given, blank ones left out. */
export type ParameterValues = ReadonlyMap<string, readonly string[]>;

/** A parameter that cannot be used as it was given. */
export interface WrongParameter {
  readonly kind: "wrong-parameter";
  /** What was received. */
  readonly name: string;
  /** A Chinese sentence without its full stop: what is wrong, and what would be right. */
  readonly problem: string;
}

/** Longer values are no names, and no periods. */
const LONGEST_VALUE = 500;
const MOST_VALUES = 100;

/** Names under which people put tokens into addresses, where every proxy writes them down. */
const TOKEN_NAMES = /^(?:api[_-]?key|x-api-key|key|access[_-]?token|token|password)$/iu;

/** The values of the parameters of a query, by the names and values of an address; or the first that is wrong. */
export function readParameters(
  query: Pick<SavedQuery, "name" | "parameters">,
  pairs: Iterable<readonly [name: string, value: string]>,
): ParameterValues | WrongParameter {
  const known = new Map(parametersOf(query).map((parameter) => [parameter.name, parameter]));
  const values = new Map<string, string[]>();
  for (const [name, received] of pairs) {
    const parameter = known.get(name);
    if (!parameter) return unknownParameter(query, name, [...known.keys()]);
    const value = received.trim();
    if (value.length > LONGEST_VALUE) return wrongParameter(name, `太长，最多 ${LONGEST_VALUE} 个字`);
    if (value === "") continue;
    const own = values.get(name) ?? [];
    if (own.length > 0 && !parameter.isList) return wrongParameter(name, "写了不止一次，只能写一次");
    if (own.length === MOST_VALUES) return wrongParameter(name, `写了太多次，最多 ${MOST_VALUES} 次`);
    values.set(name, [...own, value]);
  }
  return values;
}

/** A parameter of that name that cannot be used. */
export function wrongParameter(name: string, problem: string): WrongParameter {
  return { kind: "wrong-parameter", name, problem: `参数 ${name} ${problem}` };
}

/** Whether an outcome is a parameter that cannot be used. */
export function isWrongParameter(outcome: unknown): outcome is WrongParameter {
  return typeof outcome === "object" && outcome !== null && "kind" in outcome && outcome.kind === "wrong-parameter";
}

/** The one value of a parameter; undefined where it was not given. */
export function onlyValue(values: ParameterValues, name: string): string | undefined {
  return values.get(name)?.[0];
}

/** A whole number from 1 to `most`; undefined where it was not given. */
export function countOf(values: ParameterValues, name: string, most: number): number | undefined | WrongParameter {
  const text = onlyValue(values, name);
  if (text === undefined) return undefined;
  const count = /^\d{1,9}$/u.test(text) ? Number(text) : 0;
  return count >= 1 && count <= most ? count : wrongParameter(name, `收到“${text}”，需要 1 到 ${most} 的整数`);
}

/** One of several words, by any spelling that the table has for it; undefined where it was not given. */
export function wordOf<Word extends string>(
  values: ParameterValues,
  name: string,
  words: Readonly<Record<Word, readonly string[]>>,
): readonly Word[] | undefined | WrongParameter {
  const given = values.get(name);
  if (!given) return undefined;
  const found: Word[] = [];
  for (const text of given) {
    const word = (Object.keys(words) as Word[]).find((one) => isSpelling(text, [one, ...words[one]]));
    if (word === undefined) {
      return wrongParameter(name, `收到“${text.slice(0, 40)}”，可用的有：${Object.keys(words).join("、")}`);
    }
    found.push(word);
  }
  return found;
}

function isSpelling(text: string, spellings: readonly string[]): boolean {
  return spellings.some((one) => plain(one) === plain(text));
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll("_", "-");
}

function unknownParameter({ name: query }: Pick<SavedQuery, "name">, name: string, known: readonly string[]) {
  if (TOKEN_NAMES.test(name)) {
    return wrongParameter(name, "不能写在地址里：令牌请放在请求头 Authorization 或 x-api-key，或 Basic 的密码里");
  }
  const near = suggest(name, known, 1);
  const nearest = near.length > 0 ? `，最接近的是 ${near.join("、")}` : "";
  const shown = name.replace(/\p{C}/gu, "").slice(0, 40);
  return wrongParameter(shown, `不是 ${query} 的参数${nearest}；可用的有：${known.join("、")}`);
}

import type { ParameterValues } from "../saved/read-parameters.ts";
import type { DataFormat } from "../saved/saved-queries.ts";
import type { SavedQuery } from "../saved/saved-query.ts";

/** A saved query of a server with its parameters, as another program is to read it. */
export interface Connection {
  readonly query: SavedQuery;
  /** The server's address without a path: https://plan.example.cn:8443. */
  readonly base: string;
  readonly values: ParameterValues;
}

/** A text to take along, or why there is none. No text ever holds a token. */
export type ConnectorText =
  | {
      readonly text: string;
      /** Name of the file in which the program looks for it. */
      readonly fileName: string;
      /** What to do with it, in Chinese, step by step. */
      readonly steps: readonly string[];
    }
  | { readonly reason: string };

/** The environment variable from which scripts take the token. */
export const TOKEN_VARIABLE = "PLANCELL_TOKEN";

/** The path of the table, without the slash that it begins with. */
export function pathOf({ query }: Pick<Connection, "query">, format: DataFormat): string {
  return `data/${query.name}.${format}`;
}

/** Each parameter with one value; one that is repeated comes several times. */
export function pairsOf({ values }: Pick<Connection, "values">): readonly (readonly [string, string])[] {
  return [...values].flatMap(([name, list]) => list.map((value) => [name, value] as const));
}

/** The whole address of the table. */
export function addressOf(connection: Connection, format: DataFormat): string {
  const pairs = pairsOf(connection).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const search = pairs.length === 0 ? "" : `?${pairs.join("&")}`;
  return `${connection.base}/${pathOf(connection, format)}${search}`;
}

/** The parameters as an object, a repeated one as a list. */
export function valuesAsObject({ values }: Pick<Connection, "values">): Record<string, string | readonly string[]> {
  return Object.fromEntries([...values].map(([name, list]) => [name, list.length === 1 ? (list[0] ?? "") : list]));
}

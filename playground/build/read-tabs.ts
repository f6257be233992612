import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One of the operations that the playground opens with. */
export interface TabFile {
  /** The file's name without its ending; its number gives the order. */
  readonly name: string;
  /** The first comment of the file: what the tab is called. */
  readonly title: string;
  /** The second comment: what it shows, in a sentence. */
  readonly summary: string;
  /** The operation as it is shown, with its comments. */
  readonly query: string;
  /** Its variables as JSON text; "" for an operation without. */
  readonly variables: string;
}

const QUERY = ".graphql";

/**
 * The operations of a folder in the order of their names: `07-search.graphql`, and beside it `07-search.json` with its
 * variables, if it has any. Throws where one does not begin with its title and its sentence as comments.
 */
export function readTabs(folder: string): TabFile[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(QUERY))
    .map((file) => file.slice(0, -QUERY.length))
    .sort();
  return names.map((name) => {
    const query = readFileSync(join(folder, `${name}${QUERY}`), "utf8");
    const [, title, summary] = /^# (.+)\n# (.+)\n/u.exec(query) ?? [];
    if (!title || !summary) throw new Error(`${name}${QUERY} has to begin with two comments: its title and a sentence`);
    const variables = join(folder, `${name}.json`);
    return { name, title, summary, query, variables: existsSync(variables) ? readFileSync(variables, "utf8") : "" };
  });
}

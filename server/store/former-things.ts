import type { Database } from "./database.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** Things that have no versions of their own: a release that changes one keeps what it was. */
export type FormerKind = "indicator" | "project";

type Writing = Pick<SqliteConnection, "execute">;

const aliasesOf = (kind: FormerKind) => `(SELECT json_group_array("text") FROM
  (SELECT "text" FROM "Alias" WHERE "kind" = '${kind}' AND "code" = t."code" ORDER BY "id"))`;

/** A thing as it is now, as JSON; `f` is its row among the former ones. */
const NOW: Readonly<Record<FormerKind, string>> = {
  indicator: `(SELECT json_object('name', t."name", 'englishName', t."englishName", 'unit', t."unit", 'decimals', t."decimals",
      'kind', t."kind", 'priceBasis', t."priceBasis", 'direction', t."direction", 'definition', t."definition",
      'growthOf', COALESCE(g."code", ''), 'bases', t."bases", 'frequencies', t."frequencies",
      'aliases', json(${aliasesOf("indicator")}))
    FROM "Indicator" AS t LEFT JOIN "Indicator" AS g ON g."id" = t."growthOfId" WHERE 'indicator/' || t."code" = f."thing")`,
  project: `(SELECT json_object('name', t."name", 'aliases', json(${aliasesOf("project")}))
    FROM "Project" AS t WHERE 'project/' || t."code" = f."thing")`,
};

/** In SQL: the code of a former thing `f`. */
export const FORMER_CODE = `substr(f."thing", instr(f."thing", '/') + 1)`;

/** In SQL: that a former thing `f` is of a kind, and was changed by the release whose id is the first value. */
export function ofFormer(kind: FormerKind): string {
  return `f."vintage" = ?1 AND f."thing" LIKE '${kind}/%'`;
}

/** Keeps what things are before a release changes them; those that are not there are kept as such. */
export function keepFormer(connection: Writing, vintage: number, kind: FormerKind, codes: Iterable<string>): void {
  const sql = `INSERT INTO "FormerThing" ("vintage", "thing", "content")
    SELECT ?, f."thing", COALESCE(${NOW[kind]}, 'null') FROM (SELECT DISTINCT '${kind}/' || value AS "thing" FROM json_each(?)) AS f`;
  connection.execute(sql, [vintage, JSON.stringify([...codes])]);
}

/** Drops from what was kept for a release what it then left as it was. */
export function dropUnchanged(connection: Writing, vintage: number, kind: FormerKind): void {
  const same = `SELECT f."thing" FROM "FormerThing" AS f WHERE ${ofFormer(kind)} AND f."content" = COALESCE(${NOW[kind]}, 'null')`;
  connection.execute(`DELETE FROM "FormerThing" WHERE "vintage" = ?1 AND "thing" IN (${same})`, [vintage]);
}

/** Keeps what the things that a release changed are now, for the release that takes it back. */
export function keepForReversal(connection: Writing, release: number, vintage: number, kind: FormerKind): void {
  const sql = `INSERT INTO "FormerThing" ("vintage", "thing", "content")
    SELECT ?2, f."thing", COALESCE(${NOW[kind]}, 'null') FROM "FormerThing" AS f WHERE ${ofFormer(kind)}`;
  connection.execute(sql, [release, vintage]);
}

/** Whether a release kept what it replaced, which those of older databases did not. */
export function keptFormer(database: Pick<Database, "scan">, release: number): boolean {
  const sql = `SELECT 1 FROM "ReleaseSeal" WHERE "vintage" = ? AND "part" = 'former-things'`;
  return [...database.scan(sql, [release])].length > 0;
}

/** A thing as it was before a release. */
export interface FormerNames {
  readonly code: string;
  /** Its name and other names; undefined where there was no such thing. */
  readonly names: readonly string[] | undefined;
}

/** The names that the things of a release had before it. */
export function formerNames(
  database: Pick<Database, "scan">,
  release: number,
  kind: FormerKind,
): readonly FormerNames[] {
  const sql = `SELECT ${FORMER_CODE}, n.value FROM "FormerThing" AS f
    LEFT JOIN json_each(json_insert(f."content" -> '$.aliases', '$[#]', f."content" ->> '$.name')) AS n
    WHERE ${ofFormer(kind)} ORDER BY f."thing"`;
  const found = new Map<string, string[] | undefined>();
  for (const [code, name] of database.scan(sql, [release])) {
    found.set(String(code), name === null ? undefined : [...(found.get(String(code)) ?? []), String(name)]);
  }
  return Array.from(found, ([code, names]) => ({ code, names }));
}

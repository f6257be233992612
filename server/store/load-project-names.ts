import type { Named } from "../domain/name-index.ts";
import { foldName } from "../domain/suggest.ts";

import type { Database } from "./database.ts";
import { CURRENT } from "./import-release.ts";
import type { Aliases } from "./load-catalogue.ts";

const NAMES = `SELECT p."code", p."name", p."anchorId" IS NOT NULL OR EXISTS (SELECT 1 FROM "ProjectRecord" AS r
    WHERE r."projectId" = p."id" AND r."until" = ${CURRENT} AND r."withdrawn" = 0) FROM "Project" AS p ORDER BY p."id"`;

/**
 * Every project that there ever was, by name: what figures may be about. One that was taken back is named with its code
 * where another goes by its name by now.
 */
export function loadProjectNames(database: Pick<Database, "scan">, aliases: Aliases): Named[] {
  const all = Array.from(database.scan(NAMES), ([code, name, isThere]) => {
    return {
      code: String(code),
      name: String(name),
      aliases: aliases("project", String(code)),
      isThere: isThere === 1,
    };
  });
  const namesOf = (one: Named) => [one.name, ...one.aliases].map(foldName);
  const taken = new Set(all.filter(({ isThere }) => isThere).flatMap(namesOf));
  return all.map(({ isThere, ...one }) => {
    const isTaken = !isThere && namesOf(one).some((name) => taken.has(name));
    return isTaken ? { ...one, name: `${one.name}（${one.code}）`, aliases: [] } : one;
  });
}

import { isInLedger } from "../domain/ledger/ledger-case.ts";

import { appendEvents, CaseMoved, type EventDraft } from "./append-events.ts";
import { createPauses } from "./bulk.ts";
import { numberCases } from "./case-code.ts";
import { importerOfHeld } from "./held-importer.ts";
import { readCase } from "./judge-changes.ts";
import type { ImportHeading } from "./release-transaction.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/**
 * Writes the events of an import, in the transaction of its release; new cases without a code get one. Those
 * of a release that was held are the importer's, of the time of its publication. Gives false where
 * a case has moved since the rows were judged, and then the transaction must be rolled back.
 */
export async function writeCases(
  connection: SqliteConnection,
  drafts: readonly EventDraft[],
  { actor: publisher, sha256, held }: Pick<ImportHeading, "actor" | "sha256" | "held">,
): Promise<boolean> {
  const taken = new Set(drafts.map(({ content }) => content.code).filter((code) => code !== ""));
  const nextCode = numberCases(connection, (code) => taken.has(code));
  const actor = (held && importerOfHeld(connection, held.code)) ?? publisher;
  try {
    const earlier = await earlierRevisions(connection, drafts);
    const coded = drafts.map((draft) => {
      const { code, revision, reportedOn } = draft.content;
      const place = { code: code || nextCode(reportedOn), revision: revision + (earlier.get(code) ?? 0) };
      return { ...draft, content: { ...draft.content, ...place } };
    });
    await appendEvents(connection, coded, {
      ...{ actor, key: "", requestSha256: sha256, operation: "ledger.import", at: new Date() },
    });
    return true;
  } catch (error) {
    if (error instanceof CaseMoved) return false;
    throw error;
  }
}

/**
 * The last revisions of cases that were withdrawn and are registered anew: under their codes they go on from there.
 * @throws CaseMoved where somebody else has registered one
 */
async function earlierRevisions(connection: SqliteConnection, drafts: readonly EventDraft[]) {
  const earlier = new Map<string, number>();
  const pause = createPauses();
  for (const { kind, content } of drafts) {
    if (kind !== "import" || content.code === "") continue;
    await pause();
    const stored = readCase(connection, content.code);
    if (stored && isInLedger(stored)) throw new CaseMoved(`${stored.code} is registered`);
    if (stored) earlier.set(stored.code, stored.revision);
  }
  return earlier;
}

import type { Catalogue } from "../../server/domain/catalogue.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import type { LabelAlias } from "../../server/domain/sheet/label/label-alias.ts";
import { recognise } from "../../server/domain/sheet/meaning/recognise.ts";
import type { RecogniserAnswer, Recognition } from "../../server/domain/sheet/recognition.ts";

import type { SheetMemory } from "./sheet-memory.ts";

/** What was understood of sheets, and by which answers of before. */
export interface RecalledRecognition {
  readonly recognition: Recognition;
  readonly answers: readonly RecogniserAnswer[];
  readonly aliases: readonly LabelAlias[];
}

/** How often one answer may bring up another question. */
const MOST_ROUNDS = 6;

/** Understands sheets by what was answered about them: an answer may bring up a further question, answered before as well. */
export function recogniseRecalled(
  grids: readonly Grid[],
  catalogue: Catalogue,
  memory: Pick<SheetMemory, "recall" | "aliases">,
): RecalledRecognition {
  const sheets = grids.map(({ sheet }) => sheet);
  const { aliases } = memory.aliases(catalogue, sheets);
  let answers: readonly RecogniserAnswer[] = [];
  for (let rounds = 1; ; rounds++) {
    const recognition = recognise(grids, catalogue, answers, aliases);
    const recalled = memory.recall(recognition.questions).filter((one) => !answers.some((known) => isSame(known, one)));
    if (recalled.length === 0 || rounds === MOST_ROUNDS) return { recognition, answers, aliases };
    answers = [...answers, ...recalled];
  }
}

function isSame(one: RecogniserAnswer, other: RecogniserAnswer): boolean {
  return one.sheet === other.sheet && one.cell === other.cell && one.code === other.code && one.answer === other.answer;
}

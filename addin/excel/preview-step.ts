import { askFrozen } from "../client/ask-frozen.ts";

import { cellStates } from "./cell-states.ts";
import type { FreezeBook } from "./freeze-book.ts";
import type { FreezeClient } from "./freeze-client.ts";
import { freezeStep } from "./freeze-step.ts";
import { liveVersions } from "./live-versions.ts";
import { repairStep } from "./repair-step.ts";
import type { RewriteStep } from "./rewrite-step.ts";
import { type SourceStep, sourceStep } from "./source-step.ts";
import { thawStep } from "./thaw-step.ts";
import { Told } from "./told.ts";
import { updateStep } from "./update-step.ts";

/** What is to be done, shown before it is. */
export type FreezeStep = RewriteStep | SourceStep;

/** What can be done with a workbook's figures. */
export type FreezeAction = FreezeStep["kind"];

/** What an action would do to that workbook. @throws Told where it cannot be said */
export async function previewStep(action: FreezeAction, book: FreezeBook, client: FreezeClient): Promise<FreezeStep> {
  const { cells } = book.manifest;
  if ((action === "thaw" || action === "update") && cells.length === 0) {
    throw new Told("这个工作簿里没有定稿的数，也没有写成数值的填报。");
  }
  switch (action) {
    case "freeze":
      return freezeStep(book, await liveVersions(client), cellStates(client));
    case "thaw":
      return thawStep(book);
    case "update": {
      const { answers, dataVersion, outage } = await askFrozen(client.batcher, cells, book.grids);
      if (outage) throw new Told(outage.message);
      return updateStep(book, answers, dataVersion);
    }
    case "repair":
      return repairStep(book);
    case "sources":
      return sourceStep(book, client.batcher, await liveVersions(client));
  }
}

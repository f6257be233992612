import { client } from "../client/client.ts";

import { recalculateAll } from "./recalculate.ts";

/** Asks the server again for every figure of the workbook. */
export async function refreshWorkbook(): Promise<void> {
  client.batcher.refresh();
  await recalculateAll();
}

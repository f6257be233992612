import { refreshWorkbook } from "../excel/refresh-workbook.ts";

/** The ribbon's 全部刷新. Excel greys the ribbon out until it is told that the command is complete, so it always is. */
export async function refreshAll(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await refreshWorkbook();
  } catch {
    // In cell edit mode Excel refuses; the cache is empty by now, so the next recalculation asks the server again.
  } finally {
    event.completed();
  }
}

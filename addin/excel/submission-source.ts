import { holds } from "../../server/domain/sheet/cell-range.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import type { SheetArea, Submission } from "../../server/domain/submit/submission.ts";

import { readGrid } from "./read-grid.ts";
import type { SelectedSheet } from "./read-selection.ts";
import { sheetChange } from "./sheet-change.ts";
import type { ReadingChoices, SubmissionReader, SubmissionReading } from "./submission-kind.ts";
import { Told } from "./told.ts";

/** A selection that is to be sent: as it was read, and how it is understood. */
export class SubmissionSource {
  private readonly selected: SelectedSheet;
  private readonly reader: SubmissionReader;

  constructor(selected: SelectedSheet, reader: SubmissionReader) {
    this.selected = selected;
    this.reader = reader;
  }

  /** What is understood of it. */
  read(choices: ReadingChoices): SubmissionReading {
    return this.reader(this.selected, choices);
  }

  /**
   * Holds what is about to be sent against the sheet as it is now. Throws what Excel throws, where the sheet is gone.
   *
   * @throws Told where something else would be sent
   */
  async proveUnchanged(submission: Submission, choices: ReadingChoices): Promise<void> {
    const { area, grid } = this.selected;
    const now = await readGrid(area.sheet);
    const again = this.reader({ area, grid: now }, choices);
    if (JSON.stringify(again) === JSON.stringify(submission)) return;
    const change = changeIn(area, grid, now) || sheetChange(grid, now) || "有公式算出了别的数";
    throw new Told(`检查之后“${area.sheet}”有改动：${change}。什么也没有报送，请按“读取所选区域”重新检查。`);
  }
}

/** What of the selection itself has changed. */
function changeIn({ range }: SheetArea, before: Grid, now: Grid): string {
  return sheetChange(before, now, (cell) => !holds(range, cell));
}

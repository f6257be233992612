import type { AddressBook } from "../client/address-book.ts";
import type { Timers } from "../client/timers.ts";

import { readCells, writeCells } from "./cell-record.ts";
import { errorCode } from "./excel-error.ts";
import { type WorkbookPart, workbookPart, xmlSafe } from "./workbook-part.ts";

/** A recalculation has settled when no cell got an answer for so long. */
const SETTLED_AFTER = 3_000;
/** While a cell is edited nothing can be written. */
const TRY_AGAIN_AFTER = 15_000;

/** Where the cells of this workbook are kept. */
export const CELLS_PART = workbookPart("cells", "urn:plancell:cells:1");

/** Keeps in the workbook which of its cells show answers of which data version, so that updates are found after opening. */
export class WorkbookRecord {
  private readonly addresses: AddressBook;
  private readonly timers: Timers;
  private readonly part: WorkbookPart;
  private written = "";
  private revision = 0;
  private isScheduled = false;

  constructor(addresses: AddressBook, timers: Timers, part: WorkbookPart = CELLS_PART) {
    this.addresses = addresses;
    this.timers = timers;
    this.part = part;
  }

  /**
   * Reads what the workbook was saved with, and from now on writes what changes. A record that is absent, odd or out of
   * reach is none: the cells are known again when they are next calculated.
   */
  async open(): Promise<void> {
    const text = await this.part.read().catch(() => null);
    const cells = text === null ? null : readCells(text);
    if (text !== null && cells) {
      this.written = text;
      this.addresses.restore(cells);
    }
    this.addresses.watch(() => this.schedule());
    if (this.addresses.cells().length !== (cells?.length ?? 0)) this.schedule();
  }

  private schedule(delay = SETTLED_AFTER): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    this.revision = this.addresses.revision;
    this.timers.after(delay, () => {
      this.isScheduled = false;
      if (this.revision === this.addresses.revision) void this.write();
      else this.schedule();
    });
  }

  private async write(): Promise<void> {
    const text = xmlSafe(writeCells(this.addresses.cells()));
    if (text === this.written) return;
    try {
      await this.part.write(text);
      this.written = text;
    } catch (error) {
      // Elsewhere, as in a protected workbook, trying again would not help before something changes.
      if (errorCode(error) === "InvalidOperationInCellEditMode") this.schedule(TRY_AGAIN_AFTER);
    }
  }
}

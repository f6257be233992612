import type { WritePorts, WriteResult } from "./write-cells.ts";

/** What was done by taking back, and what of it is still to be taken back: after a stop, for example. */
export interface Undoing {
  readonly result: WriteResult;
  /** Null when all of it is back, or will never be, with the reason in the result. */
  readonly rest: UndoableWrite | null;
}

/** Something that was written into the workbook and can be taken back. */
export interface UndoableWrite {
  /** In Chinese: what it did, 填数 18 格. */
  readonly name: string;
  /** Whether other cells moved: what was known of the workbook must be read again after taking it back. */
  readonly movesCells: boolean;
  /** Takes it back, as far as nobody has changed it since. Never rejects. */
  readonly undo: (ports: WritePorts) => Promise<Undoing>;
}

/** A write of the past, as it is shown. */
export interface PastWrite {
  readonly name: string;
  readonly at: Date;
}

/** More than anybody takes back one by one; the oldest are forgotten. */
const MOST = 50;

/**
 * What the pane wrote into the workbook, to be taken back newest first: each write was made on what the one before had left.
 * Kept for the life of the pane. Whoever writes pushes; whoever shows listens.
 */
export class WriteHistory {
  private entries: readonly (PastWrite & { readonly write: UndoableWrite })[] = [];
  private readonly listeners = new Set<() => void>();
  private isBusy = false;

  /** Newest first. */
  get past(): readonly PastWrite[] {
    return this.entries;
  }

  push(write: UndoableWrite, at: Date = new Date()): void {
    this.entries = [{ name: write.name, at, write }, ...this.entries].slice(0, MOST);
    this.tell();
  }

  /** Writes while nobody else does; null, and nothing is done, while somebody does. */
  async exclusively<Value>(write: () => Promise<Value>): Promise<Value | null> {
    if (this.isBusy) return null;
    this.isBusy = true;
    try {
      return await write();
    } finally {
      this.isBusy = false;
    }
  }

  /** Takes the newest back; what is not back yet stays the newest. Null where there is nothing, or while somebody writes. */
  async undoNewest(ports: WritePorts = {}): Promise<(Undoing & { readonly movesCells: boolean }) | null> {
    const [newest] = this.entries;
    if (!newest) return null;
    const done = await this.exclusively(() => newest.write.undo(ports));
    if (!done) return null;
    const others = this.entries.filter((entry) => entry !== newest);
    this.entries = done.rest ? [{ name: done.rest.name, at: newest.at, write: done.rest }, ...others] : others;
    this.tell();
    return { ...done, movesCells: newest.write.movesCells };
  }

  /** Calls the listener after each change; gives the way to end that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

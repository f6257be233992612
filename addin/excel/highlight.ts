import { isListOf, isRecord, isText } from "../client/shape.ts";

import { splitAddress } from "./address.ts";
import { columnRuns, portions } from "./column-runs.ts";
import { readSetting, saveSetting } from "./document-setting.ts";
import { errorCode } from "./excel-error.ts";

/** Light yellow, on which black text has a contrast of 19 to 1. */
const MARK = "#FFF2CC";
const SETTING = "plancell.marks";
const PORTION = 250;
/** More are not kept in the workbook's settings, only until it is closed. */
const MOST_STORED = 2_000;

/** How a cell was filled before it was marked; the colour is "" where it had no fill. */
interface Former {
  readonly address: string;
  readonly colour: string;
}

/**
 * Marks cells by their fill and puts the fills back. The former fills are stored in the workbook, so that a mark can be
 * cleared after it was saved and opened again. A cell whose fill was changed meanwhile is left alone.
 */
export class Highlight {
  private readonly former = new Map<string, string>();

  /** How many cells are marked. */
  get size(): number {
    return this.former.size;
  }

  /** Takes what the workbook was saved with. */
  open(): void {
    const stored = readSetting(SETTING);
    if (!isListOf(stored, isFormer)) return;
    for (const { address, colour } of stored) this.former.set(address, colour);
  }

  /** Marks those cells. Throws what Excel throws, on a protected sheet for example; the cells marked before that stay so. */
  async mark(addresses: readonly string[]): Promise<void> {
    try {
      for (const portion of portioned(addresses)) await this.markPortion(portion);
    } finally {
      await this.store();
    }
  }

  /** Puts the fills back and tells how many cells were left alone. Throws what Excel throws; the rest stays marked. */
  async clear(): Promise<number> {
    let left = 0;
    try {
      for (const portion of portioned([...this.former.keys()])) left += await this.clearPortion(portion);
    } finally {
      await this.store();
    }
    return left;
  }

  private markPortion(addresses: readonly string[]): Promise<void> {
    return Excel.run(async (context) => {
      const fills = await readFills(context, addresses);
      addresses.forEach((address, at) => {
        const fill = fills[at];
        // Noted before it is written: where Excel stops half-way, clear() finds out which cells bear the mark.
        if (fill && !isMark(fill.color)) this.former.set(address, formerColour(fill));
        else if (!this.former.has(address)) this.former.set(address, MARK);
      });
      for (const fill of fills) fill.color = MARK;
      await context.sync();
    });
  }

  private async clearPortion(addresses: readonly string[]): Promise<number> {
    const left = await Excel.run(async (context) => {
      const fills = await readFills(context, addresses);
      const marked = fills.map((fill) => isMark(fill.color));
      addresses.forEach((address, at) => {
        const [fill, colour] = [fills[at], this.former.get(address) ?? MARK];
        if (!fill || !marked[at]) return;
        if (colour === "") fill.clear();
        else fill.color = colour;
      });
      await context.sync();
      return marked.filter((isMarked) => !isMarked).length;
    }).catch((error) => {
      if (errorCode(error) === "ItemNotFound") return addresses.length;
      throw error;
    });
    for (const address of addresses) this.former.delete(address);
    return left;
  }

  private async store(): Promise<void> {
    const entries = [...this.former].map(([address, colour]): Former => ({ address, colour }));
    await saveSetting(SETTING, entries.length <= MOST_STORED ? entries : []);
  }
}

/** Portions of one sheet each, so that a sheet that is gone spoils no other. */
function portioned(addresses: readonly string[]): string[][] {
  return portions(columnRuns(addresses), PORTION).map((runs) => runs.flatMap((run) => run.addresses));
}

async function readFills(context: Excel.RequestContext, addresses: readonly string[]): Promise<Excel.RangeFill[]> {
  const fills = addresses.map((address) => {
    const { sheet, cell } = splitAddress(address);
    return context.workbook.worksheets.getItem(sheet).getRange(cell).format.fill;
  });
  const properties = Office.context.requirements.isSetSupported("ExcelApi", "1.9") ? "color,pattern" : "color";
  for (const fill of fills) fill.load(properties);
  await context.sync();
  return fills;
}

/** A cell without fill reads as white; its pattern, where Excel tells it, says that there is none. */
function formerColour(fill: Excel.RangeFill): string {
  const canTell = Office.context.requirements.isSetSupported("ExcelApi", "1.9");
  const isNone = canTell ? fill.pattern === "None" || fill.pattern === null : /^#?f{6}$/iu.test(fill.color);
  return isNone ? "" : fill.color;
}

function isMark(colour: string): boolean {
  return colour.toUpperCase() === MARK;
}

function isFormer(value: unknown): value is Former {
  return isRecord(value) && isText(value.address) && isText(value.colour) && /^(#[0-9a-f]{6})?$/iu.test(value.colour);
}

import {
  ClearSelectionFormatCommand,
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";
import { ICommandService, type IDisposable, type Injector } from "@univerjs/presets";

import type { CellPlace } from "./open-calls.ts";

/** The grid's id of the one workbook. */
export const UNIT = "workbook";

/** Ranges of one column, so that dirtying a table of 20,000 cells names a few ranges. */
interface DirtyRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

/**
 * When the grid calculates. The engine waits 100 ms after a change and loses changes that arrive while it ends a
 * calculation, so this class counts what was asked and what was done, and everything is asked while it is idle.
 */
export class Calculation implements IDisposable {
  readonly #commands: ICommandService;
  readonly #subscriptions: { dispose(): void }[] = [];
  /** Cells to be dirtied as soon as the engine is idle. */
  #waiting: CellPlace[] = [];
  #asked = 0;
  #started = 0;
  #done = 0;

  /** `onEnd` is told when a calculation's values are in the grid; `onWrite` the cells that were written to. */
  constructor(injector: Injector, onEnd: () => void, onWrite: (places: readonly CellPlace[]) => void) {
    this.#commands = injector.get(ICommandService);
    const dirtying = injector.get(IActiveDirtyManagerService);
    const executed = this.#commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.#started = this.#asked;
      if (!dirtying.get(command.id) || options?.onlyLocal === true || isLookOnly(command.params))
        return this.#triggered(command.id);
      this.#asked++;
      if (command.id === SetRangeValuesMutation.id) onWrite(writtenPlaces(command.params));
    });
    const ended = injector.get(FormulaCalculationSessionService).state$.subscribe((state) => {
      if (!state.completed || !state.resultApplied || state.stopped) return;
      const started = this.#started;
      // The command that applies the values is still running.
      setTimeout(() => {
        if (this.#done === started) return;
        this.#done = started;
        onEnd();
        this.#dirtyWaiting();
      });
    });
    this.#subscriptions.push(executed, { dispose: () => ended.unsubscribe() });
  }

  get isIdle(): boolean {
    return this.#done === this.#asked && this.#waiting.length === 0;
  }

  /** Calculates those cells and what depends on them, once the engine has ended what it is doing. */
  dirty(places: readonly CellPlace[]): void {
    this.#waiting.push(...places);
    this.#dirtyWaiting();
  }

  /** Calculates every formula. */
  all(): void {
    this.#trigger({ dirtyRanges: [], forceCalculation: true });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #dirtyWaiting(): void {
    if (this.#done !== this.#asked || this.#waiting.length === 0) return;
    const places = this.#waiting;
    this.#waiting = [];
    this.#trigger({ dirtyRanges: columnRanges(places), forceCalculation: false });
  }

  #triggered(commandId: string): void {
    if (commandId === SetTriggerFormulaCalculationStartMutation.id) this.#asked++;
  }

  #trigger(what: { readonly dirtyRanges: readonly DirtyRange[]; readonly forceCalculation: boolean }): void {
    const parameters = { commands: [], ...what };
    void this.#commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, parameters, { onlyLocal: true });
  }
}

/** The engine does not calculate for these. */
const LOOKS = [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id];

function isLookOnly(parameters: unknown): boolean {
  return LOOKS.includes(Object(parameters).trigger);
}

function writtenPlaces(parameters: unknown): CellPlace[] {
  const { subUnitId = "", cellValue } = Object(parameters);
  return Object.entries(Object(cellValue)).flatMap(([row, cells]) =>
    Object.keys(Object(cells)).map((column) => ({ sheetId: subUnitId, row: Number(row), column: Number(column) })),
  );
}

function columnRanges(places: readonly CellPlace[]): DirtyRange[] {
  const ranges: DirtyRange[] = [];
  for (const { sheetId, row, column } of [...places].sort(byColumn)) {
    const last = ranges.at(-1);
    const continues = last?.sheetId === sheetId && last.range.startColumn === column && last.range.endRow === row - 1;
    if (last && continues) last.range.endRow = row;
    else {
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      ranges.push({ unitId: UNIT, sheetId, range });
    }
  }
  return ranges;
}

function byColumn(left: CellPlace, right: CellPlace): number {
  return left.sheetId.localeCompare(right.sheetId) || left.column - right.column || left.row - right.row;
}

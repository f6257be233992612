import { type CellPosition, cellName } from "../../server/domain/sheet/cell-range.ts";

import { type FormulaKnowledge, type FormulaState, formulaState } from "../client/formula-state.ts";

import { splitAddress } from "./address.ts";

/** How the formula of a cell stands, as far as the add-in knows; undefined for one that it does not know. */
export type StateOf = (cell: CellPosition & { readonly sheet: string }) => FormulaState | undefined;

/** What the add-in knows of cells, by where they stand: Excel quotes the names of sheets only where it must. */
export function cellStates(knowledge: FormulaKnowledge): StateOf {
  const states = new Map<string, FormulaState>();
  for (const [address, { calls }] of knowledge.addresses.asking()) {
    states.set(placeOf(address), formulaState(calls, knowledge));
  }
  for (const [address, { code, message }] of knowledge.addresses.refused()) {
    states.set(placeOf(address), { standing: "refused", code, reason: message });
  }
  return (cell) => states.get(`${cell.sheet}!${cellName(cell)}`);
}

function placeOf(address: string): string {
  const { sheet, cell } = splitAddress(address);
  return `${sheet}!${cell}`;
}

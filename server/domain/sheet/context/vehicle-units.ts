import { isRefusal } from "../../refusal.ts";
import { parseUnit } from "../../unit.ts";
import { EMPTY_LABEL } from "../label/label.ts";
import { labelled } from "../table/sheet-rows.ts";
import type { TableRows } from "../table/tables.ts";

const UNITS = /^units?$/iu;
const VEHICLES = "辆";

/** Reads units over the figures of a table that names the output of vehicles, and no other quantity, as vehicles. */
export function readVehicleUnits({ titles, header, body }: TableRows): void {
  const heads = header.flatMap(({ cells }) =>
    cells.filter((one) => one.column > 0 && UNITS.test(one.label?.text ?? "")),
  );
  const unit = parseUnit(VEHICLES);
  if (heads.length === 0 || isRefusal(unit)) return;
  const named = [...titles, ...body].flatMap(labelled).flatMap(({ label }) => label?.indicators ?? []);
  if (named.length === 0 || named.some(({ unit: own }) => !own.endsWith(VEHICLES))) return;
  for (const one of heads)
    if (one.label?.role === "heading") one.label = { ...EMPTY_LABEL, text: "units", units: [unit] };
}

import { planRoll, type RollPlan } from "../../server/domain/sheet/fill/plan-roll.ts";
import { provenRoll } from "../../server/domain/sheet/fill/proven-roll.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import { recognise } from "../../server/domain/sheet/meaning/recognise.ts";
import { withPlainFigures } from "../../server/domain/sheet/plain-figures.ts";
import { COUNTRY, madeUpFigures } from "./made-up-figures.ts";
import { CATALOGUE } from "./sheet-catalogue.ts";

/** Plans to go on with the first table of a sheet; 工业产值 of the country is published for every month from May 2016 on. */
export function planOn(grid: Grid): RollPlan {
  const known = { catalogue: CATALOGUE, answers: [], ...recognise([withPlainFigures(grid)], CATALOGUE) };
  const [block] = known.blocks;
  const proven = block ? provenRoll(grid, block, known) : undefined;
  if (!proven || "code" in proven) throw new Error(proven?.text ?? "no table");
  const values = Array.from({ length: 12 }, (_, at) => at + 1);
  const series = [{ basis: "month" as const, from: 2016 * 12 + 4, values, subject: COUNTRY }];
  return planRoll(grid, proven, madeUpFigures({ series }), CATALOGUE);
}

import type { FigureImport } from "../../server/store/figure-import.ts";
import type { HeldRelease } from "../../server/store/held-release.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import type { Importing } from "../../server/store/import-outcome.ts";

import { figureImportOf } from "./figure-import.ts";

/** A time that no test lives to see. */
export const FAR_OFF = { at: "2999-01-01T01:30:00.000Z", zone: "+08:00" } as const;

const HEAD = "indicator,area,project,period,value,status";

/** A figure that nobody may see before its time: no other figure of the tests looks like it. */
export const SECRET = 73_731.375;

/** A new value of June, a figure of July, and one of a series that the book does not have. */
export const JUNE_AND_JULY = `${HEAD}
VALUE_ADDED,西安市,,2016-06 YTD,590,
VALUE_ADDED,西安市,,2016-07 YTD,690,
INVESTMENT,,试验项目,2016-06,${SECRET},`;

/** Imports a table of the tiny book that is published at a far-off time, and gives what is held. */
export async function hold(
  library: Importing,
  text = JUNE_AND_JULY,
  differences: Partial<FigureImport> = {},
): Promise<HeldRelease> {
  const request = figureImportOf(text, { publishAt: FAR_OFF, isConfirmed: true, ...differences });
  const outcome = await importFigures(library, {
    ...request,
    heading: { ...request.heading, publishedOn: "", ...differences.heading },
  });
  if (!outcome.held) throw new Error(`Nothing is held: ${JSON.stringify(outcome)}`);
  return outcome.held;
}

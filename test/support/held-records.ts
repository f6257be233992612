import type { ImportRequest } from "../../server/store/figure-import.ts";
import type { HeldRelease } from "../../server/store/held-release.ts";
import type { Importing } from "../../server/store/import-outcome.ts";
import { RECORD_KINDS, type RecordKindCode } from "../../server/store/record-kinds.ts";

import { figureImportOf } from "./figure-import.ts";
import { FAR_OFF } from "./held-import.ts";

/** A target of a year that has none, and one of the plan's that is revised. */
export const TARGETS =
  "指标,年度,目标值,单位,用词\n工业投资,2017年,1300,亿元,不低于\n规模以上工业增加值,2016年,6.5,%,增长";

/** Imports a table of records of the tiny book that is published at a far-off time, and gives what is held. */
export async function holdRecordsOf(
  library: Importing,
  kind: RecordKindCode,
  text: string,
  differences: Partial<ImportRequest> = {},
): Promise<HeldRelease> {
  const request = figureImportOf(text, { publishAt: FAR_OFF, isConfirmed: true, ...differences });
  const { held, ...outcome } = await RECORD_KINDS[kind].importFrom(library, request);
  if (!held) throw new Error(`Nothing is held: ${JSON.stringify(outcome)}`);
  return held;
}

import { rangeName } from "../../server/domain/sheet/cell-range.ts";
import type { Submission } from "../../server/domain/submit/submission.ts";

import { placeOf } from "../excel/submit-request.ts";

import type { EntryGroup } from "./submit-entries.ts";

/** The report on a selection as text, to be handed to whoever may publish. */
export function submitReport(
  { area }: Pick<Submission, "area">,
  account: string,
  groups: readonly EntryGroup[],
): string {
  const lines = groups.flatMap(({ title, count, entries }) => [
    "",
    `${title} ${count}`,
    ...entries.map(({ places, change, text }) => {
      return [places.map((place) => rangeName(place)).join(" "), change, text].filter((part) => part !== "").join("\t");
    }),
  ]);
  return [`报送检查：${placeOf(area)}`, account, ...lines].join("\n");
}

import { EVENT_NAMES } from "../domain/ledger/case-step.ts";
import { changedFields } from "../domain/ledger/change-case.ts";
import { FIELD_NAMES } from "../domain/ledger/ledger-case.ts";

import type { LedgerEvent } from "./ledger-event.ts";

/** An event in words, with what it changed of the one before: 第 3 版由供电局于 2016-08-10 02:00（UTC）更正（改了办结期限）. */
export function eventWords({ content, kind, actor, at }: LedgerEvent, earlier: LedgerEvent | undefined): string {
  const fields = earlier ? changedFields(earlier.content, content).map((field) => FIELD_NAMES[field]) : [];
  const changed = fields.length > 0 ? `（改了${fields.join("、")}）` : "";
  const minute = at.slice(0, 16).replace("T", " ");
  return `第 ${content.revision} 版由${actor || "命令行"}于 ${minute}（UTC）${EVENT_NAMES[kind]}${changed}`;
}

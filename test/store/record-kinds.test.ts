import { expect, it } from "vitest";

import { RecordKindEnum } from "../../server/graphql/import-enums.ts";
import { isRecordKind, RECORD_KIND_CODES, RECORD_KINDS } from "../../server/store/record-kinds.ts";

it.each(RECORD_KIND_CODES)("knows a table of %s by the columns that programs write", (code) => {
  const kind = RECORD_KINDS[code];
  const rows = [{ row: 1, cells: [...kind.columns] }];
  expect(RECORD_KIND_CODES.find((one) => RECORD_KINDS[one].isHeaderIn(rows))).toBe(code);
});

it("offers every kind to GraphQL", () => {
  expect(new Set<string>(Object.values(RecordKindEnum))).toEqual(new Set(RECORD_KIND_CODES));
});

it("knows no kind by a name that every object has", () => {
  expect(isRecordKind("constructor")).toBe(false);
});

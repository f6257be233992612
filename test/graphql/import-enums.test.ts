import { isEnumType } from "graphql";
import { expect, it } from "vitest";

import { createSchema } from "../../server/graphql/schema.ts";
import { RECORD_KIND_CODES, RECORD_KINDS } from "../../server/store/record-kinds.ts";

const schema = await createSchema();

function valuesOf(name: string): unknown[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map(({ value }) => value) : [];
}

it("names every kind of records, with the columns that it reads", () => {
  expect(valuesOf("RecordKind").sort()).toEqual([...RECORD_KIND_CODES].sort());
  const kinds = schema.getType("RecordKind");
  const described = new Map(
    isEnumType(kinds) ? kinds.getValues().map((one) => [one.value, one.description ?? ""]) : [],
  );
  for (const code of ["indicators", "targets", "phased-plans", "project-progress"] as const) {
    for (const column of RECORD_KINDS[code].columns) expect(described.get(code)).toContain(column);
  }
});

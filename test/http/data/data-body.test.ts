import { expect, it } from "vitest";

import { findSavedQuery } from "../../../server/domain/saved/saved-queries.ts";
import { isWrongParameter } from "../../../server/domain/saved/read-parameters.ts";
import { dataBody, readWriting, tableMediaType } from "../../../server/http/data/data-body.ts";
import { listSource } from "../../../server/domain/saved/rows.ts";

const query = findSavedQuery("industries");

function writing(format: "csv" | "json" | "arrow", given: Readonly<Record<string, string>> = {}) {
  if (!query) throw new Error("No query");
  const outcome = readWriting(query, format, new Map(Object.entries(given).map(([name, value]) => [name, [value]])));
  if (isWrongParameter(outcome)) throw new Error(outcome.problem);
  return outcome;
}

it("names the kind and the encoding of a table", () => {
  expect(tableMediaType(writing("csv", { encoding: "gbk" }))).toBe("text/csv; header=present; charset=gb18030");
  expect(tableMediaType(writing("json", { encoding: "gb18030" }))).toBe("application/json; charset=utf-8");
  expect(tableMediaType(writing("arrow"))).toBe("application/vnd.apache.arrow.stream");
});

it("writes the rows that are meant", async () => {
  const source = listSource(["36", "37"], 4, { row: (code) => [code, null, "division", "C"], cursor: String });
  const pieces: Buffer[] = [];
  for await (const piece of dataBody(source, { start: 1, end: 2 }, writing("csv", { head: "zh" }))) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe("\uFEFF代码,名称,级别,门类代码\r\n37,,division,C\r\n");
});

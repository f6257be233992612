import { createServer } from "node:http";
import { resolve } from "node:path";

import type { Indicator } from "../../server/domain/indicator.ts";
import { openBook } from "../../server/store/book.ts";
import { openDatabase } from "../../server/store/database.ts";
import { exportFloor } from "./export-floor.ts";

/**
 * The floor to measure against: a bare node:http server without GraphQL, limits or refusals that answers the same
 * request from the same arrays. Names are looked up once for each distinct text, as in the product.
 */
const [, , file = ""] = process.argv;
const database = openDatabase(file, resolve("prisma/migrations/sqlite"));
const snapshot = (await openBook(database)).current();
const { catalogue, cube } = snapshot;

interface Columns {
  readonly indicators: string[];
  readonly indicator: number[];
  readonly periods: string[];
  readonly period: number[];
  readonly subjects: string[];
  readonly subject: number[];
}

const exportRows = exportFloor(snapshot);

const server = createServer((request, response) => {
  if (request.method === "GET") return exportRows(request, response);
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString());
    const body = JSON.stringify({ data: { answers: answer(variables.questions) } });
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
    response.end(body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(`READY http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
});

function answer(columns: Columns) {
  const indicators = columns.indicators.map((name) => {
    const [indicator]: readonly Indicator[] = catalogue.indicators.find(name);
    return snapshot.indicatorPosition(indicator?.code ?? "");
  });
  const subjects = columns.subjects.map((text) => {
    const [area = "", member = ""] = text.split("·");
    const [foundArea] = catalogue.areas.find(area);
    const [foundMember] = catalogue.members.find(member);
    return snapshot.subjectPosition({ area: foundArea?.code ?? "", member: foundMember?.code ?? "" });
  });
  const months = columns.periods.map((text) => {
    const [year = 0, month = 0] = text.split(/[年月]/u).map(Number);
    return year * 12 + month - 1;
  });
  const values = columns.indicator.map((indicator, cell) => {
    const subject = subjects[columns.subject[cell] ?? 0] ?? -1;
    const series = cube.find(indicators[indicator] ?? -1, subject, "month");
    return cube.value(series, months[columns.period[cell] ?? 0] ?? 0);
  });
  return {
    dataVersion: snapshot.dataVersion,
    values,
    textAt: [],
    texts: [],
    refusedAt: [],
    refusedWith: [],
    refusals: [],
  };
}

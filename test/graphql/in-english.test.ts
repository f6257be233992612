import { printSchema } from "graphql";
import { describe, expect, it } from "vitest";

import { englishKey, IN_ENGLISH, inEnglish } from "../../server/graphql/in-english.ts";
import { createSchema } from "../../server/graphql/schema.ts";
import { schemaCoordinates } from "../../server/graphql/schema-coordinates.ts";

const schema = await createSchema();
const coordinates = [...schemaCoordinates(schema).keys()];
const english = inEnglish(schema);

const HOW_TO_ADD = "Describe each in English in a file of server/graphql/english, by its coordinate:";
const HOW_TO_REMOVE = "Nothing of the schema is described by these; remove them from server/graphql/english:";

describe("the English descriptions", () => {
  it("are complete", () => {
    expect(
      coordinates.filter((one) => englishKey(one) === undefined),
      HOW_TO_ADD,
    ).toEqual([]);
  });

  it("have no dead entries", () => {
    const used = new Set(coordinates.map(englishKey));
    expect(
      Object.keys(IN_ENGLISH).filter((key) => !used.has(key)),
      HOW_TO_REMOVE,
    ).toEqual([]);
  });

  it("are sentences in English", () => {
    for (const [key, words] of Object.entries(IN_ENGLISH)) {
      expect(words, key).toMatch(/^\S.*\S$/u);
      // Chinese stands in them only as an example or a term, never for want of a translation.
      expect(words.replace(/[“(（].*?[”)）]|\p{Script=Han}{2,}[^a-z]*/gu, ""), key).toMatch(/[A-Za-z]{2}|^$/u);
    }
  });

  it("stand in the printed schema, which is the same but for them", () => {
    const bare = (text: string) => text.replace(/"""[\s\S]*?"""/gu, "").replace(/\n\s*\n/gu, "\n");
    expect(bare(printSchema(english))).toBe(bare(printSchema(schema)));
    const described = [...schemaCoordinates(english)].filter(([, { description }]) => !description);
    expect(described.map(([coordinate]) => coordinate)).toEqual([]);
  });

  it("say which role a field takes", () => {
    const parts = schemaCoordinates(english);
    expect(parts.get("Query.auditLog")?.description).toBe(
      "The audit log, newest first: who wrote what, and when. Role: admin.",
    );
    expect(parts.get("Query.indicators")?.description).toBe("All indicators.");
  });

  it("describe pages and edges by one text for all", () => {
    const parts = schemaCoordinates(english);
    expect(parts.get("SeriesConnection.totalCount")?.description).toBe("How many items meet the conditions in all.");
    expect(parts.get("Query.series(after:)")?.description).toBe(
      "Begin after this cursor; the first page when omitted.",
    );
    expect(parts.get("Query.search(first:)")?.description).toBe("At most so many, 0 to 1000; 20 when omitted.");
  });
});

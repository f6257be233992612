import { buildSchema } from "graphql";
import { expect, it } from "vitest";

import { changesOfReleases, schemaChanges } from "../../server/graphql/schema-changes.ts";

const FIRST = buildSchema(`
  type Query { area(key: String): Area old: Int }
  type Area { name: String code: String }
  enum Level { CITY }`);

const SECOND = buildSchema(`
  type Query { area(key: String!): Area old: Int @deprecated(reason: "改用 Query.area；2027-06-30 移除。") }
  type Area { name: String shortName: String }
  enum Level { CITY DISTRICT }`);

it("tells what breaks, what may surprise, what is new and what ends", () => {
  expect(schemaChanges(FIRST, SECOND)).toEqual({
    breaking: ["Query.area arg key has changed type from String to String!.", "Area.code was removed."],
    dangerous: ["DISTRICT was added to enum type Level."],
    added: ["Area.shortName", "Level.DISTRICT"],
    deprecated: ["Query.old: 改用 Query.area；2027-06-30 移除。"],
  });
});

it("has nothing to tell of the same schema", () => {
  expect(schemaChanges(SECOND, SECOND)).toEqual({ breaking: [], dangerous: [], added: [], deprecated: [] });
});

it("goes from release to release, newest first", () => {
  const releases = [
    { version: "1.0.0", schema: FIRST },
    { version: "1.1.0", schema: SECOND },
    { version: "1.1.1", schema: SECOND },
  ];
  expect(changesOfReleases(releases)).toMatchObject([
    { version: "1.1.1", since: "1.1.0", breaking: [] },
    { version: "1.1.0", since: "1.0.0", added: ["Area.shortName", "Level.DISTRICT"] },
  ]);
  expect(changesOfReleases(releases.slice(0, 1))).toEqual([]);
  expect(changesOfReleases([])).toEqual([]);
});

import { describe, expect, it } from "vitest";

import {
  DATA_FORMATS,
  findSavedQuery,
  isDataFormat,
  namesNear,
  parametersOf,
  SAVED_QUERIES,
} from "../../../server/domain/saved/saved-queries.ts";

describe("the library of saved queries", () => {
  it("is closed", () => {
    expect(SAVED_QUERIES.map(({ name }) => name)).toEqual([
      ...["figures", "targets", "commitments", "clusters", "projects", "ledger-cases", "ledger-counts"],
      ...["indicators", "releases", "areas", "industries"],
    ]);
  });

  it.each(SAVED_QUERIES)("declares $name whole", ({ columns, parameters, key, title, note }) => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(columns.map(({ label }) => label)).size, "two heads of the same name").toBe(names.length);
    expect(names.filter((name) => !/^[a-z][A-Za-z0-9]*$/u.test(name))).toEqual([]);
    expect(key.every((name) => names.includes(name))).toBe(true);
    const words = [title, note, ...columns.map(({ label }) => label), ...parameters.map(({ note: one }) => one)];
    expect(words.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it.each(SAVED_QUERIES)("$name has a unit beside every number that needs one", ({ columns }) => {
    const names = columns.map(({ name }) => name);
    const needing = columns.filter(({ type, note }) => type === "number" && /单位见 unit/u.test(note));
    if (needing.length > 0) expect(names).toContain("unit");
    // Everything else that is a number says in its note what it counts, or stands beside the unit.
    const silent = columns.filter(({ type, note }) => type === "number" && note === "" && !names.includes("unit"));
    expect(silent).toEqual([]);
  });

  it.each(SAVED_QUERIES)("$name declares no parameter twice", (query) => {
    const names = parametersOf(query).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("finds a query by its name alone", () => {
    expect(findSavedQuery("figures")?.title).toBe("观测值");
    expect(findSavedQuery("Figures")).toBeUndefined();
    expect(namesNear("figure")).toEqual(["figures"]);
    expect(namesNear("天气")).toHaveLength(SAVED_QUERIES.length);
    expect([...DATA_FORMATS, "xlsx"].filter(isDataFormat)).toEqual(DATA_FORMATS);
  });
});

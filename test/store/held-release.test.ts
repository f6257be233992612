import { expect, it } from "vitest";

import { withdrawHeld } from "../../server/store/change-held.ts";
import { dueReleases, heldOfCode, listHeld, waitingLike } from "../../server/store/held-release.ts";

import { STEWARD } from "../support/actors.ts";
import { FAR_OFF, hold, JUNE_AND_JULY } from "../support/held-import.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary();
const { database } = library;
const first = await hold(library);
const sooner = { publishAt: { at: "2998-01-01T00:00:00.000Z", zone: "+00:00" } };
const second = await hold(library, JUNE_AND_JULY.replace("690", "691"), sooner);
const third = await hold(library, JUNE_AND_JULY.replace("690", "692"));
await withdrawHeld(database, third.code, STEWARD);

it("finds one by its code, however it is written", () => {
  expect(heldOfCode(database, " held.1 ")).toEqual(first);
  expect(heldOfCode(database, "HELD.9")).toBeUndefined();
});

it("finds what waits with the same content, and nothing that has ended", () => {
  expect(waitingLike(database, { key: "", sha256: second.sha256 })).toEqual(second);
  expect(waitingLike(database, { key: "", sha256: third.sha256 })).toBeUndefined();
});

it("tells whose time has come, the earliest first", () => {
  expect(dueReleases(database, "2997-12-31T23:59:59.999Z")).toEqual([]);
  expect(dueReleases(database, "2998-01-01T00:00:00.000Z")).toEqual([second]);
  expect(dueReleases(database, FAR_OFF.at).map(({ code }) => code)).toEqual(["HELD.2", "HELD.1"]);
});

it("lists all, or those of a state, the last held first", () => {
  expect(listHeld(database).map(({ code }) => code)).toEqual(["HELD.3", "HELD.2", "HELD.1"]);
  expect(listHeld(database, "withdrawn").map(({ code }) => code)).toEqual(["HELD.3"]);
});

import { expect, it } from "vitest";

import { writeCursor } from "../../server/graphql/cursor.ts";
import { cursorOfPlace, placeOfCursor } from "../../server/graphql/place-cursor.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const snapshot = (await tinyLibrary()).book.current();

it("leads back to its place, whether or not there is a figure", () => {
  for (const place of [
    { series: 0, month: 2016 * 12 },
    { series: snapshot.series.length - 1, month: 1990 * 12 + 11 },
  ]) {
    expect(placeOfCursor(snapshot, cursorOfPlace(snapshot, place))).toEqual(place);
  }
});

it.each(["", "x", writeCursor("NOTHING.610100.-.M@201601"), writeCursor("VALUE_ADDED.610100.-.YTD@1")])(
  "leads nowhere: %j",
  (cursor) => {
    expect(() => placeOfCursor(snapshot, cursor)).toThrow("不在这个列表中");
  },
);

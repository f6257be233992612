import { expect, it } from "vitest";

import { mediaTypeOf } from "../../server/http/media-type.ts";

it.each([
  ["taskpane.html", "text/html; charset=utf-8"],
  ["functions.js", "text/javascript; charset=utf-8"],
  ["functions.json", "application/json; charset=utf-8"],
  ["functions.js.map", "application/json; charset=utf-8"],
  ["ICON.PNG", "image/png"],
  ["page.css", "text/css; charset=utf-8"],
  ["unknown.xyz", "application/octet-stream"],
  ["LICENSE", "application/octet-stream"],
])("of %s is %s", (name, expected) => {
  expect(mediaTypeOf(name)).toBe(expected);
});

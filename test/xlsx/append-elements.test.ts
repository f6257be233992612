import { expect, it } from "vitest";

import { appendElements } from "../../server/xlsx/append-elements.ts";

const ONE = [{ Id: "a&b" }];

it.each([
  ["<r><s/><t/></r>", '<r><s/><t/><u Id="a&amp;b"/></r>'],
  ["<x:r><x:s/></x:r>", '<x:r><x:s/><x:u Id="a&amp;b"/></x:r>'],
  ['<x:r a="1" />', '<x:r a="1"><x:u Id="a&amp;b"/></x:r>'],
])("in %s they come last", (text, after) => {
  expect(appendElements(text, "r", "u", ONE)).toBe(after);
});

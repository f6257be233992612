import { expect, it } from "vitest";

import { countsOfReversal, headingOfReversal } from "../../server/store/reversal.ts";

import { STEWARD } from "../support/actors.ts";

const RELEASE = {
  ...{ id: 7, code: "IMPORT.7", title: "七月快报", kind: "targets", publishedOn: "2016-08-01", dateBasis: "stated" },
  ...{ note: "", sha256: "ab" },
};

it("names what is taken back, and has read what it gives back", () => {
  expect(headingOfReversal(RELEASE, STEWARD, "target-reversal")).toMatchObject({
    ...{ title: "撤销：七月快报", source: "IMPORT.7", revertsId: 7, kind: "target-reversal", sha256: "ab" },
  });
  expect(countsOfReversal({ changed: 2, withdrawn: 1 })).toMatchObject({ read: 3, added: 0, changed: 2, withdrawn: 1 });
});

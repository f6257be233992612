import { expect, it } from "vitest";

import { LeftLines } from "../../../server/domain/submit/left-lines.ts";

it("gathers lines by why they are not sent", () => {
  const place = (row: number) => ({ top: row, bottom: row, left: 0, right: 3 });
  const left = new LeftLines();
  left.add("BLANK", place(1));
  left.add("ASKED", place(2), "哪一年？");
  left.add("BLANK", place(3));
  left.add("ASKED", place(4), "累计还是当月？");
  expect(left.all()).toEqual([
    { code: "BLANK", text: "", places: [place(1), place(3)] },
    { code: "ASKED", text: "哪一年？", places: [place(2)] },
    { code: "ASKED", text: "累计还是当月？", places: [place(4)] },
  ]);
});

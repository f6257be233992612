import { expect, it } from "vitest";

import { plainText } from "../../../server/domain/ledger/plain-text.ts";

it("keeps lines and tabs, and drops what no sheet can show", () => {
  expect(plainText(" 一\r\n二\t三\u0000\u0007\ud800𠮷 ")).toBe("一\n二\t三𠮷");
});

import { expect, it } from "vitest";

import { LONGEST_PAGE, WRITING_PARAMETERS } from "../../../server/domain/saved/common-parameters.ts";

it("tells how long a page may be", () => {
  expect(WRITING_PARAMETERS.find(({ name }) => name === "pageSize")?.note).toContain(String(LONGEST_PAGE));
});

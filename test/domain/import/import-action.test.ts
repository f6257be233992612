import { expect, it } from "vitest";

import { actionOf } from "../../../server/domain/import/import-action.ts";

it("reads actions in English, Chinese and the letters of SDMX", () => {
  expect(["Merge", "替换", "D", "I", "撤下"].map(actionOf)).toEqual(["merge", "replace", "delete", "merge", "delete"]);
  expect(actionOf("更新")).toBeUndefined();
});

import { expect, it } from "vitest";

import { revertObstacle } from "../../server/store/revert-obstacle.ts";

it("says what stands in the way, and what to do", () => {
  expect(revertObstacle("LATER_RELEASE", "IMPORT.9", "七月快报")).toEqual({
    ...{ code: "LATER_RELEASE", subject: "IMPORT.9" },
    message: "发布 IMPORT.9（七月快报）后来改动了同样的内容。请先撤销 IMPORT.9，或导入改正的内容。",
  });
  expect(revertObstacle("FORMER_UNKNOWN", "IMPORT.5").message).toContain("还没有保存改动前的内容");
});

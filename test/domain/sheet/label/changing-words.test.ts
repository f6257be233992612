import { expect, it } from "vitest";

import { mayChangeMeaning } from "../../../../server/domain/sheet/label/changing-words.ts";

it("finds words of a part, of a way to count, or of a plan", () => {
  for (const words of ["中央企业", "民间", "市辖区", "规上", "全口径", "累计", "目标", "高新区", "制造业", "外资"]) {
    expect(mayChangeMeaning(words), words).toBe(true);
  }
});

it("leaves topics and groups", () => {
  for (const words of ["经济发展", "民生", "西北", "华南", "关中", "省会"]) {
    expect(mayChangeMeaning(words), words).toBe(false);
  }
});

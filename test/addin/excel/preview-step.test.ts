import { describe, expect, it } from "vitest";

import { type FreezeAction, previewStep } from "../../../addin/excel/preview-step.ts";
import { bookOf, fakeClient, frozenCell } from "./fake-book.ts";

const HELD = [
  { row: 1, column: 0, value: "GDP" },
  { row: 1, column: 1, value: 5 },
];

describe("what an action would do", () => {
  it.each<FreezeAction>(["freeze", "thaw", "update", "repair", "sources"])("is told of %s", async (action) => {
    const step = await previewStep(
      action,
      bookOf(HELD, { frozen: [frozenCell()] }),
      fakeClient(() => 6),
    );
    expect(step.kind).toBe(action);
  });

  it("takes today's figures for an update", async () => {
    const step = await previewStep(
      "update",
      bookOf(HELD, { frozen: [frozenCell()] }),
      fakeClient(() => 6),
    );
    expect(step).toMatchObject({ rewriting: { cells: [{ before: 5, after: 6 }], frozen: [{ dataVersion: "8-def" }] } });
  });

  it.each<FreezeAction>(["thaw", "update"])("is refused for %s where nothing is frozen", async (action) => {
    await expect(
      previewStep(
        action,
        bookOf(HELD),
        fakeClient(() => 6),
      ),
    ).rejects.toThrow("没有定稿的数");
  });

  it("is refused for an update without a server", async () => {
    const step = previewStep(
      "update",
      bookOf(HELD, { frozen: [frozenCell()] }),
      fakeClient(() => null),
    );
    await expect(step).rejects.toThrow("连接不到 Plancell 服务器");
  });
});

import { afterEach, expect, it, vi } from "vitest";

import { copyText } from "../../playground/copy-text.ts";

afterEach(() => vi.unstubAllGlobals());

/** A document that copies what is selected, if it lets scripts do so. */
function documentThat(copies: boolean) {
  const field = { value: "", className: "", select: vi.fn(), remove: vi.fn() };
  vi.stubGlobal("document", {
    createElement: () => field,
    body: { append: vi.fn() },
    execCommand: () => copies,
  });
  return field;
}

it("writes to the clipboard where there is one", async () => {
  const written: string[] = [];
  vi.stubGlobal("navigator", { clipboard: { writeText: async (text: string) => written.push(text) } });
  expect(await copyText("=PLAN.METRIC()")).toBe(true);
  expect(written).toEqual(["=PLAN.METRIC()"]);
});

it.each([true, false])(
  "selects and copies a hidden field where there is none, and tells whether that went: %s",
  async (went) => {
    vi.stubGlobal("navigator", {});
    const field = documentThat(went);
    expect(await copyText("文字")).toBe(went);
    expect(field.value).toBe("文字");
    expect(field.select).toHaveBeenCalledOnce();
    expect(field.remove).toHaveBeenCalledOnce();
  },
);

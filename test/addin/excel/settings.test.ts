import { afterEach, beforeEach, expect, it, vi } from "vitest";

const items = new Map<string, string>();
const storage = {
  getItem: async (key: string) => items.get(key) ?? null,
  setItem: async (key: string, value: string) => void items.set(key, value),
  removeItem: async (key: string) => void items.delete(key),
};

beforeEach(() => {
  items.clear();
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The settings of a newly opened Excel. */
async function open(office: object | null = { storage }) {
  vi.unstubAllGlobals();
  if (office) vi.stubGlobal("OfficeRuntime", office);
  vi.resetModules();
  return import("../../../addin/excel/settings.ts");
}

it("is no token at first", async () => {
  const { readToken } = await open();
  expect(await readToken()).toBe("");
});

it("keeps the token for the next time, without blanks around it", async () => {
  const { saveToken } = await open();
  await saveToken(" secret\n");
  const { readToken } = await open();
  expect(await readToken()).toBe("secret");
});

it("forgets a token that was emptied", async () => {
  const { saveToken, readToken } = await open();
  await saveToken("secret");
  await saveToken("");
  expect([await readToken(), items.size]).toEqual(["", 0]);
});

it("asks storage once", async () => {
  const { readToken } = await open();
  await readToken();
  items.set("plancell.token", "later");
  expect(await readToken()).toBe("");
});

it("keeps the token in memory where storage is blocked", async () => {
  const { saveToken, readToken } = await open(null);
  expect(await readToken()).toBe("");
  await saveToken("secret");
  expect(await readToken()).toBe("secret");
});

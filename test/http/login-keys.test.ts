import { describe, expect, it } from "vitest";

import { fetchKeys } from "../../server/http/login-keys.ts";

function keysFrom(answer: () => Response | Promise<Response>) {
  const clock = { time: 0 };
  let asked = 0;
  const fetchFrom = async () => {
    asked++;
    return answer();
  };
  const ask = fetchKeys(() => clock.time, fetchFrom);
  return { clock, asked: () => asked, ask: () => ask("https://login.example.cn/keys", {}) };
}

describe("the keys of a login service", () => {
  it("are what it answers", async () => {
    const { ask } = keysFrom(() => new Response('{"keys":[]}'));
    expect(await (await ask()).json()).toEqual({ keys: [] });
  });

  it("are not read beyond bounds", async () => {
    const { ask } = keysFrom(() => new Response("x".repeat(300_000)));
    await expect(ask()).rejects.toThrow("longer than 262144 bytes");
  });

  it.each([404, 500, 302])("are not what comes with %i", async (status) => {
    const { ask } = keysFrom(() => new Response("", { status }));
    await expect(ask()).rejects.toThrow(String(status));
  });

  it("are not asked for again right after a failure", async () => {
    const { ask, asked, clock } = keysFrom(() => Promise.reject(new TypeError("fetch failed")));
    await expect(ask()).rejects.toThrow("fetch failed");
    clock.time += 4999;
    await expect(ask()).rejects.toThrow("a moment ago");
    expect(asked()).toBe(1);
    clock.time += 1;
    await expect(ask()).rejects.toThrow("fetch failed");
    expect(asked()).toBe(2);
  });
});

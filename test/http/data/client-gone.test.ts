import { get } from "node:http";

import { expect, it, vi } from "vitest";

import { listSource, type RowSource } from "../../../server/domain/saved/rows.ts";
import { csvFormat } from "../../../server/http/data/line-format.ts";
import { lineStream } from "../../../server/http/data/line-stream.ts";
import { encoderOf } from "../../../server/http/data/text-coder.ts";
import { startFront } from "../../support/front.ts";

const ENDLESS = Array.from({ length: 3_000_000 }, () => 0);

it("stops the work when the client goes, and waits for one that reads slowly", async () => {
  let made = 0;
  const row = () => [made++, "很长的一行".repeat(20)];
  const source: RowSource = listSource(ENDLESS, 2, { row, cursor: String });
  let ended = false;
  async function* body() {
    try {
      const format = csvFormat(["a", "b"], "");
      yield* lineStream(source, { start: 0, end: ENDLESS.length }, { format, encode: encoderOf("utf-8") });
    } finally {
      ended = true;
    }
  }
  const answer = () => ({ status: 200, headers: { "content-type": "text/csv" }, body: body() });
  const front = await startFront({ routes: [{ path: "/long", methods: ["GET"], answer }] });
  const response = await new Promise<import("node:http").IncomingMessage>((resolve) => {
    get(`http://127.0.0.1:${front.port}/long`, resolve);
  });
  response.on("error", () => undefined);
  response.once("readable", () => response.read(1));
  // What the two sockets hold is all that is made for a client that does not read.
  let before = -1;
  await vi.waitFor(() => {
    const [last, now] = [before, made];
    before = now;
    expect(now).toBe(last);
    expect(now).toBeGreaterThan(0);
  }, { interval: 200, timeout: 20_000 });
  expect(made).toBeLessThan(200_000);
  expect(ended).toBe(false);
  response.destroy();
  await vi.waitFor(() => expect(ended).toBe(true), { timeout: 20_000 });
  expect(made).toBeLessThan(300_000);
  await front.stop();
});

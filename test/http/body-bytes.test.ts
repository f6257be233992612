import { PassThrough } from "node:stream";

import { expect, it } from "vitest";

import { readBytes } from "../../server/http/body-bytes.ts";

function read(free = 100) {
  const body = new PassThrough();
  const budget = { free };
  return { body, budget, outcome: readBytes(body, { maxBytes: 10, budget }) };
}

it("joins the pieces of a body", async () => {
  const { body, outcome } = read();
  body.write("01234");
  body.end("56789");
  expect(String(await outcome)).toBe("0123456789");
});

it("refuses one byte too many without ending the stream", async () => {
  const { body, outcome } = read();
  body.write("01234567890");
  expect(await outcome).toMatchObject({ status: 413, code: "BODY_TOO_LARGE" });
  expect(body.destroyed).toBe(false);
});

it("says that the body was cut short", async () => {
  const { body, outcome } = read();
  body.write("0123");
  body.destroy();
  expect(await outcome).toMatchObject({ status: 400, code: "BODY_CUT_SHORT" });
});

it("bears an error of the stream, also a late one", async () => {
  const { body, outcome } = read();
  body.write("01234567890");
  await outcome;
  body.destroy(new Error("reset"));
  await new Promise((resolve) => body.once("close", resolve));
  expect(body.destroyed).toBe(true);
});

it("refuses while other bodies hold all the memory there is", async () => {
  const { body, outcome, budget } = read(3);
  body.write("0123");
  expect(await outcome).toMatchObject({ status: 503, code: "SERVER_BUSY", headers: { "retry-after": "1" } });
  expect(budget.free).toBe(3);
});

it("gives its memory back however it ends", async () => {
  const { body, outcome, budget } = read();
  body.write("0123");
  await new Promise(setImmediate);
  expect(budget.free).toBe(96);
  body.end();
  await outcome;
  expect(budget.free).toBe(100);
});

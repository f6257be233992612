import { PassThrough } from "node:stream";

import { expect, it } from "vitest";

import { answerClientError, type ClientErrorEvent } from "../../server/http/client-error.ts";

function answerTo(code: string, socket = new PassThrough()) {
  const events: ClientErrorEvent[] = [];
  answerClientError(Object.assign(new Error("Parse Error"), { code }), socket, (event) => events.push(event));
  return { socket, events, text: String(socket.read() ?? "") };
}

it.each([
  ["HPE_HEADER_OVERFLOW", 431, "HEADERS_TOO_LARGE"],
  ["ERR_HTTP_REQUEST_TIMEOUT", 408, "REQUEST_TIMEOUT"],
  ["HPE_INVALID_METHOD", 400, "REQUEST_MALFORMED"],
])("answers %s with %i in Chinese and ends", (code, status, expected) => {
  const { text, socket, events } = answerTo(code);
  const [head = "", body = ""] = text.split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `, "u"));
  expect(head).toContain("connection: close");
  expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
  const [, requestId] = /^x-request-id: (\S+)$/mu.exec(head) ?? [];
  expect(JSON.parse(body)).toEqual({
    errors: [{ message: expect.stringMatching(/。$/u), extensions: { code: expected, requestId } }],
    extensions: { requestId },
  });
  expect(events).toEqual([{ event: "refused", requestId, status, code: expected }]);
  expect(socket.writableEnded).toBe(true);
});

it("says nothing to a client that has gone", () => {
  const { text, socket, events } = answerTo("ECONNRESET");
  expect([text, events]).toEqual(["", []]);
  expect(socket.destroyed).toBe(true);
});

it("says nothing where an answer has begun", () => {
  const { text, socket } = answerTo("HPE_INVALID_METHOD", Object.assign(new PassThrough(), { bytesWritten: 10 }));
  expect(text).toBe("");
  expect(socket.destroyed).toBe(true);
});

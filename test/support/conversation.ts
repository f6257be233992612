import { expect } from "vitest";

import { type RawAnswer, type RawRequest, rawRequest } from "./raw-request.ts";

export const JSON_TYPE = { "content-type": "application/json" };

export type Headers = Readonly<Record<string, string>>;

/** The words tests of the front speak with. The port is asked for late, when the front runs. */
export function conversationWith(port: () => number) {
  const send = (given: Omit<RawRequest, "port">): Promise<RawAnswer> => rawRequest({ port: port(), ...given });
  const post = (body: string | Buffer, headers: Headers = {}): Promise<RawAnswer> =>
    send({ method: "POST", path: "/graphql", headers: { ...JSON_TYPE, ...headers }, body });
  const ask = (query: string, headers: Headers = {}): Promise<RawAnswer> => post(JSON.stringify({ query }), headers);
  return { send, post, ask };
}

export function jsonOf({ body }: RawAnswer): unknown {
  return JSON.parse(String(body));
}

/** The status and the code of the only error, which must have a Chinese sentence and an id, and nothing of the inside. */
export function refusalOf(answer: RawAnswer): string {
  const message = expect.stringMatching(/\p{Script=Han}.*。$/u);
  const result = jsonOf(answer);
  expect(result).toMatchObject({ errors: [{ message }] });
  expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/u);
  expect(String(answer.body)).not.toMatch(/stack|\.ts|node_modules/u);
  return `${answer.status} ${codeOf(result)}`;
}

function codeOf(result: unknown): string | undefined {
  return /"code":"(\w+)"/u.exec(JSON.stringify(result))?.[1];
}

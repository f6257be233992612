import { createServer } from "node:http";

import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** A login service on this machine: its keys by HTTP, and the tokens it signs. */
export interface LoginService {
  readonly issuer: string;
  readonly keysUrl: string;
  /** The public key in PEM-less form, as anybody can read it. */
  readonly publicKey: string;
  /** How often its keys were asked for. */
  asked(): number;
  /** What it answers from now on instead of its keys; undefined for its keys again. */
  answerWith(status: number | undefined): void;
  sign(claims: JWTPayload, header?: { readonly kid?: string; readonly alg?: string }): Promise<string>;
  close(): Promise<void>;
}

export const AUDIENCE = "plancell";

/** Starts a login service with two keys, an RS256 and an ES256 one. */
export async function startLoginService(): Promise<LoginService> {
  const pairs = { RS256: await generateKeyPair("RS256"), ES256: await generateKeyPair("ES256") };
  const keys = await Promise.all(
    Object.entries(pairs).map(async ([alg, pair]) => ({
      ...(await exportJWK(pair.publicKey)),
      kid: alg,
      alg,
      use: "sig",
    })),
  );
  let asked = 0;
  let status: number | undefined;
  const server = createServer((_, response) => {
    asked++;
    response.writeHead(status ?? 200, { "content-type": "application/json" });
    response.end(status === undefined ? JSON.stringify({ keys }) : "not the keys");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const issuer = `http://127.0.0.1:${port}`;
  return {
    issuer,
    keysUrl: `${issuer}/keys`,
    publicKey: JSON.stringify(keys[0]),
    asked: () => asked,
    answerWith(next) {
      status = next;
    },
    async sign(claims, { kid, alg = "RS256" } = {}) {
      const pair = alg === "ES256" ? pairs.ES256 : pairs.RS256;
      const now = Math.floor(Date.now() / 1000);
      const all = { iss: issuer, aud: AUDIENCE, sub: "wang", iat: now, exp: now + 600, roles: ["stewards"], ...claims };
      return new SignJWT(all).setProtectedHeader({ alg, kid: kid ?? alg }).sign(pair.privateKey);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

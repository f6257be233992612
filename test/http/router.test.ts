import { expect, it } from "vitest";

import type { Inquiry } from "../../server/http/exchange.ts";
import { createRouter, type Route } from "../../server/http/router.ts";
import { inquire } from "../support/inquiry.ts";

function route(path: string, methods: Route["methods"], name = path): Route {
  return { path, methods, answer: ({ method }) => ({ status: 200, headers: {}, body: `${method} ${name}` }) };
}

const ask = createRouter([
  route("/", ["GET"]),
  route("/graphql", ["GET", "POST"], "first"),
  route("/graphql", ["GET"], "second"),
  route("/addin/", ["GET"]),
]);

const bodyOf = async (differences: Partial<Inquiry>) => await ask(inquire(differences));

it("asks the route of the exact path", async () => {
  expect(await bodyOf({ path: "/" })).toMatchObject({ body: "GET /" });
  expect(await bodyOf({ path: "/graphql", method: "POST" })).toMatchObject({ body: "POST first" });
});

it("asks a folder for everything below it", async () => {
  expect(await bodyOf({ path: "/addin/assets/icon.png" })).toMatchObject({ body: "GET /addin/" });
});

it("asks the route of a HEAD as if it were GET", async () => {
  expect(await bodyOf({ path: "/", method: "HEAD" })).toMatchObject({ body: "GET /" });
});

it.each(["/nope", "/graphql/", "//", "/addin", "", "/GRAPHQL"])("knows no address %s", async (path) => {
  expect(await bodyOf({ path })).toMatchObject({ status: 404, code: "PATH_UNKNOWN" });
});

it("names the methods of an address that refuses one", async () => {
  expect(await bodyOf({ path: "/graphql", method: "DELETE" })).toMatchObject({
    status: 405,
    code: "METHOD_REFUSED",
    headers: { allow: "GET, HEAD, POST, OPTIONS" },
  });
  expect(await bodyOf({ path: "/", method: "POST" })).toMatchObject({ headers: { allow: "GET, HEAD, OPTIONS" } });
});

it("answers OPTIONS with the methods and no body", async () => {
  const expected = { status: 204, headers: { allow: "GET, HEAD, OPTIONS" }, body: "" };
  expect(await bodyOf({ path: "/addin/taskpane.html", method: "OPTIONS" })).toEqual(expected);
  expect(await bodyOf({ path: "*", method: "OPTIONS" })).toMatchObject({ status: 204 });
});

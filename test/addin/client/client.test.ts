import { afterEach, expect, it, vi } from "vitest";

import { client } from "../../../addin/client/client.ts";
import { STATUS } from "../../../addin/client/queries.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { answersTo, questionOf } from "./fake-server.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("asks the page's own server, with the host's token", async () => {
  const fetch = vi.fn(async () => new Response(JSON.stringify({ data: { answers: answersTo(["指标7"], "v1") } })));
  vi.stubGlobal("location", { origin: "https://plan.example.cn" });
  vi.stubGlobal("fetch", fetch);
  client.attach({ readToken: async () => "secret", recalculate: () => {}, wantsDetails: () => false });
  expect(await client.batcher.ask(questionOf("指标7"))).toBe(7);
  expect(fetch).toHaveBeenCalledWith(
    "https://plan.example.cn/graphql",
    expect.objectContaining({ headers: expect.objectContaining({ authorization: "Bearer secret" }) }),
  );
});

it("asks with a token that is not kept, where that is wanted", async () => {
  const fetch = vi.fn(async () => new Response(JSON.stringify({ data: {} })));
  vi.stubGlobal("location", { origin: "https://plan.example.cn" });
  vi.stubGlobal("fetch", fetch);
  client.attach({ readToken: async () => "secret", recalculate: () => {}, wantsDetails: () => false });
  const tried = { headers: expect.objectContaining({ authorization: "Bearer guess" }) };
  expect(await client.withToken("guess")(STATUS, {}, 1_000)).toEqual({ kind: "data", data: {} });
  expect(fetch).toHaveBeenCalledWith("https://plan.example.cn/graphql", expect.objectContaining(tried));
});

it("recalculates the cells of a question that was lost", async () => {
  let isThere = false;
  const answers = () => new Response(JSON.stringify({ data: { answers: answersTo(["指标8"], "v1"), status: {} } }));
  vi.stubGlobal("location", { origin: "https://plan.example.cn" });
  vi.stubGlobal("fetch", async () => (isThere ? answers() : new Response("", { status: 401 })));
  const recalculated = new Promise((resolve) => {
    client.attach({ readToken: async () => "", recalculate: resolve, wantsDetails: () => false });
  });
  const question = questionOf("指标8");
  client.addresses.remember("Sheet1!B2", questionKey(question));
  await client.batcher.ask(question);
  isThere = true;
  client.batcher.recover();
  expect(await recalculated).toEqual(["Sheet1!B2"]);
});

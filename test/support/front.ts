import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ApolloServer } from "@apollo/server";
import { buildSchema } from "graphql";

import { createErrorGate } from "../../server/graphql/error-gate.ts";
import { legacyStatusPlugin } from "../../server/graphql/legacy-status-plugin.ts";
import { limitsRule, QUERY_LIMITS } from "../../server/graphql/limits.ts";

import { createFront, type Front, type FrontOptions } from "../../server/http/front.ts";
import type { Asker } from "../../server/http/graphql-route.ts";
import { createIdentify } from "../../server/http/identify.ts";
import { hashToken } from "../../server/http/token.ts";

export const TEST_TOKEN = "test-token-of-the-admin";

const SDL = "type Query { role: String, long: String, slow: Int, broken: Int, echo(text: String): String }";

export interface RunningFront {
  readonly front: Front;
  readonly port: number;
  readonly securePort: number | undefined;
  /** Resolves when the field `slow` has been asked for. */
  readonly slowAsked: Promise<void>;
  /** Lets the field `slow` answer. */
  readonly release: () => void;
  readonly stop: () => Promise<void>;
}

/** A front on free ports with a real ApolloServer behind it, set up as the product sets it up. */
export async function startFront(differences: Partial<FrontOptions<Asker>> = {}): Promise<RunningFront> {
  const folder = await mkdtemp(join(tmpdir(), "plancell-front-"));
  await mkdir(join(folder, "web"));
  await writeFile(join(folder, "web", "taskpane.html"), "<p>任务窗格</p>");
  await mkdir(join(folder, "preview-web"));
  await writeFile(join(folder, "preview-web", "index.html"), "<p>示例工作簿</p>");
  await mkdir(join(folder, "playground-web"));
  await writeFile(join(folder, "playground-web", "index.html"), "<p>查询台</p>");
  await writeFile(join(folder, "manifest.xml"), "<a>https://localhost:4443/addin/taskpane.html</a>");
  const asked = latch();
  const released = latch();
  const apollo = createApollo(async () => {
    asked.open();
    await released.opened;
    return 1;
  });
  await apollo.start();
  const front = await createFront<Asker>({
    apollo,
    context: (asker) => asker,
    readiness: () => ({ phase: "ready", dataVersion: "v1" }),
    schema: { texts: { in: () => ({ sdl: SDL, introspection: "{}" }) }, changes: [] },
    manifestPath: join(folder, "manifest.xml"),
    addinFolder: join(folder, "web"),
    previewFolder: join(folder, "preview-web"),
    playgroundFolder: join(folder, "playground-web"),
    allow: { hosts: ["localhost", "127.0.0.1"], origins: ["https://bi.example.cn"] },
    isReadingOpen: true,
    identify: createIdentify({ adminTokenHash: hashToken(TEST_TOKEN) }),
    log: () => undefined,
    now: () => performance.now(),
    ...differences,
  });
  const { port, securePort } = await front.listen({ host: "127.0.0.1", port: 0 });
  const stop = async () => {
    await front.close(0);
    await apollo.stop();
    await rm(folder, { recursive: true });
  };
  return { front, port, securePort, slowAsked: asked.opened, release: released.open, stop };
}

function createApollo(slow: () => Promise<number>): ApolloServer<Asker> {
  const gate = createErrorGate({ log: () => undefined, createId: () => "outside" });
  return new ApolloServer<Asker>({
    schema: buildSchema(SDL),
    rootValue: {
      role: (_: unknown, asker: Asker) => asker.actor.role,
      long: () => "规模以上工业增加值".repeat(500),
      echo: ({ text }: { text: string }) => text,
      slow,
      broken() {
        throw new Error("no such table at /srv/store.ts");
      },
    },
    plugins: [gate.plugin, legacyStatusPlugin()],
    formatError: gate.formatError,
    validationRules: [limitsRule],
    parseOptions: { maxTokens: QUERY_LIMITS.maxTokens },
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
  });
}

function latch(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

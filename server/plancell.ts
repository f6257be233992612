import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { Config } from "./config.ts";
import { accountPlugin } from "./graphql/account-plugin.ts";
import { createQueryContext, type QueryContext } from "./graphql/context.ts";
import { englishIntrospectionPlugin } from "./graphql/english-introspection-plugin.ts";
import { createErrorGate } from "./graphql/error-gate.ts";
import { flatListPlugin } from "./graphql/flat-lists.ts";
import { legacyStatusPlugin } from "./graphql/legacy-status-plugin.ts";
import { limitsRule, QUERY_LIMITS } from "./graphql/limits.ts";
import { LISTED_OPERATIONS } from "./graphql/listed-operations.ts";
import { createOpenSubscription } from "./graphql/open-subscription.ts";
import { RELEASED_CHANGES } from "./graphql/released-changes.ts";
import { createSchema } from "./graphql/schema.ts";
import { createSchemaTexts } from "./graphql/schema-texts.ts";
import { subscriptionPlugin } from "./graphql/subscription-plugin.ts";
import { isLoopback } from "./http/access.ts";
import { connectRoutes } from "./http/connect/connect-route.ts";
import { dataRoutes } from "./http/data/data-route.ts";
import { createFront } from "./http/front.ts";
import { HTTP_ERRORS } from "./http/http-refusal.ts";
import { createIdentify } from "./http/identify.ts";
import { createLoginDesk } from "./http/login-desk.ts";
import type { LoginSettings } from "./http/login-settings.ts";
import { createOperationList } from "./http/operation-list.ts";
import { createSteadyClock, type SteadyClock } from "./http/steady-clock.ts";
import { adminToken, hashToken } from "./http/token.ts";
import type { Certificate } from "./http/web-server.ts";
import { type Book, openBook } from "./store/book.ts";
import { createCautiousClock } from "./store/cautious-clock.ts";
import { type Database, databaseFile, openDatabase } from "./store/database.ts";
import { after } from "./store/timer.ts";
import { createTokenDesk } from "./store/token-desk.ts";
import { watchHeld } from "./store/watch-held.ts";
import { watchReleases } from "./store/watch-releases.ts";

/** What a running server tells about itself. */
export interface Running {
  readonly port: number;
  readonly securePort: number | undefined;
  /** The admin's token if it was made just now; it is shown once. */
  readonly newToken: string | undefined;
  /** Lets running requests end, then closes everything. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  /** Folder of the project: its manifest, migrations, built add-in, preview and playground. */
  readonly root: string;
  readonly log: (entry: object) => void;
}

const GRACE_MILLISECONDS = 10_000;

/** Tables that may be written at once. */
const MOST_TABLES = 16;

/** Opens the book, builds the schema and listens. */
export async function startPlancell({ config, root, log }: StartOptions): Promise<Running> {
  const database = openDatabase(
    databaseFile(config.dataFolder, config.databaseUrl),
    join(root, "prisma/migrations/sqlite"),
  );
  let stopWatches = async () => {};
  try {
    const book = await openBook(database);
    const { token, created } = await adminToken(config.dataFolder, config.adminToken);
    const now = createSteadyClock(Date.now, () => performance.now());
    const onFault = (event: string) => (error: unknown) => log({ level: "error", event, error });
    stopWatches = await startWatches({ database, book, onFault });
    const desk = createTokenDesk({ database, now, onFault: onFault("token") });
    const apollo = await startApollo(log);
    const front = await createFront({
      apollo: apollo.server,
      openStream: (body, { actor, requestId }) => apollo.openSubscription(body, { book, actor, requestId }),
      operations: createOperationList(LISTED_OPERATIONS, { isStrict: config.isListedOnly }),
      schema: { texts: apollo.texts, changes: RELEASED_CHANGES },
      context: ({ requestId, actor }) =>
        createQueryContext({ database, book, requestId, actor, httpErrors: HTTP_ERRORS }),
      snapshot: () => book.current(),
      routes: connectRoutes({ publicUrl: config.publicUrl }),
      guarded: (access) => dataRoutes({ access, book, database, maxRunning: MOST_TABLES }),
      readiness: () => ({ phase: "ready", dataVersion: book.current().dataVersion }),
      manifestPath: join(root, "manifest.xml"),
      addinFolder: join(root, ".build/web"),
      previewFolder: join(root, ".build/preview-web"),
      playgroundFolder: join(root, ".build/playground-web"),
      allow: { hosts: config.hosts, origins: config.origins },
      isReadingOpen: isLoopback(config.host),
      identify: createIdentify({ adminTokenHash: hashToken(token), desk, ...loginOf(config.login, now) }),
      ...(config.publicUrl && { publicUrl: config.publicUrl }),
      ...(config.officeOrigin && { officeOrigin: config.officeOrigin }),
      ...certificateIn(config.dataFolder),
      log,
      now: () => performance.now(),
    });
    const ports = await front.listen({ host: config.host, port: config.port, securePort: config.securePort });
    return {
      port: ports.port,
      securePort: ports.securePort,
      newToken: created ? token : undefined,
      async stop() {
        await front.close(GRACE_MILLISECONDS);
        await stopWatches();
        await apollo.server.stop();
        await desk.settle();
        await database.close();
      },
    };
  } catch (error) {
    await stopWatches();
    await database.close();
    throw error;
  }
}

interface Watched {
  readonly database: Database;
  readonly book: Book;
  readonly onFault: (event: string) => (error: unknown) => void;
}

/**
 * Follows what other processes import, and the times of what is held. Before anybody is answered: what came due while no
 * server was running is published first.
 */
async function startWatches({ database, book, onFault }: Watched): Promise<() => Promise<void>> {
  const now = createCautiousClock(Date.now, () => performance.now());
  const stopHeld = await watchHeld({ database, book, after, now, onFault: onFault("embargo") });
  const stopReleases = watchReleases({ database, book, after, onFault: onFault("watch") });
  return async () => {
    await stopHeld();
    await stopReleases();
  };
}

async function startApollo(log: StartOptions["log"]) {
  const schema = await createSchema();
  const texts = createSchemaTexts(schema);
  const gate = createErrorGate({ log: (failure) => log({ level: "error", ...failure }), createId: randomUUID });
  const server = new ApolloServer<QueryContext>({
    schema,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    allowBatchedHttpRequests: false,
    validationRules: [limitsRule],
    parseOptions: { maxTokens: QUERY_LIMITS.maxTokens },
    formatError: gate.formatError,
    plugins: [
      gate.plugin,
      legacyStatusPlugin(),
      subscriptionPlugin(),
      englishIntrospectionPlugin(texts.english),
      flatListPlugin(),
      accountPlugin(),
      ApolloServerPluginLandingPageDisabled(),
      // No answer may be stored anyway, and it would be asked at every field of every row how long it may be.
      ApolloServerPluginCacheControlDisabled(),
    ],
    stopOnTerminationSignals: false,
    nodeEnv: "production",
  });
  await server.start();
  const openSubscription = createOpenSubscription({ schema, formatError: gate.formatError });
  return { server, openSubscription, texts };
}

/** The login service, where the settings name one. */
function loginOf(settings: LoginSettings | undefined, now: SteadyClock) {
  return settings ? { login: createLoginDesk(settings, now) } : {};
}

/** The certificate that `npm run certs` wrote, if it did. */
function certificateIn(dataFolder: string): { readonly certificate?: Certificate } {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => join(dataFolder, "certs", name));
  if (!key || !cert || !existsSync(key) || !existsSync(cert)) return {};
  return { certificate: { key: readFileSync(key), cert: readFileSync(cert) } };
}

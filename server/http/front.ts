import type { BaseContext } from "@apollo/server";

import type { Snapshot } from "../store/snapshot.ts";
import { after } from "../store/timer.ts";

import { type Access, type AccessOptions, createAccess } from "./access.ts";
import { type AllowListOptions, createAllowList } from "./allow-list.ts";
import type { BodyLimits } from "./body-bytes.ts";
import { errorsRoutes } from "./errors-route.ts";
import { createGate } from "./gate.ts";
import { type Asker, type GraphqlExecutor, graphqlRoute } from "./graphql-route.ts";
import { healthRoutes, type Readiness } from "./health-route.ts";
import { homeRoute } from "./home-route.ts";
import { MAX_BODY_BYTES } from "./json-body.ts";
import { createListener, type Log } from "./listener.ts";
import { manifestRoute } from "./manifest-route.ts";
import type { OperationList } from "./operation-list.ts";
import { operationsRoute } from "./operations-route.ts";
import { playgroundRoutes } from "./playground-route.ts";
import { previewRoutes } from "./preview-route.ts";
import { createRateLimit, type Rate } from "./rate-limit.ts";
import { createRouter, type Route } from "./router.ts";
import { schemaMapRoutes } from "./schema-map-route.ts";
import { type SchemaDocuments, schemaRoutes } from "./schema-route.ts";
import { addinPolicy } from "./security-headers.ts";
import { signInRoute } from "./sign-in-route.ts";
import { staticRoute } from "./static-files.ts";
import { type OpenStream, type StreamRoute, streamRoute } from "./stream-route.ts";
import type { StreamLimits } from "./stream-slots.ts";
import { type Certificate, createWebServer, drain, listenOn } from "./web-server.ts";

/** Everything the front needs; it reads no environment and no clock of its own. */
export interface FrontOptions<Context extends BaseContext> extends AccessOptions {
  /** A started ApolloServer. */
  readonly apollo: GraphqlExecutor<Context>;
  /** Makes the context of one operation. */
  readonly context: (asker: Asker) => Context | Promise<Context>;
  /** The operations that can be asked for by their hash; without it there are none. */
  readonly operations?: OperationList;
  /** Begins a subscription; without it there is no /graphql/stream. */
  readonly openStream?: OpenStream;
  /** The book as it is now, for the start page; without it that page shows no figures. */
  readonly snapshot?: () => Snapshot;
  readonly readiness: () => Readiness | Promise<Readiness>;
  /** The schema as readers see it, for /schema.graphql and its neighbours. */
  readonly schema: SchemaDocuments;
  /** Path of the project's manifest.xml. */
  readonly manifestPath: string;
  /** Folder of the built add-in. */
  readonly addinFolder: string;
  /** Folder of the built page with the sample workbook; where it is absent, /preview says so. */
  readonly previewFolder: string;
  /** Folder of the built playground; where it is absent, a browser is told so at /graphql. */
  readonly playgroundFolder: string;
  /** Host names and foreign origins that may ask. */
  readonly allow: AllowListOptions;
  /** The https address under which Excel sees the server, where it differs from the Host header. */
  readonly publicUrl?: string;
  /** Origin of office.js, if the add-in was built with another than Microsoft's. */
  readonly officeOrigin?: string;
  /** With it there is a second listener, for TLS. */
  readonly certificate?: Certificate;
  /** Requests of one client, {@link DEFAULT_RATE} when absent. */
  readonly rate?: Rate;
  readonly log: Log;
  /** Further routes; where a path is the same they win over ours. */
  readonly routes?: readonly Route[];
  /** Further routes that ask who may; wrong tokens are counted together with those of the others. */
  readonly guarded?: (access: Access) => readonly Route[];
}

export interface Address {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Port of the TLS listener; without a certificate it is ignored. */
  readonly securePort?: number;
}

export interface Front {
  /** Starts both listeners or, when a port is taken, none, and tells their ports. */
  listen(address: Address): Promise<{ readonly port: number; readonly securePort?: number }>;
  /** Stops accepting, cuts the streams, lets running requests end, and cuts what is left after the grace period. */
  close(graceMilliseconds: number): Promise<void>;
}

export const DEFAULT_RATE: Rate = { perSecond: 300, burst: 1500 };

const MAX_OPERATIONS = 200;

/** Streams that may be open at once: of one client address, and of all. */
export const STREAM_LIMITS: StreamLimits = { perClient: 100, total: 1000 };

/** Bytes that all unfinished bodies together may hold. */
const BODY_BUDGET = 64 * MAX_BODY_BYTES;

/** The server's face to the network. Reads the files it serves and the manifest now; opens no port before listen. */
export async function createFront<Context extends BaseContext>(options: FrontOptions<Context>): Promise<Front> {
  let securePort: number | undefined;
  const common = {
    access: createAccess(options),
    bodyLimits: { maxBytes: MAX_BODY_BYTES, budget: { free: BODY_BUDGET } },
  };
  const { now, log, openStream, operations } = options;
  const live = openStream && streamRoute({ ...common, open: openStream, limits: STREAM_LIMITS, after, operations });
  const routes = await createRoutes({ ...options, ...common, live }, () => securePort);
  const allowList = createAllowList(options.allow);
  const gate = createGate({ allowList, rateLimit: createRateLimit(options.rate ?? DEFAULT_RATE, now) });
  const listener = createListener({ gate, router: createRouter(routes), log, now });
  const { certificate } = options;
  const plain = createWebServer(listener, { log });
  const secure = certificate && createWebServer(listener, { certificate, log });

  return {
    async listen(address) {
      const port = await listenOn(plain, address.port, address.host);
      if (secure === undefined) return { port };
      try {
        securePort = await listenOn(secure, address.securePort ?? 0, address.host);
      } catch (error) {
        await drain(plain, 0);
        throw error;
      }
      return { port, securePort };
    },
    async close(graceMilliseconds) {
      live?.close();
      const servers = secure === undefined ? [plain] : [plain, secure];
      await Promise.all(servers.map((server) => drain(server, graceMilliseconds)));
    },
  };
}

/** What the routes that read bodies share: wrong tokens and unfinished bodies are counted over all of them. */
interface Common {
  readonly access: Access;
  readonly bodyLimits: BodyLimits;
}

async function createRoutes<Context extends BaseContext>(
  options: FrontOptions<Context> & Common & { readonly live: StreamRoute | undefined },
  securePort: () => number | undefined,
): Promise<Route[]> {
  const { apollo, context, access, bodyLimits, live, operations, addinFolder, manifestPath: path, publicUrl } = options;
  // Office fetches icons and pages from its own origins, so these files alone may be embedded elsewhere.
  const headers = {
    "content-security-policy": addinPolicy(options.officeOrigin),
    "cross-origin-resource-policy": "cross-origin",
  };
  const playground = await playgroundRoutes(options.playgroundFolder);
  const has = (path: string) => routes.some((route) => route.path === path || route.path === `${path}/`);
  const routes: Route[] = [
    ...(options.routes ?? []),
    ...(options.guarded?.(access) ?? []),
    signInRoute(access),
    graphqlRoute({
      ...{ apollo, context, access, bodyLimits, maxOperations: MAX_OPERATIONS },
      ...{ operations, page: playground.page },
    }),
    ...playground.routes,
    ...(operations ? [operationsRoute(operations)] : []),
    ...(live ? [live.route] : []),
    ...schemaRoutes(options.schema),
    ...schemaMapRoutes(() => options.schema.texts.in("zh").sdl, has),
    ...errorsRoutes(),
    homeRoute({ access, snapshot: options.snapshot, has }),
    await manifestRoute({ path, securePort, ...(publicUrl === undefined ? {} : { publicUrl }) }),
    await staticRoute({ mount: "/addin/", folder: addinFolder, headers }),
    ...(await previewRoutes(options.previewFolder)),
    ...healthRoutes(options.readiness),
  ];
  return routes;
}

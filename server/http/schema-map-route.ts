import { schemaGraph } from "../pages/schema-graph.ts";
import { schemaPage } from "../pages/schema-page.ts";
import { siteLinks } from "../pages/site-header.ts";
import { typePage } from "../pages/type-page.ts";

import type { Reply } from "./exchange.ts";
import { replyOf } from "./home-route.ts";
import { refuseRequest } from "./http-refusal.ts";
import type { Route } from "./router.ts";

const MOUNT = "/schema/";

/**
 * The map of the schema at /schema and a page for each type below it. Everybody may see them, as the schema's text: they
 * say what could be asked, not what the answer is. Each is made when it is first asked for.
 */
export function schemaMapRoutes(sdl: () => string, has: (path: string) => boolean): Route[] {
  const made = new Map<string, Reply>();
  let graph: ReturnType<typeof schemaGraph> | undefined;

  function page(name: string): Reply | undefined {
    const known = made.get(name);
    if (known) return known;
    graph ??= schemaGraph(sdl());
    const type = graph.get(name);
    if (name !== "" && !type) return undefined;
    const links = siteLinks(has);
    const reply = replyOf(type ? typePage(type, links) : schemaPage(graph, links));
    made.set(name, reply);
    return reply;
  }

  return [
    { path: "/schema", methods: ["GET"], answer: ({ path }) => page("") ?? refuseRequest("PATH_UNKNOWN", path) },
    {
      path: MOUNT,
      methods: ["GET"],
      answer: ({ path }) => page(path.slice(MOUNT.length)) ?? refuseRequest("PATH_UNKNOWN", path),
    },
  ];
}

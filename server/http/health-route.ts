import { jsonReply } from "./exchange.ts";
import { refuseRequest } from "./http-refusal.ts";
import type { Route } from "./router.ts";

/** Whether the server can answer questions about data. */
export type Readiness =
  | { readonly phase: "ready"; readonly dataVersion: string }
  /** The reason is a Chinese sentence without its full stop. */
  | { readonly phase: "not-ready"; readonly reason: string };

/** For watchers: /healthz says that the process lives, /readyz whether to send it work. */
export function healthRoutes(readiness: () => Readiness | Promise<Readiness>): Route[] {
  return [
    { path: "/healthz", methods: ["GET"], answer: () => jsonReply(200, { status: "ok" }) },
    {
      path: "/readyz",
      methods: ["GET"],
      async answer() {
        const state = await readiness();
        if (state.phase === "ready") return jsonReply(200, { status: "ready", dataVersion: state.dataVersion });
        return refuseRequest("NOT_READY", state.reason, { "retry-after": "1" });
      },
    },
  ];
}

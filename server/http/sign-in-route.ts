import type { Access } from "./access.ts";
import { isHttpRefusal } from "./http-refusal.ts";
import type { Route } from "./router.ts";

/** Browsers know one way to ask for a secret themselves: any name, and the token as the password. */
const CHALLENGE = { "www-authenticate": 'Basic realm="Plancell", charset="UTF-8"' };

/** A link that makes a browser ask for the token, and leads to the start page once it is good. */
export function signInRoute(access: Access): Route {
  return {
    path: "/sign-in",
    methods: ["GET"],
    async answer(inquiry) {
      const actor = await access(inquiry);
      if (isHttpRefusal(actor)) return actor.status === 401 ? { ...actor, headers: CHALLENGE } : actor;
      return { status: 303, headers: { location: "/", "cache-control": "no-store" }, body: "" };
    },
  };
}

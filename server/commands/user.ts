import { userInfo } from "node:os";

import type { Actor } from "../domain/actor.ts";

/** Whoever runs a command: the database's file lies open to them, so they are an admin; the log names the system's user. */
export function userAtTheKeyboard(): Actor {
  return { kind: "command", name: nameOf(), role: "admin" };
}

/** In some containers the running user has no name. */
function nameOf(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? "?"}`;
  }
}

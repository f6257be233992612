import { Extensions } from "type-graphql";

import { isRole, type Role } from "../domain/role.ts";

const LEAST_ROLE = "plancellLeastRole";

/** Declares the least role that may ask for a field. Every query, mutation and subscription has to declare one. */
export function LeastRole(role: Role): MethodDecorator & PropertyDecorator {
  return Extensions({ [LEAST_ROLE]: role });
}

/** What a field of the schema has declared; undefined where it has not. */
export function leastRoleOf({
  extensions,
}: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): Role | undefined {
  const role = extensions[LEAST_ROLE];
  return typeof role === "string" && isRole(role) ? role : undefined;
}

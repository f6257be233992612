/** The roles, least first. */
export const ROLES = ["viewer", "analyst", "steward", "admin"] as const;

/** What an asker may do: viewers read, analysts also file, stewards also publish, admins also let people in. */
export type Role = (typeof ROLES)[number];

const NAMES: Readonly<Record<Role, string>> = {
  viewer: "查看者",
  analyst: "分析员",
  steward: "数据管理员",
  admin: "管理员",
};

/** Whether a text is the name of a role as settings and options write it: viewer, analyst, steward or admin. */
export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

/** The role that a database or a setting holds. @throws TypeError for a text that is none: nobody gets a role by mistake */
export function roleOf(text: string): Role {
  if (isRole(text)) return text;
  throw new TypeError(`Not a role: ${text}`);
}

/** Whether a role may do what is open from `least` on. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** The highest of several roles; undefined for none. */
export function highestRole(roles: Iterable<Role>): Role | undefined {
  const held = new Set(roles);
  return [...ROLES].reverse().find((role) => held.has(role));
}

/** The role in Chinese with the word that options take: 数据管理员（steward）. */
export function roleName(role: Role): string {
  return `${NAMES[role]}（${role}）`;
}

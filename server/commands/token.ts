import { isRole, ROLES, roleName } from "../domain/role.ts";
import { type AccessToken, createToken, listTokens, revokeToken } from "../store/access-token.ts";
import { type Database, openDatabase } from "../store/database.ts";
import { CommandFault, type Options, textOption } from "./command.ts";
import { COMMAND_PATIENCE } from "./command-patience.ts";
import type { MaintenanceCommand, MaintenanceResult, Premises } from "./premises.ts";

/** `token create`, `token list`, `token revoke`: who may ask the server, and as what. */
export const tokenCommand: MaintenanceCommand = async (premises, args, options) => {
  const [verb, ...rest] = args;
  const database = openDatabase(premises.file, premises.migrationsFolder, COMMAND_PATIENCE);
  try {
    if (verb === "create" && rest.length === 0) return await create(database, premises, options);
    if (verb === "list" && rest.length === 0) return await list(database, premises.now);
    const [which] = rest;
    if (verb === "revoke" && which !== undefined && rest.length === 1) return await revoke(database, premises, which);
  } finally {
    await database.close();
  }
  throw new CommandFault(`token 之后写 create、list 或 revoke 名称；收到“${args.join(" ")}”。`);
};

const DAY = 86_400_000;
const MOST_DAYS = 3650;

/** A name is read in lists and in the audit log: short, and nothing in it that does not show. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,59}$/u;

async function create(database: Database, { actor, now }: Premises, options: Options): Promise<MaintenanceResult> {
  const role = textOption(options, "role");
  const name = textOption(options, "name").trim();
  if (!isRole(role)) throw new CommandFault(`--role 是 ${ROLES.map(roleName).join("、")} 之一，收到“${role}”。`);
  if (!NAME.test(name)) throw new CommandFault(`--name 需要 1 到 60 个字母、汉字或数字，如 月报组；收到“${name}”。`);
  const expiresAt = expiryOf(textOption(options, "expires"), now);
  const made = await createToken(database, { name, role, expiresAt }, actor);
  if (!made) throw new CommandFault(`已有名为“${name}”的令牌；已撤销的名称也不再用，请换一个名称。`);
  const { token, id } = made;
  const text = `令牌“${name}”（编号 ${id}，${roleName(role)}，${lifeOf(made, now)}），只显示这一次：\n${token}`;
  return { text, json: { ...jsonOf(made, now), token } };
}

async function list(database: Database, now: Date): Promise<MaintenanceResult> {
  const tokens = await listTokens(database);
  const lines = tokens.map(
    (one) => `${one.id}  ${one.name}  ${roleName(one.role)}  ${lifeOf(one, now)}  最近使用：${one.lastUsedOn ?? "无"}`,
  );
  const text = lines.join("\n") || "还没有令牌；请用 token create 发一个。首次启动的管理令牌不在此列。";
  return { text, json: tokens.map((one) => jsonOf(one, now)) };
}

async function revoke(database: Database, { actor }: Premises, which: string): Promise<MaintenanceResult> {
  const revoked = await revokeToken(database, which, actor);
  if (!revoked) throw new CommandFault(`没有名称或编号为“${which}”而仍有效的令牌；请用 token list 查看。`);
  return { text: `已撤销令牌“${revoked.name}”（编号 ${revoked.id}）；正在运行的服务器一秒内生效。`, json: revoked };
}

function expiryOf(days: string, now: Date): Date | null {
  if (days === "") return null;
  const count = /^\d{1,4}$/u.test(days) ? Number(days) : 0;
  if (count >= 1 && count <= MOST_DAYS) return new Date(now.getTime() + count * DAY);
  throw new CommandFault(`--expires 是 1 到 ${MOST_DAYS} 的天数，收到“${days}”。`);
}

function stateOf({ expiresAt, revokedAt }: AccessToken, now: Date): "valid" | "expired" | "revoked" {
  if (revokedAt) return "revoked";
  return expiresAt && expiresAt <= now ? "expired" : "valid";
}

function lifeOf(token: AccessToken, now: Date): string {
  const until = token.expiresAt ? `有效至 ${token.expiresAt.toISOString().slice(0, 16)}Z` : "不过期";
  return { valid: until, expired: "已过期", revoked: "已撤销" }[stateOf(token, now)];
}

function jsonOf(token: AccessToken, now: Date) {
  const { id, name, role, createdAt, expiresAt, revokedAt, lastUsedOn } = token;
  return { id, name, role, createdAt, expiresAt, revokedAt, lastUsedOn, state: stateOf(token, now) };
}

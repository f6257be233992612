import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, link, mkdir, readFile, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The token that allows writing. */
export interface AdminToken {
  readonly token: string;
  /** Whether it was made just now, so that it has to be shown once. */
  readonly created: boolean;
}

/** The admin's token cannot be used; the message says where it stands and what is expected. */
export class TokenFault extends Error {
  override readonly name = "TokenFault";
}

const FILE_NAME = "admin-token";
const TOKEN = /^[\w.~+/=-]{16,}$/u;

/**
 * The admin's token: the given one, else the one kept in `<folder>/admin-token`, else a new one of 256 random bits,
 * kept there for later starts. The file is readable by its owner only.
 * @throws TokenFault when the given or the kept token is too short or holds blanks.
 */
export async function adminToken(folder: string, given?: string): Promise<AdminToken> {
  if (given !== undefined && given !== "") return { token: checkToken(given, "配置的管理令牌"), created: false };
  const path = join(folder, FILE_NAME);
  await mkdir(folder, { recursive: true });
  return (await createToken(path)) ?? { token: await readToken(path), created: false };
}

/** SHA-256 of a token: what may be kept and compared. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token, "utf8").digest();
}

/** Whether two hashes are of the same token, in a time that tells nothing about where they differ. */
export function tokensEqual(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A new token, or undefined when there is one: a link to a whole file appears at once or, where one is, not at all. */
async function createToken(path: string): Promise<AdminToken | undefined> {
  if (existsSync(path)) return undefined;
  const token = randomBytes(32).toString("base64url");
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${token}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    await link(draft, path);
    return { token, created: true };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return undefined;
    throw error;
  } finally {
    await unlink(draft);
  }
}

async function readToken(path: string): Promise<string> {
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0) await chmod(path, 0o600);
  return checkToken((await readFile(path, "utf8")).trim(), `文件 ${path} 里的管理令牌`);
}

function checkToken(token: string, where: string): string {
  if (TOKEN.test(token)) return token;
  throw new TokenFault(
    `${where}不可用：收到 ${token.length} 个字符，至少要 16 个字母或数字，不含空格。请换一个，或删去后重新启动。`,
  );
}

import { resolve } from "node:path";

import { isRole, ROLES, type Role } from "./domain/role.ts";
import { LOGIN_ALGORITHMS, type LoginSettings } from "./http/login-settings.ts";

/** How the server runs; read from the environment once, by main. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly securePort: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly adminToken: string | undefined;
  /** Further names under which the server may be asked. */
  readonly hosts: readonly string[];
  /** Foreign origins whose pages may ask. */
  readonly origins: readonly string[];
  /** The https address that Excel uses, where it is not that of the request. */
  readonly publicUrl: string | undefined;
  /** Origin of the office.js that the add-in was built with, if not Microsoft's. */
  readonly officeOrigin: string | undefined;
  /** Whether those without a token may ask only for operations of the list. */
  readonly isListedOnly: boolean;
  /** The login service whose tokens are taken too, if any. */
  readonly login: LoginSettings | undefined;
}

/** A setting that cannot be used; the message names it, what was received and what is expected. */
export class ConfigFault extends Error {
  override readonly name = "ConfigFault";
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings with their defaults. @throws ConfigFault at the first that cannot be used. */
export function readConfig(environment: Environment): Config {
  const publicUrl = address(text(environment.PLANCELL_PUBLIC_URL));
  const host = text(environment.HOST) ?? "127.0.0.1";
  const named = list(environment.PLANCELL_HOSTS);
  const publicHost = publicUrl ? [new URL(publicUrl).hostname] : [];
  return {
    host,
    port: port("PORT", environment.PORT, 4000),
    securePort: port("PLANCELL_HTTPS_PORT", environment.PLANCELL_HTTPS_PORT, 4443),
    dataFolder: resolve(text(environment.PLANCELL_DATA) ?? "data"),
    databaseUrl: text(environment.DATABASE_URL),
    adminToken: text(environment.PLANCELL_ADMIN_TOKEN),
    hosts: [...new Set(["localhost", "127.0.0.1", "[::1]", inHostHeader(host), ...named, ...publicHost])],
    origins: list(environment.PLANCELL_ORIGINS),
    publicUrl,
    officeOrigin: originOf(text(environment.OFFICE_JS_URL)),
    isListedOnly: yesOrNo("PLANCELL_LISTED_ONLY", environment.PLANCELL_LISTED_ONLY),
    login: loginOf(environment),
  };
}

/** A login service is set whole or not at all: half of it would let the wrong people in or nobody. */
function loginOf(environment: Environment): LoginSettings | undefined {
  const issuer = text(environment.PLANCELL_OIDC_ISSUER);
  const audience = text(environment.PLANCELL_OIDC_AUDIENCE);
  const keysUrl = text(environment.PLANCELL_OIDC_JWKS_URL);
  if (!issuer && !audience && !keysUrl) return undefined;
  if (!issuer || !audience || !keysUrl) {
    throw new ConfigFault(
      "PLANCELL_OIDC_ISSUER、PLANCELL_OIDC_AUDIENCE、PLANCELL_OIDC_JWKS_URL 三项要一起设，收到的不全。",
    );
  }
  return {
    issuer,
    audience,
    keysUrl: secureUrl(keysUrl),
    algorithms: algorithms(list(environment.PLANCELL_OIDC_ALGORITHMS)),
    roleClaim: text(environment.PLANCELL_OIDC_ROLE_CLAIM) ?? "roles",
    roles: roles(list(environment.PLANCELL_OIDC_ROLES)),
  };
}

/** Keys that come unencrypted over a network could be anybody's. */
function secureUrl(received: string): string {
  const url = URL.canParse(received) ? new URL(received) : undefined;
  const isHere = url?.hostname === "localhost" || url?.hostname === "127.0.0.1";
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isHere)) return url.href;
  throw new ConfigFault(`PLANCELL_OIDC_JWKS_URL 需要 https 地址，收到“${received}”。`);
}

function algorithms(received: readonly string[]): readonly string[] {
  const unknown = received.find((one) => !LOGIN_ALGORITHMS.includes(one));
  if (unknown === undefined) return received.length > 0 ? received : ["RS256", "ES256"];
  throw new ConfigFault(`PLANCELL_OIDC_ALGORITHMS 只能写 ${LOGIN_ALGORITHMS.join("、")}，收到“${unknown}”。`);
}

/** Each `value=role`: what the login service calls those who are our viewers, analysts, stewards or admins. */
function roles(received: readonly string[]): ReadonlyMap<string, Role> {
  const pairs = received.length > 0 ? received : ROLES.map((role) => `plancell-${role}=${role}`);
  return new Map(
    pairs.map((pair): [string, Role] => {
      const at = pair.lastIndexOf("=");
      const role = pair.slice(at + 1).trim();
      if (at > 0 && isRole(role)) return [pair.slice(0, at).trim(), role];
      throw new ConfigFault(`PLANCELL_OIDC_ROLES 写成 名称=角色，角色是 ${ROLES.join("、")} 之一；收到“${pair}”。`);
    }),
  );
}

/** An https address without a path, as an origin is written. */
function address(received: string | undefined): string | undefined {
  if (received === undefined) return undefined;
  const url = URL.canParse(received) ? new URL(received) : undefined;
  if (url?.protocol === "https:" && url.href === `${url.origin}/`) return url.origin;
  throw new ConfigFault(`PLANCELL_PUBLIC_URL 需要形如 https://plan.example.cn 的地址，收到“${received}”。`);
}

function inHostHeader(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

function originOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (URL.canParse(url)) return new URL(url).origin;
  throw new ConfigFault(`OFFICE_JS_URL 需要一个完整的网址，收到“${url}”。`);
}

function port(name: string, received: string | undefined, fallback: number): number {
  const value = text(received);
  if (value === undefined) return fallback;
  if (/^\d{1,5}$/u.test(value) && Number(value) <= 65_535) return Number(value);
  throw new ConfigFault(`${name} 需要 0 到 65535 之间的整数，收到“${value}”。`);
}

function yesOrNo(name: string, received: string | undefined): boolean {
  const value = text(received)?.toLowerCase() ?? "no";
  if (["1", "yes", "true"].includes(value)) return true;
  if (["0", "no", "false"].includes(value)) return false;
  throw new ConfigFault(`${name} 需要 yes 或 no，收到“${value}”。`);
}

function list(received: string | undefined): string[] {
  return (received ?? "").split(",").flatMap((item) => text(item) ?? []);
}

/** A setting that is set but blank is not set. */
function text(received: string | undefined): string | undefined {
  const trimmed = received?.trim();
  return trimmed === "" ? undefined : trimmed;
}

import { ConfigFault } from "./config.ts";

import { TokenFault } from "./http/token.ts";
import { DatabaseFault } from "./store/database-fault.ts";

/** One clear sentence about why the server did not start, or undefined for what nobody foresaw. */
export function startFaultSentence(error: unknown): string | undefined {
  if ([ConfigFault, DatabaseFault, TokenFault].some((fault) => error instanceof fault)) return messageOf(error);
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const address = addressOf(error);
  switch (error.code) {
    case "EADDRINUSE":
      return `端口已被占用（${address}）；请停止占用它的程序，或用 PORT（https 用 PLANCELL_HTTPS_PORT）换一个端口，例如 PORT=4001 npm start。`;
    case "EACCES":
      return `没有权限使用 ${address || "数据文件夹"}；请换一个大于 1024 的端口，或检查文件夹的权限。`;
    case "ENOTFOUND":
      return `HOST 写的“${"hostname" in error ? error.hostname : ""}”不是本机的名称或地址；请写如 127.0.0.1。`;
    case "EADDRNOTAVAIL":
      return `本机没有地址 ${address}；请检查 HOST。`;
    default:
      return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The system tells no port where it was to choose one. */
function addressOf(error: object): string {
  const parts = ["address" in error ? error.address : undefined, "port" in error ? error.port : undefined];
  return parts.filter((part) => part !== undefined).join(":");
}

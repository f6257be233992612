import { describe, expect, it } from "vitest";
import { ConfigFault } from "../server/config.ts";
import { TokenFault } from "../server/http/token.ts";
import { startFaultSentence } from "../server/start-fault.ts";
import { DatabaseFault } from "../server/store/database-fault.ts";

function systemError(facts: object): Error {
  return Object.assign(new Error("listen failed"), facts);
}

describe("why the server did not start", () => {
  it.each([
    [
      { code: "EADDRINUSE", address: "127.0.0.1", port: 4000 },
      "端口已被占用（127.0.0.1:4000）；请停止占用它的程序，或用 PORT（https 用 PLANCELL_HTTPS_PORT）换一个端口，例如 PORT=4001 npm start。",
    ],
    [
      { code: "EACCES", address: "0.0.0.0", port: 80 },
      "没有权限使用 0.0.0.0:80；请换一个大于 1024 的端口，或检查文件夹的权限。",
    ],
    [{ code: "EACCES", path: "/srv" }, "没有权限使用 数据文件夹；请换一个大于 1024 的端口，或检查文件夹的权限。"],
    [{ code: "EADDRNOTAVAIL", address: "10.9.9.9", port: 4000 }, "本机没有地址 10.9.9.9:4000；请检查 HOST。"],
    [{ code: "EADDRNOTAVAIL", address: "10.9.9.9" }, "本机没有地址 10.9.9.9；请检查 HOST。"],
    [
      { code: "ENOTFOUND", hostname: "nowhere.invalid" },
      "HOST 写的“nowhere.invalid”不是本机的名称或地址；请写如 127.0.0.1。",
    ],
  ])("is said in one sentence for %j", (facts, sentence) => {
    expect(startFaultSentence(systemError(facts))).toBe(sentence);
  });

  it("is said by the setting, database or token itself", () => {
    const faults = [
      new ConfigFault("PORT 需要整数。"),
      new DatabaseFault("CORRUPT", "/srv/plancell.db"),
      new TokenFault("令牌太短。"),
    ];
    expect(faults.map(startFaultSentence)).toEqual(faults.map(({ message }) => message));
  });

  it.each([[new Error("x")], [systemError({ code: "EMFILE" })], ["EADDRINUSE"], [null], [{ code: "EADDRINUSE" }]])(
    "is not made up for %s",
    (error) => {
      expect(startFaultSentence(error)).toBeUndefined();
    },
  );
});

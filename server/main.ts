import "./at-work.ts";

import { resolve } from "node:path";

import { readConfig } from "./config.ts";
import { startPlancell } from "./plancell.ts";
import { startFaultSentence } from "./start-fault.ts";

/** The one place that reads the environment, prints, and ends the process. */

const root = resolve(import.meta.dirname, "../..");

try {
  const config = readConfig(process.env);
  const running = await startPlancell({
    config,
    root,
    log: (entry) => {
      // Requests that ended well are not news; a line for each would cost more than answering it.
      if ("status" in entry && Number(entry.status) < 500) return;
      process.stderr.write(`${JSON.stringify(entry, plainError)}\n`);
    },
  });
  // Before READY: whoever reads that line may stop the server in the same moment.
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
  if (running.newToken) {
    console.log(`管理令牌（只显示这一次，已存入 ${config.dataFolder}/admin-token）：${running.newToken}`);
  }
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  if (running.securePort !== undefined)
    console.log(`Excel 加载项：https://localhost:${running.securePort}/manifest.xml`);
  console.log(`READY http://${host}:${running.port}`);
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  const sentence = startFaultSentence(error);
  console.error(sentence ?? error);
  process.exit(1);
}

/** Errors have no enumerable fields; a log line must show more than {}. */
function plainError(_: string, value: unknown): unknown {
  return value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;
}

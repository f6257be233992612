import { stderr } from "node:process";

import { PATIENCE, type Patience } from "../store/patience.ts";

const MOST_MILLISECONDS = 10 * 60 * 1000;

/** The patience of a command: whoever waits for it can end it, and is told every second what it is waiting for. */
export const COMMAND_PATIENCE: Patience = patienceOf(stderr);

/** The same, telling somebody else. */
export function patienceOf(out: { write(text: string): unknown }): Patience {
  let told = 0;
  return {
    ...PATIENCE,
    most: MOST_MILLISECONDS,
    onWait(milliseconds) {
      const seconds = Math.floor(milliseconds / 1000);
      if (seconds > told)
        out.write(`\r另一个进程正在写入，已等 ${seconds} 秒，最多等 ${MOST_MILLISECONDS / 60_000} 分钟  `);
      told = seconds;
    },
  };
}

import { execFile, spawnSync } from "node:child_process";

/** Whether this machine has the program; where it has not, its command line is replayed word by word instead. */
export const HAS_CURL = spawnSync("curl", ["--version"]).status === 0;

/** Runs a command line for curl as a shell would, and gives what it prints. */
export async function runCurl(command: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  if (!HAS_CURL) return await replay(command, environment);
  return await new Promise((resolve, reject) => {
    const settings = { env: { ...process.env, ...environment } };
    execFile("sh", ["-c", command], settings, (error, output, problem) =>
      error ? reject(new Error(`${problem}\n${command}`)) : resolve(output),
    );
  });
}

/** The words of a command line: quotes are taken off, a variable inside double ones is put in. */
export function shellWords(command: string, environment: Readonly<Record<string, string>> = {}): string[] {
  const text = command.replace(/^#.*\n/gmu, "").replaceAll("\\\n", " ");
  const filled = (quoted: string) => quoted.replaceAll(/\$(\w+)/gu, (_, name: string) => environment[name] ?? "");
  return [...text.matchAll(/(?:'[^']*'|"[^"]*"|\\'|[^\s'"\\])+/gu)].map(([word]) =>
    word.replaceAll(/'([^']*)'|"([^"]*)"|\\(')/gu, (_, plain?: string, quoted?: string, escaped?: string) => {
      return plain ?? escaped ?? filled(quoted ?? "");
    }),
  );
}

async function replay(command: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const words = shellWords(command, environment);
  const after = (option: string) => words.flatMap((word, at) => (words[at - 1] === option ? [word] : []));
  const address = words.find((word) => /^https?:/u.test(word)) ?? "";
  const headers = after("--header").map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const answer = await fetch(address, { method: "POST", headers, body: after("--data-binary")[0] ?? "" });
  return await answer.text();
}

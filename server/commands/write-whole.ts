import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { open, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { CommandFault } from "./command.ts";
import { fileTrouble } from "./file-trouble.ts";
import { onInterrupt } from "./on-interrupt.ts";

/**
 * Writes a file whole or not at all: under another name first, which then takes its place, with the permissions of the
 * file that was there. Ctrl-C leaves neither half a file nor the other name. @throws CommandFault OUTPUT_FAILED
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await replaceFile(await fileBehind(path), bytes);
  } catch (error) {
    const message = `不能写入 ${path}（${fileTrouble(error)}）；请检查文件夹，并关闭正在打开的这个文件。原文件没有改动。`;
    throw new CommandFault(message, { code: "OUTPUT_FAILED", cause: error });
  }
}

async function replaceFile(target: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(target), `.plancell-${randomUUID()}.tmp`);
  const callOff = onInterrupt(() => rmSync(draft, { force: true }));
  try {
    const mode = await stat(target).then(
      (old) => old.mode & 0o777,
      () => undefined,
    );
    await writeDraft(draft, bytes, mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    callOff();
  }
}

/** Of a link, the file that it leads to, be it there already or not. */
async function fileBehind(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    const link = await readlink(path).catch(() => undefined);
    return link === undefined ? path : fileBehind(resolve(dirname(path), link));
  }
}

async function writeDraft(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, "wx");
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

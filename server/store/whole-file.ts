import { existsSync } from "node:fs";
import { link, open, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";

/** Puts a finished draft under a name that must be free, at once and for good. @throws EEXIST where it is taken */
export async function placeNew(draft: string, path: string): Promise<void> {
  await flush(draft);
  try {
    await link(draft, path);
    await unlink(draft);
  } catch (error) {
    // Sticks and shares that know no second name for a file take the first one.
    if (existsSync(path)) throw error;
    await rename(draft, path);
  }
  await flush(dirname(path));
}

/**
 * Puts a finished draft in the place of a file, which from then on has the name `kept`. There is no moment in which the
 * place is empty.
 */
export async function placeInstead(draft: string, path: string, kept: string): Promise<void> {
  await flush(draft);
  await link(path, kept);
  await rename(draft, path);
  await flush(dirname(path));
}

/** Brings a file, or the names in a folder, onto the disk. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** Where a built file is written, and the address, with its final slash, under which the server shows that folder. */
export interface HashedPlace {
  readonly folder: string;
  readonly mount: string;
}

/** Writes the file under its name with a hash of its content, and gives its address. */
export async function keepHashed({ folder, mount }: HashedPlace, name: string, content: string): Promise<string> {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  const extension = extname(name);
  const hashed = `${name.slice(0, -extension.length)}.${hash}${extension}`;
  await writeFile(join(folder, hashed), content);
  return `${mount}${hashed}`;
}

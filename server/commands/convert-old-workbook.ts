import { spawn } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const PROGRAMS = ["soffice", "libreoffice"];
const MOST_MILLISECONDS = 120_000;

/** The .xlsx that LibreOffice makes of an old .xls file; undefined where it is not installed, or cannot. */
export async function convertOldWorkbook(path: string): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "plancell-xls-"));
  try {
    // Under a plain name and with a profile of its own: it must not meet one that is open.
    const copy = join(folder, "book.xls");
    await copyFile(path, copy);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const convert = ["--headless", profile, "--convert-to", "xlsx", "--outdir", folder, copy];
    for (const program of PROGRAMS)
      if (await succeeds(program, convert)) return await readFile(join(folder, "book.xlsx"));
    return undefined;
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: "ignore", timeout: MOST_MILLISECONDS });
    child.on("error", () => done(false));
    child.on("close", (code) => done(code === 0));
  });
}

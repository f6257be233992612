import { spawn } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const PROGRAMS = ["soffice", "libreoffice"];

/** Of the .xls files of Excel 97 to 2003, and of 5.0 and 95. */
const FILTERS = ["MS Excel 97", "MS Excel 95"];

const MOST_MILLISECONDS = 120_000;

/** The .xlsx that LibreOffice makes of an old .xls file; undefined where it is not installed, or cannot. */
export async function convertOldWorkbook(path: string): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "plancell-xls-"));
  try {
    const copy = join(folder, "book.xls");
    await copyFile(path, copy);
    for (const filter of FILTERS) {
      await convert(copy, folder, filter);
      const converted = await readFile(join(folder, "book.xlsx")).catch(() => undefined);
      if (converted) return converted;
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the first of the programs that is installed, to its end. */
async function convert(file: string, folder: string, filter: string): Promise<void> {
  // A profile of its own: it must not meet one that is open.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  // Without a filter it would take a damaged file for a text, and make a sheet of its bytes.
  const args = ["--headless", profile, `--infilter=${filter}`, "--convert-to", "xlsx", "--outdir", folder, file];
  for (const program of PROGRAMS) if (await isRun(program, args)) return;
}

function isRun(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: "ignore", timeout: MOST_MILLISECONDS });
    child.on("error", () => done(false));
    child.on("close", () => done(true));
  });
}

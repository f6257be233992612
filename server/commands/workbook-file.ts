import { lstat, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";

import { BOUNDS } from "../xlsx/bounds.ts";
import { patchWorkbook, type WorkbookEdits } from "../xlsx/patch-workbook.ts";
import { readWorkbook, type Workbook } from "../xlsx/read-workbook.ts";
import { WorkbookFault } from "../xlsx/workbook-fault.ts";
import { CommandFault, type Options, textOption } from "./command.ts";
import { convertOldWorkbook } from "./convert-old-workbook.ts";
import { fileTrouble } from "./file-trouble.ts";
import { writeWhole } from "./write-whole.ts";

/** A workbook's file, read. */
export interface WorkbookFile {
  readonly path: string;
  /** As they are to be patched: of an old .xls those of its conversion. */
  readonly bytes: Uint8Array;
  /** With its dot: that of a file made from this one. */
  readonly extension: string;
  readonly workbook: Workbook;
}

/** Reads the one workbook that a command names. @throws CommandFault with the sentence that says why it cannot */
export async function readWorkbookFile(args: readonly string[]): Promise<WorkbookFile> {
  const [name] = args;
  if (name === undefined || args.length > 1) {
    throw new CommandFault(`需要一个参数：工作簿文件（.xlsx）；收到 ${args.length} 个。路径中有空格的请加引号。`);
  }
  const path = resolve(name);
  const bytes = await readBytes(path);
  return sayingWhy(path, async () => {
    try {
      return { path, bytes, extension: extensionOf(path), workbook: await readWorkbook(bytes) };
    } catch (error) {
      const isOld = error instanceof WorkbookFault && error.code === "OLD_FORMAT";
      const converted = isOld ? await convertOldWorkbook(path) : undefined;
      if (!converted) throw error;
      return { path, bytes: converted, extension: ".xlsx", workbook: await readWorkbook(converted) };
    }
  });
}

/**
 * Where a command writes: what --out names, else beside the workbook under its name and a word. Only the workbook itself
 * is written over without asking, where --out names it; other files with --overwrite.
 *
 * @throws CommandFault for another kind of file, one that is there already, or a folder
 */
export async function outputPath(file: WorkbookFile, options: Options, word: string): Promise<string> {
  const { path, extension } = file;
  const out = textOption(options, "out");
  if (out !== "" && extname(out).toLowerCase() !== extension) {
    throw new CommandFault(`--out 收到“${out}”；这个工作簿只能写成 ${extension} 文件。`);
  }
  const beside = join(dirname(path), `${basename(path, extname(path))}-${word}${extension}`);
  const target = out === "" ? beside : resolve(out);
  if (await lstat(target).catch(() => undefined)) await checkTarget(target, path, options);
  return target;
}

async function checkTarget(target: string, path: string, options: Options): Promise<void> {
  // A link that leads nowhere is somebody's too.
  const real = await realpath(target).catch(() => undefined);
  if (real !== undefined && (await stat(real)).isDirectory()) {
    const message = `${basename(target)} 是一个文件夹，没有写文件；请用 --out 指定一个文件，如 ${join(target, basename(path))}。`;
    throw new CommandFault(message, { code: "OUTPUT_FAILED" });
  }
  if (options.overwrite || real === (await realpath(path))) return;
  const what = real === undefined ? "（一个链接，它指向的文件不存在）" : "";
  const message = `已经有 ${basename(target)}${what}，没有写文件；请用 --out 指定另一个文件，或加 --overwrite 覆盖它。`;
  throw new CommandFault(message, { code: "OUTPUT_EXISTS" });
}

/** Writes a workbook with its edits. @throws CommandFault where it cannot be patched or written; nothing has changed then */
export async function writePatched({ path, bytes }: WorkbookFile, out: string, edits: WorkbookEdits): Promise<void> {
  await writeWhole(out, await sayingWhy(path, () => patchWorkbook(bytes, edits)));
}

/** What a reader of a command's result should know of a file that was changed, a line each. */
export function changeNotes({ workbook }: WorkbookFile): string[] {
  return workbook.isSigned ? ["  原文件有数字签名；改写后的文件签名不再有效，需要的请重新签名。"] : [];
}

async function sayingWhy<Given>(path: string, work: () => Promise<Given>): Promise<Given> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    throw new CommandFault(`${basename(path)}：${error.message}`, { code: error.code, cause: error });
  }
}

/** That of the file, or .xlsx where a new workbook goes by another: Excel opens none whose name contradicts it. */
function extensionOf(path: string): string {
  const extension = extname(path).toLowerCase();
  return /^\.xl(?:s|t)[xm]$/u.test(extension) ? extension : ".xlsx";
}

/** The bytes of a workbook's file. @throws CommandFault for one that cannot be read or is too large */
export async function readBytes(path: string): Promise<Uint8Array> {
  const fault = (why: string, cause?: unknown) =>
    new CommandFault(`读不到文件 ${path}（${why}）；请检查路径。`, { code: "FILE_UNREADABLE", cause });
  const found = await stat(path).catch((error: unknown) => {
    throw fault(fileTrouble(error), error);
  });
  if (!found.isFile()) throw fault(found.isDirectory() ? "它是一个文件夹" : "它不是文件");
  if (found.size > BOUNDS.fileSize) {
    await sayingWhy(path, () => Promise.reject(new WorkbookFault("TOO_LARGE", `${found.size} 字节`)));
  }
  return readFile(path).catch((error: unknown) => {
    throw fault(fileTrouble(error), error);
  });
}

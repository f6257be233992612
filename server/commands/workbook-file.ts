import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";

import { BOUNDS } from "../xlsx/bounds.ts";
import { readWorkbook, type Workbook } from "../xlsx/read-workbook.ts";
import { WorkbookFault } from "../xlsx/workbook-fault.ts";
import { CommandFault, type Options, textOption } from "./command.ts";
import { convertOldWorkbook } from "./convert-old-workbook.ts";

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
  try {
    return { path, bytes, extension: extensionOf(path), workbook: await readWorkbook(bytes) };
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    const converted = error.code === "OLD_FORMAT" ? await convertOldWorkbook(path) : undefined;
    if (!converted) throw new CommandFault(`${basename(path)}：${error.message}`, { cause: error });
    return { path, bytes: converted, extension: ".xlsx", workbook: await readWorkbook(converted) };
  }
}

/**
 * Where a command writes: what --out names, else beside the workbook under its name and a word. The workbook itself is
 * only written over where --out names it. @throws CommandFault for another kind of file, or one that is there already
 */
export function outputPath({ path, extension }: WorkbookFile, options: Options, word: string): string {
  const out = textOption(options, "out");
  if (out === "") {
    const beside = join(dirname(path), `${basename(path, extname(path))}-${word}${extension}`);
    if (existsSync(beside)) throw new CommandFault(`已经有 ${basename(beside)}；请用 --out 指定输出文件。`);
    return beside;
  }
  if (extname(out).toLowerCase() !== extension) {
    throw new CommandFault(`--out 收到“${out}”；这个工作簿只能写成 ${extension} 文件。`);
  }
  return resolve(out);
}

/** Writes a file whole or not at all: under another name first, which then takes its place. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new CommandFault(
      `不能写入 ${path}（${codeOf(error)}）；请检查文件夹是否存在、文件是否正被打开。原文件没有改动。`,
      {
        cause: error,
      },
    );
  }
}

/** That of the file, or .xlsx where a new workbook goes by another: Excel opens none whose name contradicts it. */
function extensionOf(path: string): string {
  const extension = extname(path).toLowerCase();
  return /^\.xl(?:s|t)[xm]$/u.test(extension) ? extension : ".xlsx";
}

/** The bytes of a workbook's file. @throws CommandFault for one that cannot be read or is too large */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > BOUNDS.fileSize) throw new WorkbookFault("TOO_LARGE", basename(path));
    return await readFile(path);
  } catch (error) {
    if (error instanceof WorkbookFault) throw new CommandFault(error.message, { cause: error });
    throw new CommandFault(`读不到文件 ${path}（${codeOf(error)}）；请检查路径。`, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import { CsvFault } from "../csv/csv-fault.ts";
import { readRows } from "../csv/read-rows.ts";
import { fileChunks, surveyFile } from "../csv/survey-file.ts";
import { ENCODINGS } from "../csv/text-encoding.ts";
import type { ImportTable } from "../store/figure-import.ts";
import { openRowWorkbook, type RowWorkbook } from "../xlsx/stream-rows.ts";
import { WorkbookFault } from "../xlsx/workbook-fault.ts";
import { CommandFault, type Options, textOption } from "./command.ts";
import { convertOldWorkbook } from "./convert-old-workbook.ts";
import { readBytes } from "./workbook-file.ts";

/** Files to import, surveyed but not yet read. */
export interface ImportFiles {
  readonly tables: readonly ImportTable[];
  /** Of all their bytes and what they are imported as, in hex. */
  readonly sha256: string;
  /** Their names. */
  readonly source: string;
  /** How much of them has been read since reading last began, from 0 to 1. */
  share(): number;
}

const CHUNK_SIZE = 64 * 1024;

/** Looks at every file that a command names. @throws CommandFault with the sentence that says why one cannot be read */
export async function openImportFiles(args: readonly string[], options: Options): Promise<ImportFiles> {
  if (args.length === 0) throw new CommandFault("需要至少一个参数：要导入的文件（.csv、.tsv、.txt、.xlsx）。");
  const opened = await Promise.all(args.map((name) => openFile(resolve(name), options)));
  const hash = createHash("sha256");
  for (const { sha256 } of opened) hash.update(sha256);
  const size = opened.reduce((sum, one) => sum + one.size, 0);
  return {
    tables: opened.map((one) => one.table),
    sha256: opened.length === 1 ? (opened[0]?.sha256 ?? "") : hash.digest("hex"),
    source: opened.map((one) => one.table.name).join("、"),
    share: () => opened.reduce((sum, one) => sum + one.done(), 0) / Math.max(1, size),
  };
}

interface OpenedFile {
  readonly table: ImportTable;
  readonly sha256: string;
  readonly size: number;
  /** Bytes read so far. */
  done(): number;
}

function openFile(path: string, options: Options): Promise<OpenedFile> {
  return told(basename(path), () =>
    /\.xl(?:s|t)[xm]$|\.xls$/iu.test(path) ? openWorkbook(path, options) : openText(path, options),
  );
}

async function openText(path: string, options: Options): Promise<OpenedFile> {
  const given = textOption(options, "encoding").toLowerCase();
  const named = ENCODINGS.find((one) => one === given);
  if (given !== "" && !named) {
    throw new CommandFault(`--encoding 收到“${given}”；请写 ${ENCODINGS.join("、")} 之一，或不写。`);
  }
  const { sha256, encoding, size } = await surveyFile(path, named);
  let done = 0;
  async function* counted(): AsyncGenerator<Uint8Array, void> {
    done = 0;
    for await (const chunk of fileChunks(path, CHUNK_SIZE)) {
      yield chunk;
      done += chunk.length;
    }
  }
  return {
    table: { name: basename(path), batches: () => readRows(counted(), encoding) },
    sha256,
    size,
    done: () => done,
  };
}

/** The sheet that --sheet names, else the first that is shown. */
async function openWorkbook(path: string, options: Options): Promise<OpenedFile> {
  const bytes = await readBytes(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const book = await openAnyWorkbook(path, bytes);
  const wanted = textOption(options, "sheet");
  const sheet = book.sheets.find((name) => wanted === "" || name === wanted);
  if (sheet === undefined) throw new WorkbookFault("SHEET_UNKNOWN", wanted);
  const name = `${basename(path)}!${sheet}`;
  return { table: { name, batches: () => book.rows(sheet) }, sha256, size: 0, done: () => 0 };
}

async function openAnyWorkbook(path: string, bytes: Uint8Array): Promise<RowWorkbook> {
  try {
    return await openRowWorkbook(bytes);
  } catch (error) {
    const isOld = error instanceof WorkbookFault && error.code === "OLD_FORMAT";
    const converted = isOld ? await convertOldWorkbook(path) : undefined;
    if (!converted) throw error;
    return openRowWorkbook(converted);
  }
}

async function told<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CsvFault || error instanceof WorkbookFault)) throw error;
    throw new CommandFault(`${name}：${error.message}`, { cause: error });
  }
}

import { stderr } from "node:process";
import { setFlagsFromString } from "node:v8";
import { CsvFault } from "../csv/csv-fault.ts";
import { fieldOfHeading } from "../domain/import/figure-field.ts";
import type { HeaderMapping } from "../domain/import/figure-header.ts";
import { actionOf } from "../domain/import/import-action.ts";
import { readPublishAt } from "../domain/import/publish-at.ts";
import { isIsoDay } from "../domain/iso-day.ts";
import { foldName } from "../domain/suggest.ts";
import { contentHash } from "../store/content-hash.ts";
import { databaseFaultOf } from "../store/database-fault.ts";
import type { FigureImport, ImportControl } from "../store/figure-import.ts";
import { importFigures } from "../store/import-figures.ts";
import { RECORD_KINDS } from "../store/record-kinds.ts";
import { WorkbookFault } from "../xlsx/workbook-fault.ts";
import { type Command, CommandFault, type CommandLibrary, type Options, textOption } from "./command.ts";
import { type ImportFiles, openImportFiles } from "./import-file.ts";
import { type ImportKind, importKindOf } from "./import-kind.ts";
import { startProgress } from "./import-progress.ts";
import { importJson, importText, isDone } from "./import-report.ts";
import { userAtTheKeyboard } from "./user.ts";

/**
 * Imports figures from files as one release, whole or not at all. Tells how far it is on the error stream once it takes
 * longer than a second; Ctrl-C stops it with nothing written.
 */
export const importCommand: Command = async (library, args, options) => {
  const files = await openImportFiles(args, options);
  // Left to itself V8 lets the heap grow fourfold before it tidies up: of millions of rows that is twice the memory.
  setFlagsFromString("--heap-growing-percent=30");
  const progress = startProgress(files, stderr);
  try {
    const kind = await importKindOf(
      files.tables,
      textOption(options, "kind").trim(),
      mappingOf(textOption(options, "map")),
    );
    const outcome = await importAs(kind, library, requestOf(library, files, options), progress);
    return {
      text: importText(outcome),
      json: importJson(outcome),
      isRefused: !isDone(outcome.ending, outcome.report.counts),
    };
  } catch (error) {
    if (!(error instanceof CsvFault || error instanceof WorkbookFault)) throw databaseFaultOf(error, "导入") ?? error;
    throw new CommandFault(`${files.source}：${error.message}什么也没有写入。`, { cause: error });
  } finally {
    progress.stop();
  }
};

function importAs(kind: ImportKind, library: CommandLibrary, request: FigureImport, progress: ImportControl) {
  if (kind === "figures") return importFigures(library, request, progress);
  return RECORD_KINDS[kind].importFrom(library, request);
}

function requestOf({ book }: CommandLibrary, files: ImportFiles, options: Options): FigureImport {
  const text = (name: string) => textOption(options, name).trim();
  return {
    tables: files.tables,
    heading: {
      title: text("title") || files.source,
      publishedOn: dayOf(text("published")),
      note: text("note"),
      key: text("key"),
      sha256: hashOf(files, options),
      source: files.source,
      actor: userAtTheKeyboard(),
    },
    mapping: mappingOf(text("map")),
    area: areaOf(book, text("area")),
    action: modeOf(text("mode")),
    isDryRun: options["dry-run"] === true,
    isConfirmed: options.yes === true,
    isRepeated: options.again === true,
    ...publishAtOf(text("publish-at")),
  };
}

/** The same bytes as something else, or another sheet of them, are another import. */
function hashOf({ sha256 }: ImportFiles, options: Options): string {
  const manner = ["kind", "mode", "area", "map", "sheet", "encoding"].map((name) => textOption(options, name).trim());
  return manner.every((one) => one === "") ? sha256 : contentHash([sha256, ...manner]);
}

function modeOf(mode: string): FigureImport["action"] {
  if (mode === "") return "merge";
  const action = mode === "整体" || mode === "whole" ? "whole" : actionOf(mode);
  if (action) return action;
  throw new CommandFault(`--mode 收到“${mode}”；请写 合并、替换、删除 或 整体。`);
}

function dayOf(day: string): string {
  if (day === "" || isIsoDay(day)) return day;
  throw new CommandFault(`--published 收到“${day}”；请写日期，如 2016-07-20。`);
}

function publishAtOf(text: string): Pick<FigureImport, "publishAt"> {
  if (text === "") return {};
  const publishAt = readPublishAt(text);
  if (publishAt) return { publishAt };
  throw new CommandFault(`--publish-at 收到“${text}”；请写带时区的时间，如 2016-07-20T09:30+08:00。`);
}

function areaOf({ current }: CommandLibrary["book"], name: string): string {
  if (name === "") return "";
  const [area, ...others] = current().catalogue.areas.find(name);
  if (area && others.length === 0) return area.code;
  throw new CommandFault(`--area 收到“${name}”；请写一个地区的名称或代码，如 西安市。`);
}

/** 名称=field;另一名称=字段 */
function mappingOf(text: string): HeaderMapping {
  const mapping = new Map<string, NonNullable<ReturnType<typeof fieldOfHeading>>>();
  for (const pair of text.split(/[;；]/u).filter((one) => one.trim() !== "")) {
    const at = pair.lastIndexOf("=");
    const field = fieldOfHeading(pair.slice(at + 1));
    if (at < 1 || !field) throw new CommandFault(`--map 收到“${pair}”；请写 列名=字段，如 本期值=value。`);
    mapping.set(foldName(pair.slice(0, at)), field);
  }
  return mapping;
}

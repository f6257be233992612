import { readFile } from "node:fs/promises";
import { readRange } from "../domain/sheet/cell-range.ts";
import type { QuestionCode, RecogniserAnswer } from "../domain/sheet/recognition.ts";
import { CommandFault, type Options, textOption } from "./command.ts";
import { fileTrouble } from "./file-trouble.ts";

/** Every code that a question may have. */
const CODES: Readonly<Record<QuestionCode, true>> = {
  INDICATOR_UNNAMED: true,
  INDICATOR_AMBIGUOUS: true,
  INDICATOR_UNKNOWN: true,
  SUBJECT_AMBIGUOUS: true,
  SUBJECT_UNKNOWN: true,
  YEAR_MISSING: true,
  PERIOD_AMBIGUOUS: true,
  PERIOD_SUSPECT_DATE: true,
  BASIS_AMBIGUOUS: true,
  UNIT_AMBIGUOUS: true,
  UNIT_CONTRADICTION: true,
  LABEL_CONTRADICTION: true,
  TABLE_UNREAD: true,
};

const SHAPE = '[{"sheet":"月报","cell":"B3","code":"YEAR_MISSING","answer":"2016年"}]';

/** The answers that --answers names; none without it. @throws CommandFault for a file that is not a list of answers */
export async function readAnswers(options: Options): Promise<readonly RecogniserAnswer[]> {
  const path = textOption(options, "answers");
  if (path === "") return [];
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw invalid(`读不到答案文件 ${path}（${fileTrouble(error)}）；需要一个 JSON 文件，如 ${SHAPE}。`, error);
  });
  const list = readJson(path, text);
  if (!Array.isArray(list)) throw invalid(`答案文件 ${path} 不是一个列表；请写成 ${SHAPE}。`);
  return list.map((item: unknown, at) => {
    const answer = readAnswer(item);
    if (!answer) throw invalid(`答案文件 ${path} 的第 ${at + 1} 项读不懂；请写成 ${SHAPE}，code 与问题的一致。`);
    return answer;
  });
}

function readJson(path: string, text: string): unknown {
  try {
    // Editors of Windows put a mark before the text.
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (error) {
    throw invalid(`答案文件 ${path} 不是 JSON；请存为 UTF-8，写成 ${SHAPE}。`, error);
  }
}

function invalid(message: string, cause?: unknown): CommandFault {
  return new CommandFault(message, { code: "ANSWERS_INVALID", cause });
}

function readAnswer(item: unknown): RecogniserAnswer | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const texts = new Map<string, unknown>(Object.entries(item));
  const [sheet, cell, code, answer] = ["sheet", "cell", "code", "answer"].map((name) => texts.get(name));
  if (typeof sheet !== "string" || typeof cell !== "string" || typeof answer !== "string") return undefined;
  return isCode(code) && readRange(cell) ? { sheet, cell: cell.toUpperCase(), code, answer } : undefined;
}

function isCode(code: unknown): code is QuestionCode {
  return typeof code === "string" && Object.hasOwn(CODES, code);
}

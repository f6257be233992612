import { readFile } from "node:fs/promises";
import { rangeName, readRange } from "../domain/sheet/cell-range.ts";
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
  const bytes = await readFile(path).catch((error: unknown) => {
    throw invalid(`读不到答案文件 ${path}（${fileTrouble(error)}）；需要一个 JSON 文件，如 ${SHAPE}。`, error);
  });
  const list = readJson(path, readText(path, bytes));
  if (!Array.isArray(list)) throw invalid(`答案文件 ${path} 不是一个列表；请写成 ${SHAPE}。`);
  const answers = list.map((item: unknown, at) => {
    const answer = readAnswer(item);
    if (typeof answer === "string") throw invalid(`答案文件 ${path} 的第 ${at + 1} 项${answer}。`);
    return answer;
  });
  refuseContradictions(path, answers);
  return answers;
}

/** Other encodings would be read as other characters, which no label has. */
function readText(path: string, bytes: Uint8Array): string {
  try {
    // Drops the mark that editors of Windows put before the text.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw invalid(`答案文件 ${path} 不是 UTF-8 文字（可能是 GBK）；请用编辑器另存为 UTF-8 编码。`, error);
  }
}

function readJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(`答案文件 ${path} 不是 JSON；请存为 UTF-8，写成 ${SHAPE}。`, error);
  }
}

function invalid(message: string, cause?: unknown): CommandFault {
  return new CommandFault(message, { code: "ANSWERS_INVALID", cause });
}

/** The answer that an item is, or in words why it is none. */
function readAnswer(item: unknown): RecogniserAnswer | string {
  if (typeof item !== "object" || item === null) return `不是一个答案；请写成 ${SHAPE}`;
  const given = new Map<string, unknown>(Object.entries(item));
  const [sheet, cell, code, answer] = ["sheet", "cell", "code", "answer"].map((name) => given.get(name));
  if (typeof sheet !== "string" || typeof cell !== "string" || typeof code !== "string" || typeof answer !== "string") {
    return `的 sheet、cell、code、answer 不都是文字；请写成 ${SHAPE}`;
  }
  if (!isCode(code)) return `的 code “${code}”不是问题的代码；可用的：${Object.keys(CODES).join("、")}`;
  const range = readRange(cell);
  if (!range) return `的 cell “${cell}”不是单元格；请写如 B3，与问题的一致`;
  if (answer.trim() === "") return "的 answer 是空的；请写出答案，不想回答的问题请去掉这一项";
  return { sheet, cell: rangeName(range), code, answer };
}

/** @throws CommandFault where two answers say different things of the same question of one cell */
function refuseContradictions(path: string, answers: readonly RecogniserAnswer[]): void {
  const first = new Map<string, number>();
  for (const [at, { sheet, cell, code, answer }] of answers.entries()) {
    const key = JSON.stringify([sheet, cell, code]);
    const before = first.get(key) ?? at;
    first.set(key, before);
    const other = answers[before]?.answer;
    if (other === answer) continue;
    const both = `第 ${before + 1} 项“${other}”、第 ${at + 1} 项“${answer}”`;
    throw invalid(`答案文件 ${path} 对 ${sheet}!${cell} 的 ${code} 有两个不同的答案：${both}；请只留一个。`);
  }
}

function isCode(code: string): code is QuestionCode {
  return Object.hasOwn(CODES, code);
}

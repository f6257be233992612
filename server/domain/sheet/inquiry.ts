import { type CellPosition, cellName, holds, readRange } from "./cell-range.ts";
import type { QuestionCode, RecogniserAnswer, SheetQuestion } from "./recognition.ts";

/** Something about cells that only the analyst can say. */
export interface Issue {
  /** Equal for cells that one answer settles. */
  readonly key: string;
  readonly code: QuestionCode;
  readonly text: string;
  readonly candidates: readonly string[];
  /** The whole label that is not known, where the question is about one. */
  readonly label?: string;
}

/** Collects the questions of one sheet, and knows the answers. */
export interface Inquiry {
  /** What was answered to an issue of that code and key. */
  answerTo(code: QuestionCode, key: string): string | undefined;
  ask(issue: Issue, cell: CellPosition): void;
  questions(): SheetQuestion[];
  /** The answers known so far and those that these questions' cells now find; undefined when none is new. */
  learn(answers: readonly RecogniserAnswer[]): ReadonlyMap<string, string> | undefined;
}

interface Asked {
  readonly issue: Issue;
  readonly cells: CellPosition[];
}

/** The answer by which cells are left as they are, whatever was asked about them. */
const LEFT_OUT = "不填";
const LONGEST_QUOTE = 40;

/** What is said before a question that comes again, since its answer was not understood. */
function unheard(answer: string | undefined): string {
  return answer === undefined ? "" : `回答“${answer.slice(0, LONGEST_QUOTE)}”没有看懂。`;
}

/** An inquiry about a sheet; `known` holds answers by code and key. */
export function createInquiry(sheet: string, known: ReadonlyMap<string, string>): Inquiry {
  const asked = new Map<string, Asked>();
  // Neighbours are mostly asked about for one and the same reason.
  let last: { readonly issue: Issue; readonly entry: Asked } | undefined;
  return {
    answerTo: (code, key) => known.get(`${code} ${key}`),
    ask(issue, { row, column }) {
      if (known.get(`${issue.code} ${issue.key}`)?.trim() === LEFT_OUT) return;
      last = last?.issue === issue ? last : { issue, entry: entryOf(asked, issue) };
      last.entry.cells.push({ row, column });
    },
    questions: () =>
      Array.from(asked.values(), ({ issue: { key, code, text, candidates, label }, cells }) => ({
        sheet,
        cells,
        code,
        text: unheard(known.get(`${code} ${key}`)) + text,
        candidates,
        ...(label !== undefined && { label }),
      })),
    learn(answers) {
      const learnt = new Map(known);
      for (const answer of answers) {
        const isSaid = answer.sheet === sheet && answer.answer.trim() !== "";
        const place = isSaid ? readRange(answer.cell) : undefined;
        if (!place) continue;
        for (const [key, { issue, cells }] of asked) {
          if (issue.code === answer.code && cells.some((cell) => holds(place, cell))) learnt.set(key, answer.answer);
        }
      }
      return learnt.size > known.size ? learnt : undefined;
    },
  };
}

function entryOf(asked: Map<string, Asked>, issue: Issue): Asked {
  const key = `${issue.code} ${issue.key}`;
  const entry = asked.get(key) ?? { issue, cells: [] };
  asked.set(key, entry);
  return entry;
}

/** Where a label stands, for a sentence: “6月”（C3）. */
export function quoteCell(text: string, cell: CellPosition | undefined): string {
  return cell && cell.row >= 0 ? `“${text}”（${cellName(cell)}）` : `“${text}”`;
}

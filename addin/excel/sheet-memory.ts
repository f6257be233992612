import type { Grid } from "../../server/domain/sheet/grid.ts";
import {
  answersFrom,
  mappingOf,
  printMapping,
  readMapping,
  type SheetMapping,
} from "../../server/domain/sheet/mapping.ts";
import type { RecogniserAnswer, Recognition, SheetQuestion } from "../../server/domain/sheet/recognition.ts";

import { type WorkbookPart, workbookPart, xmlSafe } from "./workbook-part.ts";

/** Where a workbook keeps how its tables were understood. */
export const MAPPING_PART = workbookPart("mapping", "urn:plancell:mapping:1");

const NOTHING: SheetMapping = { version: 1, blocks: [], answers: [] };

/** What was answered about the tables of a workbook; it travels inside the file and is used again next month. */
export class SheetMemory {
  private readonly part: WorkbookPart;
  private mapping = NOTHING;

  constructor(part: WorkbookPart = MAPPING_PART) {
    this.part = part;
  }

  /** Reads what the workbook keeps; gives what to tell the analyst where that cannot be used. Throws what Excel throws. */
  async open(): Promise<readonly string[]> {
    const text = await this.part.read();
    if (text === null) return [];
    const mapping = readMapping(text);
    if ("code" in mapping) return [mapping.text];
    this.mapping = mapping;
    return [];
  }

  /** The answers that were given before to questions in the same words. */
  recall(questions: readonly SheetQuestion[]): RecogniserAnswer[] {
    return answersFrom(this.mapping, questions);
  }

  /** Takes an answer instead of the one before to the same question. */
  remember({ sheet, code, text }: SheetQuestion, answer: string): void {
    const others = this.mapping.answers.filter(
      (one) => one.sheet !== sheet || one.code !== code || one.question !== text,
    );
    this.mapping = { ...this.mapping, answers: [...others, { sheet, code, question: text, answer }] };
  }

  forget(): void {
    this.mapping = NOTHING;
  }

  /** Keeps the answers in the workbook, with what its labels mean by them. Throws what Excel throws. */
  async save(grids: readonly Grid[], recognition: Recognition): Promise<void> {
    const { answers } = this.mapping;
    this.mapping = { ...mappingOf(grids, recognition, []), answers };
    await this.part.write(xmlSafe(printMapping(this.mapping)));
  }
}

import type { Catalogue } from "../../server/domain/catalogue.ts";
import {
  answersFrom,
  mappingOf,
  printMapping,
  readMapping,
  type SheetMapping,
} from "../../server/domain/sheet/fill/mapping.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import { aliasOfAnswer, type CheckedAliases, checkAliases } from "../../server/domain/sheet/label/label-alias.ts";
import type { RecogniserAnswer, Recognition, SheetQuestion } from "../../server/domain/sheet/recognition.ts";

import { type WorkbookPart, workbookPart, xmlSafe } from "./workbook-part.ts";

/** Where a workbook keeps how its tables were understood. */
export const MAPPING_PART = workbookPart("mapping", "urn:plancell:mapping:1");

const NOTHING: SheetMapping = { version: 1, blocks: [], answers: [], aliases: [] };

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

  /** How much is remembered: answers, and labels with what they mean. */
  get size(): number {
    return this.mapping.answers.length + this.mapping.aliases.length;
  }

  /** What whole labels mean in this workbook; of a sheet that is gone or renamed on every sheet. */
  aliases(catalogue: Catalogue, sheets: readonly string[]): CheckedAliases {
    const given = this.mapping.aliases.map((alias) => (sheets.includes(alias.sheet) ? alias : { ...alias, sheet: "" }));
    return checkAliases(given, catalogue);
  }

  /**
   * Takes an answer instead of the one before to the same question. One that says what a label means is kept as that, so
   * that it counts wherever the label comes to stand.
   */
  remember(question: SheetQuestion, answer: string, catalogue: Catalogue): void {
    const alias = aliasOfAnswer(question, answer, catalogue);
    if (!alias) {
      this.keepAnswer(question, answer);
      return;
    }
    const others = this.mapping.aliases.filter((one) => one.sheet !== alias.sheet || one.text !== alias.text);
    this.mapping = { ...this.mapping, aliases: [...others, alias] };
  }

  /** What is remembered, as text to be carried into another workbook. */
  print(): string {
    const { answers, aliases } = this.mapping;
    return JSON.stringify({ ...NOTHING, answers, aliases }, null, 1);
  }

  /** Takes such a text instead of what is remembered; gives what to tell where it cannot be used. */
  replace(text: string): readonly string[] {
    const mapping = readMapping(text);
    if ("code" in mapping) return [mapping.text];
    this.mapping = mapping;
    return [];
  }

  private keepAnswer({ sheet, code, text }: SheetQuestion, answer: string): void {
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
    const { answers, aliases } = this.mapping;
    this.mapping = { ...mappingOf(grids, recognition, []), answers, aliases };
    await this.part.write(xmlSafe(printMapping(this.mapping)));
  }
}

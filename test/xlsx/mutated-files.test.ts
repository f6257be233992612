import fc from "fast-check";
import { expect, it } from "vitest";

import { patchWorkbook } from "../../server/xlsx/patch-workbook.ts";
import { readWorkbook } from "../../server/xlsx/read-workbook.ts";
import { WorkbookFault } from "../../server/xlsx/workbook-fault.ts";

import { makeZip, oneSheet, workbookParts } from "../support/workbook-maker.ts";

const ROWS =
  '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" ref="B1:B2" si="0">A1&amp;"x"</f><v>1</v></c></row>' +
  '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2" t="inlineStr"><is><t>甲</t></is></c></row>';
const MADE = { strings: "<si><t>乙</t></si>", calcChain: '<c r="B1" i="1"/><c r="B2"/>' };
const EDITS = { cells: [{ sheet: "表", row: 0, column: 1, value: 9 }] };

/** Replaces a stretch of a text or of bytes. */
const MUTATION = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(6) });

/** What a work gives; undefined where it refuses the file as a workbook. Anything else is thrown. */
async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((error: unknown) => {
    if (error instanceof WorkbookFault) return undefined;
    throw error;
  });
}

/** A file is read or refused; what is made of one that could be read can be read, with the edit in it. */
async function expectSettled(bytes: Uint8Array): Promise<void> {
  const read = await unlessRefused(readWorkbook(bytes));
  const patched = await unlessRefused(patchWorkbook(bytes, EDITS));
  if (!read || !patched) return;
  const sheet = (await readWorkbook(patched)).sheets.find(({ name }) => name === "表");
  expect(sheet?.grid.cell(0, 1)).toMatchObject({ value: 9, formula: "" });
}

it("bytes that were changed are read or refused, never more", async () => {
  const whole = oneSheet(ROWS, MADE);
  const change = fc.tuple(MUTATION, fc.uint8Array({ maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      let bytes = whole;
      for (const [{ at, cut }, put] of changes) {
        const start = Math.floor(at * bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)]);
      }
      await expectSettled(bytes);
    }),
    { numRuns: 300 },
  );
});

it("XML that was changed is read or refused, never more", async () => {
  const parts = workbookParts({ sheets: { 表: `<sheetData>${ROWS}</sheetData>` }, ...MADE });
  const names = Object.keys(parts);
  const pieces = fc.constantFrom(
    "<",
    ">",
    "/",
    '"',
    "&",
    "=",
    "999999999999",
    "-1",
    'r="A1"',
    "<c/>",
    "</row>",
    "<f/>",
    "A",
    "",
  );
  const change = fc.record({ part: fc.constantFrom(...names), where: MUTATION, put: pieces });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const mutated = { ...parts };
      for (const { part, where, put } of changes) {
        const text = String(mutated[part]);
        const start = Math.floor(where.at * text.length);
        mutated[part] = text.slice(0, start) + put + text.slice(start + where.cut);
      }
      await expectSettled(makeZip(mutated));
    }),
    { numRuns: 300 },
  );
});

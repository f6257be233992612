import type { Operation } from "./queries.ts";

const RECEIPT = "{ release sha256 importedAt counts { added changed same withdrawn } }";

const PROBLEM = "{ code row column message }";

const REPORT = `ending
    userErrors { code message path }
    dataVersion
    mayPublish
    counts { warnings }
    lines { row fate figure unit before after }
    refusals ${PROBLEM}
    warnings ${PROBLEM}
    skipped ${PROBLEM}
    receipt ${RECEIPT}`;

/** Sends a table of figures, or has it checked. */
export const IMPORT_FIGURES: Operation = {
  name: "ImportFigures",
  text: `mutation ImportFigures($input: ImportFiguresInput!) {
  importFigures(input: $input) {
    ${REPORT}
  }
}`,
};

/** Sends a table of records, or has it checked. */
export const IMPORT_RECORDS: Operation = {
  name: "ImportRecords",
  text: `mutation ImportRecords($input: ImportRecordsInput!) {
  importRecords(input: $input) {
    ${REPORT}
  }
}`,
};

/** Asks whether what was sent under a key was written. */
export const IMPORT_RECEIPT: Operation = {
  name: "ImportReceipt",
  text: `query ImportReceipt($key: String!) {
  importReceipt(idempotencyKey: $key) ${RECEIPT}
  status { dataVersion }
}`,
};

/** What headings meant in earlier imports. */
export const IMPORT_HEADINGS: Operation = {
  name: "ImportHeadings",
  text: "query ImportHeadings { importHeadings { heading field } }",
};

/** Every operation of submitting. */
export const SUBMIT_OPERATIONS: readonly Operation[] = [
  IMPORT_FIGURES,
  IMPORT_RECORDS,
  IMPORT_RECEIPT,
  IMPORT_HEADINGS,
];

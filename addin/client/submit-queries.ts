import type { Operation } from "./queries.ts";

const RECEIPT = "{ release sha256 importedAt counts { added changed same withdrawn } }";

const PROBLEM = "{ code row column message }";

/** Sends a table of figures, or has it checked. */
export const IMPORT_FIGURES: Operation = {
  name: "ImportFigures",
  text: `mutation ImportFigures($input: ImportFiguresInput!, $dryRun: Boolean!, $confirmed: Boolean!) {
  importFigures(input: $input, dryRun: $dryRun, confirmed: $confirmed) {
    ending
    dataVersion
    mayPublish
    counts { warnings }
    lines { row fate figure unit before after }
    refusals ${PROBLEM}
    warnings ${PROBLEM}
    skipped ${PROBLEM}
    receipt ${RECEIPT}
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
export const SUBMIT_OPERATIONS: readonly Operation[] = [IMPORT_FIGURES, IMPORT_RECEIPT, IMPORT_HEADINGS];

import type { Operation } from "./queries.ts";

const CASE = `code enterprise text owner reportedOn dueOn state revision overdue
  task { title } cluster { code name } area { code name }`;

const WHOLE_CASE = `${CASE}
  events { revision kind state at actor role note evidence changed }
  allowedSteps { step name needs }`;

const COUNTS = "key name total closed open overdue closureRate";

const PAYLOAD = `{ ending userErrors { code message } case { ${WHOLE_CASE} } }`;

/** One page of cases. */
export const LEDGER_CASES: Operation = {
  name: "LedgerCases",
  text: `query LedgerCases($filter: LedgerFilter, $first: Int!, $after: String) {
  ledgerCases(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes { ${CASE} }
    pageInfo { hasNextPage endCursor }
  }
}`,
};

/** One case with its events and the steps that the asker may take. */
export const LEDGER_CASE: Operation = {
  name: "LedgerCase",
  text: `query LedgerCase($code: String!) { ledgerCase(code: $code) { ${WHOLE_CASE} } }`,
};

/** Counts of all cases, and by cluster, area and owner. */
export const LEDGER_COUNTS: Operation = {
  name: "LedgerCounts",
  text: `query LedgerCounts($filter: LedgerFilter) {
  cluster: ledgerCounts(by: CLUSTER, filter: $filter) { all { ${COUNTS} } groups { ${COUNTS} } }
  area: ledgerCounts(by: AREA, filter: $filter) { groups { ${COUNTS} } }
  owner: ledgerCounts(by: OWNER, filter: $filter) { groups { ${COUNTS} } }
}`,
};

/** Registers a case. */
export const REGISTER_LEDGER_CASE: Operation = {
  name: "RegisterLedgerCase",
  text: `mutation RegisterLedgerCase($input: RegisterLedgerCaseInput!) { registerLedgerCase(input: $input) ${PAYLOAD} }`,
};

/** Takes a step on a case. */
export const ADVANCE_LEDGER_CASE: Operation = {
  name: "AdvanceLedgerCase",
  text: `mutation AdvanceLedgerCase($input: AdvanceLedgerCaseInput!) { advanceLedgerCase(input: $input) ${PAYLOAD} }`,
};

/** Sends the rows of a sheet as changes of the ledger, or has them checked. */
export const SUBMIT_LEDGER_ROWS: Operation = {
  name: "SubmitLedgerRows",
  text: `mutation SubmitLedgerRows($input: SubmitLedgerRowsInput!) {
  submitLedgerRows(input: $input) {
    ending
    userErrors { code message path }
    ignored
    rows { row outcome code case { state revision enterprise text } problems { code column message } }
  }
}`,
};

/** Every operation on the ledger. */
export const LEDGER_OPERATIONS: readonly Operation[] = [
  ...[LEDGER_CASES, LEDGER_CASE, LEDGER_COUNTS],
  ...[REGISTER_LEDGER_CASE, ADVANCE_LEDGER_CASE, SUBMIT_LEDGER_ROWS],
];

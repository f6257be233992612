import { ANSWER_COLUMNS, type Operation } from "./queries.ts";

/** Which questions have another answer now than at an earlier data version, with both answers by position. */
export const CHANGED_ANSWERS: Operation = {
  name: "ChangedAnswers",
  text: `query ChangedAnswers($questions: QuestionColumns!, $since: String!, $details: Boolean!) {
  changedAnswers(questions: $questions, since: $since, details: $details) {
    dataVersion
    sequence
    at
    before ${ANSWER_COLUMNS}
    after ${ANSWER_COLUMNS}
  }
}`,
};

/** Where the server's data stands. */
export const POSITION: Operation = {
  name: "Position",
  text: "query Position { status { dataVersion sequence } }",
};

/** Tells of each change of the data after that sequence number. */
export const DATA_CHANGED: Operation = {
  name: "DataChanged",
  text: `subscription DataChanged($since: Int) {
  dataChanged(since: $since) { sequence dataVersion }
}`,
};

/** Every operation of refresh and live. */
export const UPDATE_OPERATIONS: readonly Operation[] = [CHANGED_ANSWERS, POSITION, DATA_CHANGED];

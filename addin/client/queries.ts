/** A GraphQL operation by name; its text never varies, so that the server parses it once. */
export interface Operation {
  readonly name: string;
  readonly text: string;
}

/** All questions of one recalculation; variables as `questionVariables` gives them. */
export const ANSWERS: Operation = {
  name: "Answers",
  text: `query Answers($questions: QuestionColumns!, $details: Boolean!) {
  answers(questions: $questions, details: $details) {
    dataVersion
    values
    textAt
    texts
    tableAt
    tables
    refusedAt
    refusedWith
    refusals { code message near }
    details @include(if: $details) { names texts at decimals }
  }
}`,
};

/** The lightest question that only a server with its data loaded can answer. */
export const PROBE: Operation = {
  name: "Probe",
  text: "query Probe { status { dataVersion } }",
};

/** What the server holds. */
export const STATUS: Operation = {
  name: "Status",
  text: `query Status {
  status {
    dataVersion
    latestRelease { code title publishedOn }
    indicatorCount
    observationCount
    targetCount
  }
}`,
};

/** Names, aliases, codes and pinyin initials that match a text. */
export const SEARCH: Operation = {
  name: "Search",
  text: `query Search($text: String!, $first: Int) {
  search(text: $text, first: $first) { kind code name unit detail }
}`,
};

/** One indicator with its latest figure, the figures before it, and its targets. */
export const INDICATOR_CARD: Operation = {
  name: "IndicatorCard",
  text: `query IndicatorCard($key: String!) {
  indicator(key: $key) {
    code
    name
    unit
    decimals
    definition
    latest {
      period
      value
      status
      subject
      source
      series { observations(first: 1000) { nodes { period value } } }
    }
    targets { year operator amount unit quote }
  }
}`,
};

/** Every operation the add-in sends. */
export const OPERATIONS: readonly Operation[] = [ANSWERS, PROBE, STATUS, SEARCH, INDICATOR_CARD];

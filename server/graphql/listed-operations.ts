/**
 * The operations that the add-in sends, without blanks, one on a line: clients may ask for them by the SHA-256 of the
 * text, and a strict server takes nothing else from strangers. Written by UPDATE_CONTRACT=1 npm test.
 */
export const LISTED_OPERATIONS: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: "Answers",
    text: "query Answers($questions:QuestionColumns!$details:Boolean!){answers(questions:$questions details:$details){dataVersion values textAt texts tableAt tables refusedAt refusedWith refusals{code message near}details@include(if:$details){names texts at decimals}}}",
  },
  { name: "Probe", text: "query Probe{status{dataVersion}}" },
  {
    name: "Status",
    text: "query Status{status{dataVersion latestRelease{code title publishedOn}indicatorCount observationCount targetCount}}",
  },
  {
    name: "Search",
    text: "query Search($text:String!$first:Int){search(text:$text first:$first){kind code name unit detail}}",
  },
  {
    name: "IndicatorCard",
    text: "query IndicatorCard($key:String!){indicator(key:$key){code name unit decimals definition latest{period value status subject source series{observations(first:1000){nodes{period value}}}}targets{year operator amount unit quote}}}",
  },
  {
    name: "ChangedAnswers",
    text: "query ChangedAnswers($questions:QuestionColumns!$since:String!$details:Boolean!){changedAnswers(questions:$questions since:$since details:$details){dataVersion sequence at before{dataVersion values textAt texts tableAt tables refusedAt refusedWith refusals{code message near}details@include(if:$details){names texts at decimals}}after{dataVersion values textAt texts tableAt tables refusedAt refusedWith refusals{code message near}details@include(if:$details){names texts at decimals}}}}",
  },
  { name: "Position", text: "query Position{status{dataVersion sequence}}" },
  {
    name: "DataChanged",
    text: "subscription DataChanged($since:Int){dataChanged(since:$since){sequence dataVersion}}",
  },
  {
    name: "Dictionary",
    text: "query Dictionary{catalogue{homeArea indicators{code name englishName aliases unit decimals kind priceBasis direction definition growthOf{code}}areas{code name shortName aliases level parent{code}}members{kind code name aliases}}}",
  },
  {
    name: "SheetFigures",
    text: "query SheetFigures($series:SheetSeriesColumns!$meanings:SheetMeaningColumns!$asOf:String){sheetFigures(series:$series meanings:$meanings asOf:$asOf){dataVersion texts published{series basis month value release status}earlier{series basis month value release}meanings{value isDerived tolerance source refusal}refusals{code message near}}}",
  },
  {
    name: "CellFigure",
    text: "query CellFigure($ask:Ask$indicator:String$period:String$measure:String$subject:String$unit:String$asOf:String$field:String$pace:String){answer(ask:$ask indicator:$indicator period:$period measure:$measure subject:$subject unit:$unit asOf:$asOf field:$field pace:$pace){...on Answer{value text details{name text}observations{period value unit subject source revisions{value status current release{title publishedOn}}}}...on Refusal{code message}}}",
  },
  {
    name: "LedgerCases",
    text: "query LedgerCases($filter:LedgerFilter$first:Int!$after:String){ledgerCases(filter:$filter first:$first after:$after){totalCount nodes{code enterprise text owner reportedOn dueOn state revision overdue task{title}cluster{code name}area{code name}}pageInfo{hasNextPage endCursor}}}",
  },
  {
    name: "LedgerCase",
    text: "query LedgerCase($code:String!){ledgerCase(code:$code){code enterprise text owner reportedOn dueOn state revision overdue task{title}cluster{code name}area{code name}events{revision kind state at actor role note evidence changed}allowedSteps{step name needs}}}",
  },
  {
    name: "LedgerCounts",
    text: "query LedgerCounts($filter:LedgerFilter){cluster:ledgerCounts(by:CLUSTER filter:$filter){all{key name total closed open overdue closureRate}groups{key name total closed open overdue closureRate}}area:ledgerCounts(by:AREA filter:$filter){groups{key name total closed open overdue closureRate}}owner:ledgerCounts(by:OWNER filter:$filter){groups{key name total closed open overdue closureRate}}}",
  },
  {
    name: "RegisterLedgerCase",
    text: "mutation RegisterLedgerCase($input:RegisterLedgerCaseInput!){registerLedgerCase(input:$input){ending userErrors{code message}case{code enterprise text owner reportedOn dueOn state revision overdue task{title}cluster{code name}area{code name}events{revision kind state at actor role note evidence changed}allowedSteps{step name needs}}}}",
  },
  {
    name: "AdvanceLedgerCase",
    text: "mutation AdvanceLedgerCase($input:AdvanceLedgerCaseInput!){advanceLedgerCase(input:$input){ending userErrors{code message}case{code enterprise text owner reportedOn dueOn state revision overdue task{title}cluster{code name}area{code name}events{revision kind state at actor role note evidence changed}allowedSteps{step name needs}}}}",
  },
  {
    name: "SubmitLedgerRows",
    text: "mutation SubmitLedgerRows($input:SubmitLedgerRowsInput!){submitLedgerRows(input:$input){ending userErrors{code message path}ignored rows{row outcome code case{state revision enterprise text}problems{code column message}}}}",
  },
  {
    name: "ImportFigures",
    text: "mutation ImportFigures($input:ImportFiguresInput!){importFigures(input:$input){ending userErrors{code message path}dataVersion mayPublish counts{warnings}lines{row fate figure unit before after}refusals{code row column message}warnings{code row column message}skipped{code row column message}receipt{release sha256 importedAt counts{added changed same withdrawn}}}}",
  },
  {
    name: "ImportRecords",
    text: "mutation ImportRecords($input:ImportRecordsInput!){importRecords(input:$input){ending userErrors{code message path}dataVersion mayPublish counts{warnings}lines{row fate figure unit before after}refusals{code row column message}warnings{code row column message}skipped{code row column message}receipt{release sha256 importedAt counts{added changed same withdrawn}}}}",
  },
  {
    name: "ImportReceipt",
    text: "query ImportReceipt($key:String!){importReceipt(idempotencyKey:$key){release sha256 importedAt counts{added changed same withdrawn}}status{dataVersion}}",
  },
  { name: "ImportHeadings", text: "query ImportHeadings{importHeadings{heading field}}" },
];

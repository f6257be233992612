import type { HeadingQuestion, Submission, SubmissionHeading } from "../../server/domain/submit/submission.ts";

import { element } from "./element.ts";

/** What a column may hold, with its name in Chinese. */
export interface FieldChoice {
  readonly field: string;
  readonly name: string;
}

/** What the analyst says that a heading means; "" for a column that is not read. */
export type HeadingListener = (heading: string, field: string) => void;

/** Where the analyst says what the headings of a flat table mean that nobody knows; null where all are known. */
export function headingsPart(
  submission: Submission | HeadingQuestion,
  given: ReadonlyMap<string, string>,
  { fields, onField }: { readonly fields: readonly FieldChoice[]; readonly onField: HeadingListener },
): HTMLElement | null {
  const open = submission.headings.filter(({ heading, field }) => field === "" || given.has(heading));
  const nameOf = (field: string) => fields.find((one) => one.field === field)?.name ?? field;
  const isQuestion = "missing" in submission;
  if (open.length === 0 && !isQuestion) return null;
  const rows = open.map((heading, at) => headingRow(heading, at, { fields, onField }));
  const lacking = isQuestion ? submission.missing.map(nameOf).join("、") : "";
  const hint = isQuestion ? `像是一张逐行的表，还不知道哪一列是${lacking}。请指明；报送后会记住。` : "";
  const known = submission.headings.filter(({ heading, field }) => field !== "" && !given.has(heading));
  const knownText = known.map(({ heading, field }) => `${heading}＝${nameOf(field)}`).join("，");
  const made = element(
    "details",
    {},
    element("summary", {}, `列名：${open.length} 列要指明`),
    element(
      "div",
      { class: "lists" },
      ...(hint === "" ? [] : [element("p", { class: "hint" }, hint)]),
      ...rows,
      ...(knownText === "" ? [] : [element("p", { class: "hint" }, `已认得：${knownText}`)]),
    ),
  );
  made.open = isQuestion || given.size > 0;
  return made;
}

function headingRow(
  { heading, field }: SubmissionHeading,
  at: number,
  { fields, onField }: { readonly fields: readonly FieldChoice[]; readonly onField: HeadingListener },
): HTMLElement {
  const options = [{ field: "", name: "不读这一列" }, ...fields].map((one) => {
    return element("option", { value: one.field, ...(one.field === field ? { selected: "" } : {}) }, one.name);
  });
  const select = element("select", { id: `heading-${at}` }, ...options);
  select.addEventListener("change", () => onField(heading, select.value));
  return element("div", { class: "field" }, element("label", { for: `heading-${at}` }, `列“${heading}”是`), select);
}

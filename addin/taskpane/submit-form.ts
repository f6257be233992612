import type { SubmissionKind } from "../excel/submission-kind.ts";
import type { SubmitDetails } from "../excel/submit-state.ts";

import { button, element } from "./element.ts";
import { tick } from "./submit-choices.ts";

/** What the analyst has written so far; it stays while the preview is drawn anew. */
export type SubmitDraft = { -readonly [Name in keyof SubmitDetails]: SubmitDetails[Name] };

/** What the form is made for. */
export interface FormParts {
  /** How many figures are new, changed or taken back. */
  readonly sent: number;
  readonly warnings: number;
  readonly kind: Pick<SubmissionKind, "words" | "isRelease">;
  readonly draft: SubmitDraft;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** Title, day and note of what is sent, the yes to the warnings, and the button that sends. */
export function submitForm({ sent, warnings, kind, draft, onSend, onCancel }: FormParts): HTMLElement {
  const problem = element("p", { class: "state failed", role: "alert" });
  problem.hidden = true;
  function send(): void {
    const isMissing = warnings > 0 && !draft.isConfirmed;
    problem.textContent = isMissing ? "有警告。请先核对，再勾选“警告已经核对”。" : "";
    problem.hidden = !isMissing;
    if (!isMissing) onSend();
  }
  const confirm = tick("submit-confirmed", `警告已经核对（${warnings} 处）`, draft.isConfirmed, (isTicked) => {
    draft.isConfirmed = isTicked;
    problem.hidden = true;
  });
  return element(
    "div",
    { class: "lists" },
    ...(kind.isRelease ? releaseFields(draft) : []),
    ...(warnings > 0 ? [confirm] : []),
    problem,
    element(
      "div",
      { class: "buttons" },
      button(`报送 ${sent} 个${kind.words.noun}`, send, "primary"),
      button("取消", onCancel),
    ),
  );
}

function releaseFields(draft: SubmitDraft): HTMLElement[] {
  return [
    field("submit-title", "标题", "text", draft.title, (text) => {
      draft.title = text;
    }),
    field("submit-day", "数据公布的日期（空着为今天）", "date", draft.publishedOn, (day) => {
      draft.publishedOn = day;
    }),
    field("submit-note", "说明（可不写）", "text", draft.note, (text) => {
      draft.note = text;
    }),
  ];
}

function field(
  id: string,
  text: string,
  type: "text" | "date",
  value: string,
  onInput: (text: string) => void,
): HTMLElement {
  const input = element("input", { id, type, maxlength: "200" });
  input.value = value;
  input.addEventListener("input", () => onInput(input.value));
  return element("div", { class: "field" }, element("label", { for: id }, text), input);
}

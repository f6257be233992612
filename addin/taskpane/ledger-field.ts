import { element } from "./element.ts";

/** What somebody has typed into the fields of a form, by their names. */
export type Draft = Record<string, string>;

/** A field of a form. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "date" | "long";
}

/** Its label and its input, which keep what is typed in the draft. */
export function draftField(prefix: string, { name, label, type = "text" }: FieldSpec, draft: Draft): HTMLElement {
  const id = `${prefix}-${name}`;
  const input =
    type === "long"
      ? element("textarea", { id, rows: "3", maxlength: "5000" })
      : element("input", { id, type, maxlength: "1000", autocomplete: "off" });
  input.value = draft[name] ?? "";
  input.addEventListener("input", () => {
    draft[name] = input.value;
  });
  return element("div", { class: "field" }, element("label", { for: id }, label), input);
}

/** A form of such fields with the button that sends it and one that leaves it. */
export function draftForm(
  { prefix, title, fields }: { readonly prefix: string; readonly title: string; readonly fields: readonly FieldSpec[] },
  draft: Draft,
  { send, onSend, onCancel }: { readonly send: string; readonly onSend: () => void; readonly onCancel: () => void },
): HTMLFormElement {
  const submit = element("button", { type: "submit", class: "primary" }, send);
  const cancel = element("button", { type: "button", class: "secondary" }, "取消");
  cancel.addEventListener("click", onCancel);
  const form = element(
    "form",
    { class: "step", "aria-label": title },
    ...fields.map((field) => draftField(prefix, field, draft)),
    element("div", { class: "buttons" }, submit, cancel),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onSend();
  });
  return form;
}

import { button, element } from "./element.ts";

/** A button that copies the text of a field, and a line that says so. */
export function copyButton(label: string, field: HTMLTextAreaElement): HTMLElement[] {
  const state = element("p", { class: "hint", role: "status" });
  const copy = button(label, () => {
    navigator.clipboard.writeText(field.value).then(
      () => {
        state.textContent = "已复制。";
      },
      () => {
        // Excel on the web may keep the clipboard from a pane.
        field.select();
        state.textContent = "请按 Ctrl+C 复制已选中的文字。";
      },
    );
  });
  return [copy, state];
}

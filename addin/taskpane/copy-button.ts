import { button, element } from "./element.ts";

/** How a button that copies looks, and what it does first. */
export interface CopyOptions {
  readonly refresh?: () => void;
  readonly look?: string;
}

/** A button that copies the text of a field, and a line that says so. */
export function copyButton(
  label: string,
  field: HTMLTextAreaElement,
  { refresh, look = "secondary" }: CopyOptions = {},
): readonly [HTMLElement, HTMLElement] {
  const state = element("p", { class: "hint", role: "status" });
  const onCopy = () => {
    refresh?.();
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
  };
  return [button(label, onCopy, look), state];
}

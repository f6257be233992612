import { button, element } from "./element.ts";

/** What the view tells when it is used. */
export interface TemplateListener {
  /** What is remembered, as text. */
  readonly template: () => string;
  readonly onTake: (text: string) => void;
}

/** What labels mean and what was answered, as text: to be looked at, edited, and carried into another workbook. */
export function templateView(remembered: number, { template, onTake }: TemplateListener): HTMLElement {
  const text = element("textarea", { id: "template", rows: "8", spellcheck: "false", autocomplete: "off" });
  text.value = remembered > 0 ? template() : "";
  const state = element("p", { class: "hint", role: "status" });
  const copy = button("复制", () => {
    text.select();
    navigator.clipboard.writeText(text.value).then(
      () => state.replaceChildren("已复制。在另一本工作簿的这里粘贴，再按“采用”。"),
      () => state.replaceChildren("已全选，请按 Ctrl+C 复制。"),
    );
  });
  const take = button("采用", () => {
    if (text.value.trim() !== "") onTake(text.value);
    else text.focus();
  });
  const hint = element(
    "p",
    { class: "hint" },
    "标签对应的代码和已作的回答。可改 aliases 里的 code，或粘贴别的工作簿的模板，再按“采用”；现有的会被替换。",
  );
  return element(
    "details",
    {},
    element("summary", {}, remembered > 0 ? `模板：记住了 ${remembered} 处` : "模板：从别的工作簿带入"),
    element(
      "div",
      { class: "lists" },
      hint,
      element("label", { for: "template" }, "模板内容"),
      text,
      element("div", { class: "buttons" }, copy, take),
      state,
    ),
  );
}

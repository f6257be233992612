import { saveToken } from "../excel/settings.ts";

import { element } from "./element.ts";

/**
 * Where the analyst gives the token that the server wants. It is kept on this machine, never in the workbook.
 *
 * @param id of its field, where the pane has several
 */
export function createTokenView(onSaved: () => void, id = "token"): { readonly element: HTMLElement } {
  const input = element("input", { id, type: "password", autocomplete: "off", required: "" });
  const form = element(
    "form",
    { class: "token" },
    element("label", { for: id }, "访问令牌"),
    input,
    element("p", { class: "hint" }, "向管理员索取。令牌只保存在本机，不会写入工作簿。"),
    element("button", { type: "submit", class: "primary" }, "保存并连接"),
  );
  form.hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void saveToken(input.value).then(() => {
      input.value = "";
      onSaved();
    });
  });
  return { element: form };
}

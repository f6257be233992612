import { createCatalogue } from "../client/catalogue.ts";
import { client } from "../client/client.ts";
import { refusalOf } from "../client/failure.ts";

import { readToken, saveToken } from "../excel/settings.ts";

import { button, element } from "./element.ts";

/**
 * Where the analyst gives the token that the server wants, or has it forgotten. It is kept on this machine, never in the
 * workbook, and only once the server has taken it: a wrong one would be refused even where reading needs none.
 *
 * @param onChanged told when another token is kept, or none
 * @param id of its field, where the pane has several
 */
export function createTokenView(onChanged: () => void, id = "token"): { readonly element: HTMLElement } {
  const input = element("input", { id, type: "password", autocomplete: "off", required: "" });
  const state = element("p", { role: "status", class: "state" });
  const save = element("button", { type: "submit", class: "primary" }, "保存并连接");
  const forget = button("清除令牌", () => void forgetToken().then((words) => tell(words, "")));
  const form = element(
    "form",
    { class: "token" },
    element("label", { for: id }, "访问令牌"),
    input,
    element("p", { class: "hint" }, "向管理员索取。令牌只保存在本机，不会写入工作簿。"),
    state,
    element("div", { class: "buttons" }, save, forget),
  );
  form.hidden = true;

  function tell(words: string, look: string): void {
    state.className = `state ${look}`;
    state.textContent = words;
  }

  async function forgetToken(): Promise<string> {
    const isKept = (await readToken()) !== "";
    input.value = "";
    if (isKept) await keep("");
    return isKept ? "已清除本机保存的令牌。" : "本机没有保存令牌。";
  }

  async function keep(token: string): Promise<void> {
    await saveToken(token);
    onChanged();
  }

  async function tryOut(): Promise<void> {
    tell("正在核对令牌……", "");
    const problem = await faultOf(input.value.trim());
    tell(problem, "failed");
    if (problem !== "") return input.select();
    await keep(input.value);
    input.value = "";
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void tryOut();
  });
  return { element: form };
}

/** Why a token is not kept; "" for one that the server takes. */
async function faultOf(token: string): Promise<string> {
  // A header of a request takes nothing else.
  if (!/^[\x21-\x7e]+$/u.test(token)) return "令牌里不会有空格和汉字。请重新复制完整的令牌。";
  const outcome = await createCatalogue(client.withToken(token)).status();
  return outcome.kind === "value" ? "" : `${refusalOf(outcome.failure).message}这个令牌没有保存。`;
}

import { REFRESH_MODES, type RefreshMode } from "../excel/refresh-mode.ts";

import { element } from "./element.ts";

const WORDS: Readonly<Record<RefreshMode, string>> = {
  ask: "提示我，由我更新",
  automatic: "自动更新（每分钟至多一次）",
  manual: "不检查，手动刷新",
};

/** The choice of what happens when the server has newer figures. */
export function createModeView(mode: RefreshMode, onChosen: (mode: RefreshMode) => void): HTMLElement {
  const choices = REFRESH_MODES.map((one) => {
    const radio = element("input", { type: "radio", name: "mode", value: one });
    radio.checked = one === mode;
    radio.addEventListener("change", () => onChosen(one));
    return element("label", { class: "choice" }, radio, WORDS[one]);
  });
  return element("fieldset", {}, element("legend", {}, "有新数据时"), ...choices);
}

import { element } from "./element.ts";
import type { SubmitPagePorts } from "./submit-page.ts";
import type { Tab } from "./tabs.ts";

/** The page 报送, whose code is loaded when it is first shown: most analysts read, few send. */
export function createSubmitTab(ports: SubmitPagePorts): Tab {
  const holder = element("div", {}, element("p", { class: "state" }, "正在打开……"));
  let isOpen = false;

  async function open(): Promise<void> {
    if (isOpen) return;
    isOpen = true;
    try {
      const { createSubmitPage } = await import(/* webpackChunkName: "submit" */ "./submit-page.ts");
      holder.replaceChildren(createSubmitPage(ports));
    } catch {
      isOpen = false;
      const text = "这一页没有打开。请检查网络，再点一次“报送”。";
      holder.replaceChildren(element("p", { class: "state failed", role: "alert" }, text));
    }
  }

  return { id: "submit", label: "报送", parts: [holder], onShow: () => void open(), onEnter: () => void open() };
}

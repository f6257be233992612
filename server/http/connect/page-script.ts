/** What the page does beside showing itself; without it the form works all the same. */
export const PAGE_SCRIPT = `"use strict";
const text = document.getElementById("text");
const said = document.getElementById("said");
document.getElementById("copy")?.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(text.textContent);
    said.textContent = "已复制。";
  } catch {
    // Browsers lend the clipboard only to pages over TLS: then the text is at least chosen.
    getSelection().selectAllChildren(text);
    said.textContent = document.execCommand("copy") ? "已复制。" : "已选中，请按 Ctrl+C 复制。";
  }
});
for (const select of document.querySelectorAll("select")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}
`;

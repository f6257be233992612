/** The grid's own controls that tell a screen reader nothing, by how they are found, and what they do. */
const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['input[type="text"]', "名称框"],
  ['[data-slot="popover-trigger"]', "选取名称"],
  ['[data-slot="dropdown-menu-trigger"] button', "全部工作表"],
  ['[data-u-comp="formula-bar"] button', "展开编辑栏"],
];

/** Names the controls in the grid that have no name, now and whenever the grid draws new ones. */
export function nameControls(grid: HTMLElement): void {
  const observer = new MutationObserver(() => name(grid));
  observer.observe(grid, { childList: true, subtree: true });
  name(grid);
}

function name(grid: HTMLElement): void {
  for (const [selector, text] of NAMES) {
    for (const control of grid.querySelectorAll(selector)) {
      if (control.hasAttribute("aria-label") || control.textContent?.trim()) continue;
      control.setAttribute("aria-label", text);
    }
  }
  for (const opener of grid.querySelectorAll("[aria-expanded]:not(button, [role])")) describe(opener);
  // The canvases would come before everything else on the page.
  for (const canvas of grid.querySelectorAll('canvas[tabindex="1"]')) canvas.setAttribute("tabindex", "-1");
}

/** Only a button may say that it opens something, and a button may hold no other control. */
function describe(opener: Element): void {
  if (!opener.querySelector("button, input, a, [tabindex]")) opener.setAttribute("role", "button");
  else for (const attribute of ["aria-expanded", "aria-haspopup"]) opener.removeAttribute(attribute);
}

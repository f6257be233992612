/** The parts of the page between which the keyboard goes. */
export interface PageParts {
  /** The window with the cells, and the links over them if there are any. */
  readonly window: Window;
  /** The window of the add-in's pane. */
  readonly pane: Window;
  /** Gives the keyboard to the cells. */
  readonly focusCells: () => void;
}

/** F6 goes round from the cells to the pane, to the links, to the cells, as in Excel: Tab stays among the cells. */
export function switchByKey({ window, pane, focusCells }: PageParts): void {
  const links = window.document.querySelector("body > header nav");
  const fromCells = () => pane.focus();
  const fromPane = () => {
    const first = links?.querySelector("a");
    if (!first) return focusCells();
    window.focus();
    first.focus();
  };
  const onKey = (go: () => () => void) => (event: KeyboardEvent) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    go()();
  };
  const isOnLinks = () => links?.contains(window.document.activeElement) ?? false;
  // Captured before the grid, which takes every key that is pressed in a cell.
  window.addEventListener(
    "keydown",
    onKey(() => (isOnLinks() ? focusCells : fromCells)),
    true,
  );
  pane.addEventListener(
    "keydown",
    onKey(() => fromPane),
    true,
  );
}

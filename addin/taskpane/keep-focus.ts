/**
 * Draws a part of the pane anew. What had the keyboard may be gone or hidden afterwards, which would leave the keyboard
 * nowhere: then it goes to the next place.
 */
export function keepFocus(draw: () => void, next: () => HTMLElement | null): void {
  const before = document.activeElement;
  draw();
  const now = document.activeElement;
  const isLost = now === null || now === document.body || (now === before && !isSeen(now));
  if (!isLost || before === document.body || !(before instanceof HTMLElement)) return;
  // An element that was only moved loses the keyboard as well.
  (isSeen(before) ? before : next())?.focus();
}

function isSeen(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

/** Whether a cell of that number format shows a hundred times what it holds; a % in quotes is only a letter. */
export function isPercentFormat(numberFormat: string): boolean {
  return numberFormat.includes("%") && /%/u.test(numberFormat.replace(/"[^"]*"|\\./gu, ""));
}

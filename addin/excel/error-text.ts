const ERROR = /^#(?:N\/A|VALUE!|NAME\?|NUM!|NULL!|REF!|DIV\/0!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/u;

/** Whether what a cell shows is an error: Excel gives errors out as texts, and makes an error of such a text when it is typed. */
export function isErrorText(shown: unknown): boolean {
  return typeof shown === "string" && ERROR.test(shown);
}

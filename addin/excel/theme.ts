/** How bright the pane should be. */
export type Brightness = "light" | "dark";

/** As Office's own theme has it; null where Office does not say, and the system's setting decides. */
export function readBrightness(): Brightness | null {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  return background ? brightnessOf(background) : null;
}

/** Of a colour `#rrggbb`, by its perceived lightness (the luma of Rec. 601); null when it is not written so. */
export function brightnessOf(colour: string): Brightness | null {
  const [, red = "", green = "", blue = ""] = /^#(..)(..)(..)$/u.exec(colour) ?? [];
  const luma =
    0.299 * Number.parseInt(red, 16) + 0.587 * Number.parseInt(green, 16) + 0.114 * Number.parseInt(blue, 16);
  if (Number.isNaN(luma)) return null;
  return luma < 128 ? "dark" : "light";
}

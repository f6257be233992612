const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 240;
const HEIGHT = 36;
/** Room for the line's own thickness. */
const EDGE = 3;

/** The line of a few figures, oldest first; nothing where two are needed and fewer are known. */
export function sparkline(values: readonly number[]): SVGElement[] {
  if (values.length < 2) return [];
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "sparkline");
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", `最近 ${values.length} 个公布数的走势`);
  const line = document.createElementNS(SVG, "polyline");
  line.setAttribute("points", sparklinePoints(values));
  svg.append(line);
  return [svg];
}

/** The corners of the line: the least figure at the bottom, the greatest at the top; equal figures in the middle. */
export function sparklinePoints(values: readonly number[]): string {
  const least = Math.min(...values);
  const spread = Math.max(...values) - least;
  const corner = (value: number, at: number) => {
    const across = EDGE + (at / Math.max(1, values.length - 1)) * (WIDTH - 2 * EDGE);
    const up = spread === 0 ? 0.5 : (value - least) / spread;
    return `${across.toFixed(1)},${(HEIGHT - EDGE - up * (HEIGHT - 2 * EDGE)).toFixed(1)}`;
  };
  return values.map(corner).join(" ");
}

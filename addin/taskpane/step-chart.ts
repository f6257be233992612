const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 240;
const HEIGHT = 40;
/** Room for the line's own thickness. */
const EDGE = 4;

/** How a figure was revised, one step for each version, oldest first; nothing where there are fewer than two. */
export function stepChart(values: readonly number[]): SVGElement[] {
  if (values.length < 2) return [];
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "sparkline");
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", `${values.length} 个版本的数值变化`);
  const line = document.createElementNS(SVG, "polyline");
  line.setAttribute("points", stepPoints(values));
  svg.append(line);
  return [svg];
}

/** The corners of the steps: every value holds until the next, the last to the edge; equal values in the middle. */
export function stepPoints(values: readonly number[]): string {
  const least = Math.min(...values);
  const spread = Math.max(...values) - least;
  const width = (WIDTH - 2 * EDGE) / values.length;
  return values
    .flatMap((value, at) => {
      const up = spread === 0 ? 0.5 : (value - least) / spread;
      const y = (HEIGHT - EDGE - up * (HEIGHT - 2 * EDGE)).toFixed(1);
      return [EDGE + at * width, EDGE + (at + 1) * width].map((x) => `${x.toFixed(1)},${y}`);
    })
    .join(" ");
}

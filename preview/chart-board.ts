import type { CellValue, SheetRange } from "./grid-api.ts";
import type { ChartRecord, SheetObjects } from "./sheet-objects.ts";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 260;
const HEIGHT = 90;

/**
 * Shows the workbook's charts in a corner over the cells, simply: what they would be drawn of, and how they are labelled.
 * Each can be removed, as in Excel by Delete.
 */
export class ChartBoard {
  readonly #view = document.createElement("section");
  readonly #objects: SheetObjects;
  readonly #values: (range: SheetRange) => CellValue[][];

  constructor(place: HTMLElement, objects: SheetObjects, values: (range: SheetRange) => CellValue[][]) {
    this.#objects = objects;
    this.#values = values;
    this.#view.id = "charts";
    this.#view.setAttribute("aria-label", "图表");
    this.#view.hidden = true;
    place.after(this.#view);
    objects.onChange = () => this.draw();
  }

  /** Draws all of them anew, with what the cells hold now. */
  draw(): void {
    const { charts } = this.#objects;
    const hadFocus = this.#view.contains(document.activeElement);
    const focused = document.activeElement?.getAttribute("aria-label") ?? "";
    this.#view.hidden = charts.length === 0;
    this.#view.replaceChildren(
      ...charts.map((chart) =>
        figureOf(chart, this.#values(chart.source), () => this.#objects.removeChart(chart.name)),
      ),
    );
    if (!hadFocus) return;
    const buttons = [...this.#view.querySelectorAll("button")];
    (buttons.find((one) => one.getAttribute("aria-label") === focused) ?? buttons[0])?.focus();
  }
}

/** The first row is the header, the first column the categories. */
function figureOf(chart: ChartRecord, values: CellValue[][], onRemove: () => void): HTMLElement {
  const amounts = values.slice(1).map((row) => (typeof row[1] === "number" ? row[1] : null));
  const figure = document.createElement("figure");
  const caption = document.createElement("figcaption");
  caption.textContent = [chart.title, chart.valueTitle].filter((text) => text !== "").join(" · ");
  const source = document.createElement("p");
  source.textContent = chart.categoryTitle;
  figure.append(removal(chart, onRemove), caption, picture(chart, amounts), source);
  return figure;
}

function removal({ name, title }: ChartRecord, onRemove: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "×";
  button.title = "移除图表";
  button.setAttribute("aria-label", `移除${name}：${title}`);
  button.addEventListener("click", onRemove);
  return button;
}

function picture({ type, title }: ChartRecord, amounts: readonly (number | null)[]): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", `${title}，${amounts.filter((one) => one !== null).length} 个数`);
  const places = placesOf(amounts, type !== "Line");
  if (type === "Line") {
    svg.append(shape("polyline", { points: places.map(({ x, y }) => `${x},${y}`).join(" ") }));
  } else {
    const width = String((WIDTH / Math.max(1, amounts.length)) * 0.7);
    for (const { x, y } of places) svg.append(shape("rect", { x: `${x}`, y: `${y}`, width, height: `${HEIGHT - y}` }));
  }
  return svg;
}

/** Columns stand on zero; a line fills the height. */
function placesOf(amounts: readonly (number | null)[], isFromZero: boolean): { x: number; y: number }[] {
  const known = amounts.flatMap((one) => one ?? []);
  const [least, most] = [Math.min(...known, isFromZero ? 0 : Number.POSITIVE_INFINITY), Math.max(...known)];
  const step = WIDTH / Math.max(1, amounts.length);
  return amounts.flatMap((amount, at) => {
    if (amount === null) return [];
    const up = most === least ? 0.5 : (amount - least) / (most - least);
    return [{ x: Math.round(at * step + step * 0.15), y: Math.round(HEIGHT - 4 - up * (HEIGHT - 8)) }];
  });
}

function shape(name: "polyline" | "rect", attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

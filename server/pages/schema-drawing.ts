import { type Html, html } from "./html.ts";
import type { SchemaType } from "./schema-graph.ts";
import { MATTERS, type Matter } from "./schema-matters.ts";

/** A box of the drawing: a matter and those of its types that most lead to and from. */
interface Box {
  readonly matter: Matter;
  readonly types: readonly SchemaType[];
  readonly x: number;
  readonly y: number;
}

/** Where a type stands in the drawing. */
interface Spot {
  readonly type: SchemaType;
  readonly x: number;
  readonly y: number;
}

const COLUMNS = 4;
const BOX = { width: 232, gap: 84, head: 34, line: 23, foot: 10 } as const;
/** More would be a list, not a picture; the lists stand below. */
const MOST = 8;
const WIDTH = COLUMNS * BOX.width + (COLUMNS - 1) * BOX.gap;

/** The types of the schema by matter, with a line for each relation; pointing at a type brings out its own. */
export function schemaDrawing(graph: ReadonlyMap<string, SchemaType>): Html {
  const boxes = placed(graph);
  const spots = new Map(boxes.flatMap((box) => box.types.map((type, at) => [type.name, spotOf(box, type, at)])));
  const height = Math.max(...boxes.map((box) => box.y + heightOf(box.types.length)));
  const relations = [...spots.values()].flatMap(({ type }) =>
    type.leadsTo.flatMap((name) => (spots.has(name) && name !== type.name ? [[type.name, name] as const] : [])),
  );
  const line = ([from, to]: readonly [string, string]) => html`<path d="${curve(spots.get(from), spots.get(to))}"/>`;
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="类型及其关系；每个类型都列在下面">
<g class="lines" aria-hidden="true">${relations.map(line)}</g>
${boxes.map(({ matter, types, x, y }) => html`<rect class="box" x="${x}" y="${y}" width="${BOX.width}" height="${heightOf(types.length)}" rx="8"/><text class="matter" x="${x + 14}" y="${y + 22}">${matter.name}</text>`)}
${[...spots.values()].map(
  ({ type, x, y }) =>
    html`<g class="type"><g class="own" aria-hidden="true">${relations
      .filter((ends) => ends.includes(type.name))
      .map(
        line,
      )}</g><a href="/schema/${type.name}"><rect x="${x + 8}" y="${y - 15}" width="${BOX.width - 16}" height="21" rx="4"/><text x="${x + 14}" y="${y}">${type.name}</text>${shortWords(type, x, y)}<title>${type.description}</title></a></g>`,
)}
</svg>`;
}

function placed(graph: ReadonlyMap<string, SchemaType>): Box[] {
  const groups = MATTERS.map((matter) => ({ matter, types: mainTypes(graph, matter) })).filter(
    ({ types }) => types.length > 0,
  );
  const heights: number[] = Array.from({ length: COLUMNS }, () => 0);
  return groups.map(({ matter, types }, at) => {
    const column = at % COLUMNS;
    const y = heights[column] ?? 0;
    heights[column] = y + heightOf(types.length) + 40;
    return { matter, types, x: column * (BOX.width + BOX.gap), y };
  });
}

/** Those with the most relations, in the order of the schema. */
function mainTypes(graph: ReadonlyMap<string, SchemaType>, { code }: Matter): SchemaType[] {
  const own = [...graph.values()].filter(
    ({ matter, kind }) => matter.code === code && kind !== "scalar" && kind !== "enum",
  );
  const drawn = own.filter(({ name, kind }) => kind !== "input" && !/^(?:Query|Mutation|Subscription)$/u.test(name));
  const weight = ({ leadsTo, ledFrom }: SchemaType) => leadsTo.length + ledFrom.length;
  const least = drawn.map(weight).sort((a, b) => b - a)[MOST - 1] ?? 0;
  return drawn.filter((type) => weight(type) >= least).slice(0, MOST);
}

function heightOf(lines: number): number {
  return BOX.head + lines * BOX.line + BOX.foot;
}

function spotOf(box: Box, type: SchemaType, at: number): Spot {
  return { type, x: box.x, y: box.y + BOX.head + at * BOX.line + 16 };
}

/** What a type is, in its first words, where there is room beside its name. */
function shortWords({ name, description }: SchemaType, x: number, y: number): Html | undefined {
  const words = /^[^：，。；（]*/u.exec(description)?.[0] ?? "";
  const isRoom = name.length * 7.6 + words.length * 12.5 < BOX.width - 40;
  return isRoom ? html`<text class="words" x="${x + BOX.width - 14}" y="${y}">${words}</text>` : undefined;
}

/** From side to side where boxes stand beside each other, else bowed out at the left. */
function curve(from: Spot | undefined, to: Spot | undefined): string {
  if (!from || !to) return "";
  const [y1, y2] = [from.y - 5, to.y - 5];
  if (from.x === to.x) return `M${from.x} ${y1}C${from.x - 34} ${y1} ${to.x - 34} ${y2} ${to.x} ${y2}`;
  const isRight = to.x > from.x;
  const [x1, x2] = isRight ? [from.x + BOX.width, to.x] : [from.x, to.x + BOX.width];
  const bend = isRight ? 50 : -50;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

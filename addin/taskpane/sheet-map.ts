import type { Block, Recognition, SheetQuestion } from "../../server/domain/sheet/recognition.ts";

const SVG = "http://www.w3.org/2000/svg";
/** More rows than that are not drawn one by one: nobody could tell them apart. */
const MOST_ROWS = 120;

/** What a cell of the map stands for, by the name of its colour. */
type MapLook = "known" | "doubtful" | "asked" | "wrong";

/** A small picture of one sheet: where its tables are understood, doubtful, asked about or wrong. */
export function sheetMap(sheet: string, { blocks, questions }: Recognition, wrong: ReadonlySet<string>): SVGElement {
  const cells = looksOf(sheet, blocks, questions, wrong);
  const [bottom, right] = [
    1 + Math.max(0, ...cells.map(({ row }) => row)),
    1 + Math.max(0, ...cells.map(({ column }) => column)),
  ];
  const scale = Math.max(1, Math.ceil(bottom / MOST_ROWS));
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("class", "sheet-map");
  picture.setAttribute("viewBox", `0 0 ${right} ${Math.ceil(bottom / scale)}`);
  picture.setAttribute("preserveAspectRatio", "none");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", `工作表 ${sheet} 的示意图`);
  for (const [place, look] of pixels(cells, scale)) {
    const [row = "0", column = "0"] = place.split(",");
    const rectangle = document.createElementNS(SVG, "rect");
    for (const [name, value] of Object.entries({ x: column, y: row, width: "0.9", height: "0.9", class: look })) {
      rectangle.setAttribute(name, value);
    }
    picture.append(rectangle);
  }
  return picture;
}

interface MapCell {
  readonly row: number;
  readonly column: number;
  readonly look: MapLook;
}

function looksOf(
  sheet: string,
  blocks: readonly Block[],
  questions: readonly SheetQuestion[],
  wrong: ReadonlySet<string>,
): MapCell[] {
  const known = blocks
    .filter((block) => block.sheet === sheet)
    .flatMap(({ cells }) => cells)
    .map(({ row, column, confidence }): MapCell => {
      if (wrong.has(`${row},${column}`)) return { row, column, look: "wrong" };
      return { row, column, look: confidence >= 0.9 ? "known" : "doubtful" };
    });
  const asked = questions.filter((question) => question.sheet === sheet).flatMap(({ cells }) => cells);
  return [...known, ...asked.map(({ row, column }): MapCell => ({ row, column, look: "asked" }))];
}

const WORST: readonly MapLook[] = ["known", "doubtful", "asked", "wrong"];

/** One look for the rows that share a pixel: the one that most needs to be seen. */
function pixels(cells: readonly MapCell[], scale: number): Map<string, MapLook> {
  const pixels = new Map<string, MapLook>();
  for (const { row, column, look } of cells) {
    const place = `${Math.floor(row / scale)},${column}`;
    const there = pixels.get(place);
    if (!there || WORST.indexOf(look) > WORST.indexOf(there)) pixels.set(place, look);
  }
  return pixels;
}

import { assignIds, type Row, upsertRows, type Writer } from "./bulk.ts";
import type { Content } from "./content.ts";
import { writeAliases } from "./fill-aliases.ts";

/** Writes indicators, areas, industries and their other names. */
export async function writeCatalogue(writer: Writer, content: Content): Promise<void> {
  await writeIndicators(writer, content);
  await writeTree(writer, "Area", content.areas, ({ name, shortName, level }) => ({ name, shortName, level }));
  await writeTree(writer, "Industry", content.industries, ({ name, level }) => ({ name, level }));
  const { indicators, areas, industries } = content;
  await writeAliases(writer, { indicator: indicators, area: areas, industry: industries });
}

async function writeIndicators(writer: Writer, { indicators }: Content): Promise<void> {
  const ids = await assignIds(
    writer,
    "Indicator",
    indicators.map((one) => one.code),
  );
  const rows = indicators.map(
    (one): Row => ({
      id: idOf(ids, one.code),
      code: one.code,
      name: one.name,
      englishName: one.englishName,
      unit: one.unit,
      decimals: one.decimals,
      kind: one.kind,
      priceBasis: one.priceBasis,
      direction: one.direction,
      definition: one.definition,
      growthOfId: one.growthOf ? idOf(ids, one.growthOf) : null,
      bases: one.bases.join("|"),
      frequencies: one.frequencies.join("|"),
    }),
  );
  await upsertRows(writer, "Indicator", ["id"], rows);
}

interface TreeItem {
  readonly code: string;
  readonly parent: string;
}

async function writeTree<Item extends TreeItem>(
  writer: Writer,
  table: string,
  items: readonly Item[],
  columns: (item: Item) => Row,
): Promise<void> {
  const ids = await assignIds(
    writer,
    table,
    items.map((item) => item.code),
  );
  const rows = items.map(
    (item): Row => ({
      id: idOf(ids, item.code),
      code: item.code,
      parentId: item.parent ? idOf(ids, item.parent) : null,
      ...columns(item),
    }),
  );
  await upsertRows(writer, table, ["id"], rows);
}

/** The id of a code that content refers to. */
export function idOf(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`Content refers to a code that it does not hold: ${code}`);
  return id;
}

import type { Catalogue } from "../catalogue.ts";
import type { Basis, ObservationStatus } from "../indicator.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { type FigureRequest, meaningKey, seriesKey } from "./figure-request.ts";
import type { CellFigure, EarlierFigure, FigurePlace, Figures, PublishedFigure } from "./figures.ts";

/** Figures as columns: position of the series in the request, basis, last month, value, position of the release's title. */
export interface SeriesColumns {
  readonly series: readonly number[];
  readonly basis: readonly Basis[];
  /** Month ordinals. */
  readonly month: readonly number[];
  /** In the indicator's unit. */
  readonly value: readonly number[];
  readonly release: readonly number[];
}

/** The figures of meanings, in the order of the request. */
export interface MeaningColumns {
  /** null where it was refused. */
  readonly value: readonly (number | null)[];
  /** 1 where it was worked out of published figures, else 0. */
  readonly isDerived: readonly number[];
  readonly tolerance: readonly number[];
  /** Positions in the texts; -1 where it was refused. */
  readonly source: readonly number[];
  /** Positions in the refusals; -1 where there is a figure. */
  readonly refusal: readonly number[];
}

/** What a sheet's audit and filling needs, as it goes over the wire. */
export interface FigureColumns {
  readonly dataVersion: string;
  /** Titles of releases and sources of figures, each once. */
  readonly texts: readonly string[];
  readonly published: SeriesColumns & { readonly status: readonly ObservationStatus[] };
  readonly earlier: SeriesColumns;
  readonly meanings: MeaningColumns;
  readonly refusals: readonly Refusal[];
}

/** What was asked for, in columns. */
export function toFigureColumns(figures: Figures, request: FigureRequest): FigureColumns {
  const texts = new Dictionary<string>();
  const published = { ...emptySeries(), status: [] as ObservationStatus[] };
  const earlier = emptySeries();
  for (const [at, { indicator, subject }] of request.series.entries()) {
    for (const figure of figures.published(indicator, subject)) {
      push(published, at, { ...figure, text: texts.position(figure.release) });
      published.status.push(figure.status);
      const { basis, month } = figure;
      for (const { value, release } of figures.earlier({ indicator, subject, basis, month })) {
        push(earlier, at, { basis, month, value, text: texts.position(release) });
      }
    }
  }
  return { dataVersion: figures.dataVersion, published, earlier, ...meaningColumns(figures, request, texts) };
}

/** The figures that those columns hold. Of what was not asked for, only published figures of series that were are known. */
export function figuresOfColumns(
  columns: FigureColumns,
  request: FigureRequest,
  { indicators }: Pick<Catalogue, "indicators">,
): Figures {
  const published = groupedBy(request, columns.published, (at): PublishedFigure => {
    return { ...figureAt(columns, columns.published, at), status: columns.published.status[at] ?? "published" };
  });
  const earlier = groupedBy(request, columns.earlier, (at) => figureAt(columns, columns.earlier, at));
  const answers = new Map(request.meanings.map(({ meaning }, at) => [meaningKey(meaning), answerAt(columns, at)]));
  return {
    dataVersion: columns.dataVersion,
    indicator: (code) => indicators.byCode(code),
    published: (indicator, subject) => published.get(seriesKey({ indicator, subject })) ?? [],
    earlier: (place) => (earlier.get(seriesKey(place)) ?? []).filter((one) => isAt(one, place)),
    figure: (meaning) => answers.get(meaningKey(meaning)) ?? refuse("NOT_PUBLISHED", { received: meaning.indicator }),
  };
}

/** Each text or refusal once. */
class Dictionary<Item> {
  readonly items: Item[] = [];
  private readonly positions = new Map<string, number>();

  position(item: Item, key = String(item)): number {
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    this.positions.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

function meaningColumns(figures: Figures, { meanings }: FigureRequest, texts: Dictionary<string>) {
  const refusals = new Dictionary<Refusal>();
  const answers = meanings.map(({ meaning }) => figures.figure(meaning));
  const figure = <Item>(of: (figure: CellFigure) => Item, otherwise: Item) =>
    answers.map((answer) => (isRefusal(answer) ? otherwise : of(answer)));
  const columns: MeaningColumns = {
    value: figure<number | null>(({ value }) => value, null),
    isDerived: figure(({ isDerived }) => Number(isDerived), 0),
    tolerance: figure(({ tolerance }) => tolerance, 0),
    source: figure(({ source }) => texts.position(source), -1),
    refusal: answers.map((answer) => (isRefusal(answer) ? refusals.position(answer, answer.message) : -1)),
  };
  return { meanings: columns, texts: texts.items, refusals: refusals.items };
}

function answerAt({ meanings, texts, refusals }: FigureColumns, at: number): CellFigure | Refusal | undefined {
  const refusal = refusals[meanings.refusal[at] ?? -1];
  const value = meanings.value[at] ?? null;
  if (refusal || value === null) return refusal;
  const source = texts[meanings.source[at] ?? -1] ?? "";
  return { value, isDerived: meanings.isDerived[at] === 1, tolerance: meanings.tolerance[at] ?? 0, source };
}

type SeriesLists = { [Name in keyof SeriesColumns]: SeriesColumns[Name][number][] };

function emptySeries(): SeriesLists {
  return { series: [], basis: [], month: [], value: [], release: [] };
}

interface Row {
  readonly basis: Basis;
  readonly month: number;
  readonly value: number;
  readonly text: number;
}

function push(lists: SeriesLists, series: number, { basis, month, value, text }: Row): void {
  lists.series.push(series);
  lists.basis.push(basis);
  lists.month.push(month);
  lists.value.push(value);
  lists.release.push(text);
}

interface FoundFigure extends EarlierFigure {
  readonly basis: Basis;
  readonly month: number;
}

function figureAt({ texts }: FigureColumns, { basis, month, value, release }: SeriesColumns, at: number): FoundFigure {
  return {
    basis: basis[at] ?? "month",
    month: month[at] ?? 0,
    value: value[at] ?? 0,
    release: texts[release[at] ?? -1] ?? "",
  };
}

function groupedBy<Item>(
  { series }: FigureRequest,
  columns: SeriesColumns,
  read: (at: number) => Item,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>(series.map((name) => [seriesKey(name), []]));
  const keys = series.map(seriesKey);
  columns.series.forEach((position, at) => {
    groups.get(keys[position] ?? "")?.push(read(at));
  });
  return groups;
}

function isAt(figure: FoundFigure, { basis, month }: FigurePlace): boolean {
  return figure.basis === basis && figure.month === month;
}

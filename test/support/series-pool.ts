import type { Basis } from "../../server/domain/indicator.ts";
import type { Figures } from "../../server/domain/sheet/figures.ts";
import type { Snapshot } from "../../server/store/snapshot.ts";
import type { PoolSeries } from "./right-table.ts";

/** With fewer figures a series makes no table. */
const FEWEST = 3;

/** Every series of the book that has enough figures for a table. */
export function seriesPool(snapshot: Snapshot, figures: Figures): PoolSeries[] {
  return snapshot.catalogue.indicators.things.flatMap((indicator) => {
    const subjects = new Map(
      snapshot.seriesOf(indicator.code).map(({ subject }) => [JSON.stringify(subject), subject]),
    );
    return [...subjects.values()].flatMap((subject) => {
      const months = new Map<Basis, number[]>();
      for (const { basis, month } of figures.published(indicator.code, subject)) {
        months.set(basis, [...(months.get(basis) ?? []), month]);
      }
      const bases = [...months].flatMap(([basis, known]) => (known.length < FEWEST ? [] : [basis]));
      return bases.length === 0 ? [] : [{ indicator, subject, months, bases }];
    });
  });
}

/** The same figures, every third of which an earlier release had slightly otherwise. */
export function withEarlierFigures(figures: Figures): Figures {
  return {
    ...figures,
    earlier(place) {
      const { indicator, subject, basis, month } = place;
      const now = figures.published(indicator, subject).find((one) => one.basis === basis && one.month === month);
      const decimals = figures.indicator(indicator)?.decimals ?? 0;
      if (!now || month % 3 > 0) return figures.earlier(place);
      return [{ value: Number((now.value * 1.013 + 0.3).toFixed(decimals)), release: "试验发布" }];
    },
  };
}

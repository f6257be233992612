import type { Basis, Indicator } from "../../server/domain/indicator.ts";
import { refuse } from "../../server/domain/refusal.ts";
import type { EarlierFigure, Figures, PublishedFigure } from "../../server/domain/sheet/figures.ts";
import type { Subject } from "../../server/domain/subject.ts";

/** The country as a whole, whom made-up figures are about. */
export const COUNTRY: Subject = { area: "100000", member: "" };

/** An indicator of amounts in 亿元 with one decimal. */
export const OUTPUT: Indicator = {
  code: "OUTPUT",
  name: "总产值",
  englishName: "output",
  aliases: [],
  unit: "亿元",
  decimals: 1,
  kind: "flow",
  priceBasis: null,
  direction: 1,
  definition: "",
  growthOf: "",
  bases: [],
  frequencies: [],
};

/** Made-up figures of {@link OUTPUT}: by basis, the first month as an ordinal and the values from there on. */
export interface MadeUp {
  readonly indicator?: Partial<Indicator>;
  readonly series: readonly {
    readonly basis: Basis;
    readonly from: number;
    readonly step?: number;
    readonly values: readonly (number | null)[];
    readonly subject?: Subject;
  }[];
  readonly earlier?: readonly EarlierFigure[];
}

/** Figures without any server; nothing is ever worked out. */
export function madeUpFigures({ indicator, series, earlier = [] }: MadeUp): Figures {
  const only = { ...OUTPUT, ...indicator };
  const published = series.flatMap(({ basis, from, step = 1, values, subject = COUNTRY }) =>
    values.flatMap((value, at): (PublishedFigure & { readonly subject: Subject })[] =>
      value === null
        ? []
        : [{ basis, month: from + at * step, value, status: "published", release: "试验发布", subject }],
    ),
  );
  const of = (code: string, subject: Subject) =>
    code === only.code
      ? published.filter((one) => one.subject.area === subject.area && one.subject.member === subject.member)
      : [];
  return {
    dataVersion: "1",
    indicator: (code) => (code === only.code ? only : undefined),
    published: of,
    earlier: () => earlier,
    figure({ indicator: code, subject, basis, period }) {
      const found = of(code, subject).find((one) => one.basis === basis && one.month === period.end);
      if (!found) return refuse("NOT_PUBLISHED", { received: code });
      return { value: found.value, isDerived: false, tolerance: 0, source: `来源：${found.release}` };
    },
  };
}

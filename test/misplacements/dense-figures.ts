import { periodOf } from "../../server/domain/basis.ts";
import type { Catalogue } from "../../server/domain/catalogue.ts";
import type { Basis, Indicator } from "../../server/domain/indicator.ts";
import { round } from "../../server/domain/quantity.ts";
import { refuse } from "../../server/domain/refusal.ts";
import type { Figures, PublishedFigure } from "../../server/domain/sheet/figures.ts";
import type { Subject } from "../../server/domain/subject.ts";
import { createRandom, type Random } from "../made-sheets/random.ts";

const FIRST_YEAR = 2008;
const LAST_YEAR = 2020;

/** Figures of every indicator and subject of a catalogue, none of them real, the same each time: nothing is unpublished. */
export function denseFigures({ indicators }: Catalogue): Figures {
  const known = new Map<string, readonly PublishedFigure[]>();
  function published(code: string, { area, member }: Subject): readonly PublishedFigure[] {
    const key = `${code} ${area} ${member}`;
    const indicator = indicators.byCode(code);
    const figures = known.get(key) ?? (indicator ? madeUp(indicator, createRandom(hashOf(key))) : []);
    known.set(key, figures);
    return figures;
  }
  return {
    dataVersion: "1-00000000",
    indicator: (code) => indicators.byCode(code),
    published,
    earlier: () => [],
    figure({ indicator, subject, basis, period }) {
      const isSpan = (one: Basis) => periodOf(one, period.end).start === period.start;
      const found = published(indicator, subject).find(
        (one) => one.month === period.end && (one.basis === basis || (basis !== "point" && isSpan(one.basis))),
      );
      if (!found) return refuse("NOT_PUBLISHED", { received: indicator });
      return { value: found.value, isDerived: false, tolerance: 0, source: "来源：试验" };
    },
  };
}

function hashOf(text: string): number {
  return [...text].reduce((hash, letter) => (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7);
}

function madeUp({ kind, decimals }: Indicator, random: Random): PublishedFigure[] {
  const figures: PublishedFigure[] = [];
  const put = (basis: Basis, month: number, value: number) =>
    figures.push({ basis, month, value: round(value, decimals), status: "published", release: "试验" });
  const level = kind === "rate" ? 3 + random.below(12) : 10 ** (1 + random.below(300) / 100);
  let now = level;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    let [total, quarter] = [0, 0];
    for (let month = 0; month < 12; month++) {
      const ordinal = year * 12 + month;
      now = kind === "rate" ? now + (random.below(13) - 6) / 10 : now * (0.9 + random.below(230) / 1000);
      const isFlow = kind === "flow";
      total = isFlow ? total + now : (total * month + now) / (month + 1);
      quarter = isFlow ? quarter + now : quarter + now / 3;
      if (kind === "stock") {
        put("point", ordinal, now);
        continue;
      }
      if (month > 1) put("month", ordinal, now);
      if (month > 0) put("year-to-date", ordinal, total);
      if (month % 3 === 2) put("quarter", ordinal, quarter);
      if (month % 3 === 2) quarter = 0;
      if (month === 11) put("year", ordinal, total);
    }
  }
  return figures;
}

import { readContent } from "../../prisma/read-content.ts";
import type { Indicator } from "../../server/domain/indicator.ts";
import { printPeriod } from "../../server/domain/period.ts";
import type { Content, ObservationContent, ReleaseContent } from "../../server/store/content.ts";

/** A made-up million of figures for measuring: never shipped, every figure marked demo. */

const INDICATORS = 200;
const AREAS = 20;
const INDUSTRIES = 8;
const MONTHS = 32;
const FIRST_MONTH = 2013 * 12;

/** How many figures the demo holds. */
export const DEMO_SIZE = INDICATORS * AREAS * INDUSTRIES * MONTHS;

/** How many of each dimension the demo has. */
export const DEMO_SHAPE = { indicators: INDICATORS, areas: AREAS, industries: INDUSTRIES } as const;

/** How many months each of its series has. */
export const DEMO_MONTHS = MONTHS;

/** One demo figure: how a cell asks for it, and what it is. */
export interface DemoCell {
  readonly indicator: string;
  readonly period: string;
  readonly subject: string;
  readonly value: number;
}

/** The figure at those positions; it can be computed again, so every answer is checked. */
function valueAt(indicator: number, area: number, industry: number, month: number): number {
  const mixed = Math.imul(indicator * 7919 + area * 104_729 + industry * 1299 + month * 15_485_863 + 17, 2_654_435_761);
  return (mixed >>> 8) / 100;
}

export function demoContent(dataFolder: string): Content {
  const real = readContent(dataFolder);
  const indicators = Array.from({ length: INDICATORS }, (_, at) => demoIndicator(at));
  const { areas, industries } = dimensions(real);
  const releases = indicators.map((indicator, at): ReleaseContent => {
    const observations: ObservationContent[] = [];
    for (const [area, { code }] of areas.entries()) {
      for (const [industry, { code: industryCode }] of industries.entries()) {
        for (let month = 0; month < MONTHS; month++) {
          const value = valueAt(at, area, industry, month);
          observations.push(demoObservation(indicator.code, code, industryCode, month, value));
        }
      }
    }
    return { ...DEMO_RELEASE, code: `DEMO-${at}`, observations };
  });
  return { ...real, indicators: [...real.indicators, ...indicators], releases: [...real.releases, ...releases] };
}

/** That many cells at random places, the same ones in every run. */
export function demoCells(count: number, dataFolder: string): DemoCell[] {
  const { areas, industries } = dimensions(readContent(dataFolder));
  const random = randomNumbers(20_161_123);
  return Array.from({ length: count }, () => {
    const indicator = Math.floor(random() * INDICATORS);
    const area = Math.floor(random() * AREAS);
    const industry = Math.floor(random() * INDUSTRIES);
    const month = Math.floor(random() * MONTHS);
    const at = FIRST_MONTH + month;
    return {
      indicator: demoIndicator(indicator).name,
      period: printPeriod({ start: at, end: at }),
      subject: `${areas[area]?.name}·${industries[industry]?.name}`,
      value: valueAt(indicator, area, industry, month),
    };
  });
}

const DEMO_RELEASE = {
  title: "演示数据",
  kind: "observations",
  publishedOn: "2026-01-01",
  dateBasis: "stated",
  note: "为测速生成，不是公布的数据",
} as const;

function dimensions({ areas, industries }: Content) {
  return {
    areas: areas.filter((area) => area.level === "province").slice(0, AREAS),
    industries: industries.filter((industry) => industry.level === "division").slice(0, INDUSTRIES),
  };
}

function demoIndicator(at: number): Indicator {
  return {
    code: `DEMO_${at}`,
    name: `演示指标${at}`,
    englishName: `Demo indicator ${at}`,
    aliases: [],
    unit: "亿元",
    decimals: 2,
    kind: "flow",
    priceBasis: "current",
    direction: 0,
    definition: "为测速生成的演示指标",
    growthOf: "",
  };
}

function demoObservation(
  indicator: string,
  area: string,
  industry: string,
  month: number,
  value: number,
): ObservationContent {
  const at = FIRST_MONTH + month;
  const period = Math.floor(at / 12) * 100 + (at % 12) + 1;
  const published = { publishedValue: value, publishedUnit: "亿元" };
  return {
    indicator,
    area,
    industry,
    basis: "month",
    period,
    value,
    status: "demo",
    locator: "",
    note: "",
    ...published,
  };
}

/** Mulberry32: small and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

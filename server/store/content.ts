import type { Basis, Indicator, ObservationStatus } from "../domain/indicator.ts";
import type { Anchor, PlannedTarget } from "../domain/target.ts";

/**
 * Everything a database is filled with, before it has ids: things refer to each other by code. Whoever reads content
 * (the seed, later an import) makes this; `fill` writes it whole or not at all.
 */
export interface Content {
  readonly plan: PlanContent;
  readonly indicators: readonly Indicator[];
  readonly areas: readonly AreaContent[];
  readonly industries: readonly IndustryContent[];
  /** Oldest first: the order of this list is the order of vintages. */
  readonly releases: readonly ReleaseContent[];
}

export interface AreaContent {
  /** GB/T 2260, six digits; 100000 is the country. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: "country" | "province" | "prefecture" | "district";
  /** Code of the area it lies in; "" for the country. */
  readonly parent: string;
  readonly aliases: readonly string[];
}

export interface IndustryContent {
  /** GB/T 4754-2017: a section letter or a two-digit division. */
  readonly code: string;
  readonly name: string;
  readonly level: "section" | "division";
  /** Code of its section; "" for a section. */
  readonly parent: string;
  readonly aliases: readonly string[];
}

/** Whether the plan says so itself, or somebody judged so and gave a reason. */
export type Standing = "STATED" | "CLASSIFIED";

export interface PlanContent {
  readonly document: {
    readonly code: string;
    readonly title: string;
    readonly year: number;
    readonly issuer: string;
    readonly note: string;
    /** The whole text, verbatim. */
    readonly text: string;
  };
  readonly passages: readonly {
    readonly number: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  readonly tasks: readonly {
    readonly code: string;
    /** Code of the part it is an item of; "" for a part. */
    readonly parent: string;
    readonly number: number;
    readonly title: string;
    readonly anchor: Anchor;
  }[];
  readonly targets: readonly PlannedTarget[];
  readonly nonTargets: readonly { readonly code: string; readonly reason: string; readonly anchor: Anchor }[];
  readonly clusters: readonly {
    readonly code: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly tier: "QIANYI" | "WUBAIYI";
    readonly threshold: number;
    readonly unit: string;
    readonly industries: readonly { readonly industry: string; readonly standing: Standing; readonly reason: string }[];
    readonly anchor: Anchor;
  }[];
  readonly projects: readonly {
    readonly code: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly task: string;
    /** Code of the programme it belongs to; "" for none. */
    readonly programme: string;
    /** Code of its cluster; "" where neither the plan nor judgement gives one. */
    readonly cluster: string;
    readonly clusterStanding: Standing | "";
    readonly clusterReason: string;
    readonly anchor: Anchor;
  }[];
  readonly programmes: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: "activity" | "project-set" | "scheme" | "system";
    readonly description: string;
    readonly projectCount: number | null;
    readonly investment: number | null;
    readonly unit: string;
    readonly anchor: Anchor;
  }[];
  readonly enterprises: readonly {
    readonly code: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly anchor: Anchor;
  }[];
  readonly policies: readonly {
    readonly code: string;
    readonly title: string;
    readonly issuer: string;
    readonly anchor: Anchor;
  }[];
}

export interface ReleaseContent {
  readonly code: string;
  readonly title: string;
  readonly kind: "catalogue" | "plan" | "observations";
  /** ISO date: the day its figures were known from. */
  readonly publishedOn: string;
  readonly dateBasis: "stated" | "inferred";
  readonly note: string;
  readonly observations: readonly ObservationContent[];
}

export interface ObservationContent {
  readonly indicator: string;
  readonly area: string;
  /** Code of the industry, or "". */
  readonly industry: string;
  readonly basis: Basis;
  /** year * 100 + last month. */
  readonly period: number;
  /** In the indicator's canonical unit; null where the source says that nothing is published. */
  readonly value: number | null;
  readonly status: ObservationStatus;
  /** Where in the source: a cell, a page. */
  readonly locator: string;
  readonly note: string;
  /** As the source printed it. */
  readonly publishedValue: number | null;
  readonly publishedUnit: string;
}

import { type ClusterSize, clusterSizes } from "../store/cluster-sizes.ts";
import { type Commitment, planStanding } from "../store/plan-standing.ts";
import type { Release, Snapshot } from "../store/snapshot.ts";

/** What the start page shows of the book. */
export interface HomeFacts {
  readonly document: { readonly title: string; readonly year: number; readonly issuer: string };
  /** In the order of the plan, by what they stand under. */
  readonly groups: readonly CommitmentGroup[];
  /** Commitments in words, which no bar can show: their sentences. */
  readonly words: readonly string[];
  readonly clusters: readonly ClusterSize[];
  /** Newest first. */
  readonly releases: readonly Release[];
  readonly counts: { readonly indicators: number; readonly projects: number; readonly cases: number };
  readonly dataVersion: string;
}

/** The commitments under one item of the plan. */
export interface CommitmentGroup {
  readonly title: string;
  readonly commitments: readonly Commitment[];
}

const WHOLE_PLAN = "全年主要预期目标";
const SHOWN_RELEASES = 3;

/** Gathers them from the book as it is now. */
export function homeFacts(snapshot: Snapshot): HomeFacts {
  const { plan, releases, catalogue, projects, ledger, dataVersion } = snapshot;
  const inWords = plan.targets.filter(({ anchor, amount }) => anchor !== null && amount === null);
  return {
    document: plan.document,
    groups: groupsOf(planStanding(snapshot), plan.tasks),
    words: [...new Set(inWords.map(({ quote }) => quote))],
    clusters: clusterSizes(snapshot),
    releases: releases.slice(-SHOWN_RELEASES).reverse(),
    counts: { indicators: catalogue.indicators.things.length, projects: projects.length, cases: ledger.cases.length },
    dataVersion,
  };
}

function groupsOf(commitments: readonly Commitment[], tasks: Snapshot["plan"]["tasks"]): CommitmentGroup[] {
  const groups = new Map<string, Commitment[]>();
  for (const commitment of commitments) {
    const title = tasks.find(({ code }) => code === commitment.target.task)?.title ?? WHOLE_PLAN;
    groups.set(title, [...(groups.get(title) ?? []), commitment]);
  }
  return [...groups].map(([title, own]) => ({ title, commitments: own }));
}

import type { AggregateMeasure, Dimension, MemberChoice, Order } from "../domain/aggregate/dimension.ts";
import type { Frequency } from "../domain/aggregate/frequency.ts";
import type { Basis } from "../domain/indicator.ts";
import type { Period } from "../domain/period.ts";
import type { ProjectStage } from "../domain/project/project-stage.ts";
import type { Subject } from "../domain/subject.ts";

/** What is to be aggregated and how; codes. What is left out means all. */
export interface AggregateRequest {
  readonly groupBy: readonly Dimension[];
  readonly measures: readonly AggregateMeasure[];
  readonly indicators?: ReadonlySet<string> | undefined;
  readonly areas?: ReadonlySet<string> | undefined;
  /** Which sort of members; left out, it is what the question groups by or names, else whole areas. */
  readonly members?: MemberChoice | undefined;
  /** Codes of members of that sort. */
  readonly named?: ReadonlySet<string> | undefined;
  /** Only what belongs to these clusters: themselves, their projects, the industries they are seen by. */
  readonly clusters?: ReadonlySet<string> | undefined;
  readonly stages?: ReadonlySet<ProjectStage> | undefined;
  readonly basis?: Basis | undefined;
  readonly frequency?: Frequency | undefined;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
  readonly order: readonly Order[];
  /** How many rows of each indicator and period; the others become one. */
  readonly top?: number | undefined;
  /** Whose published figure is the whole of shares and contributions; left out, it is the sum of the rows. */
  readonly whole?: Subject | undefined;
}

/** The most rows that one question may come to. */
export const MOST_ROWS = 10_000;

/** The most figures that one question may have looked at: a fraction of a second. */
export const MOST_FIGURES = 20_000_000;

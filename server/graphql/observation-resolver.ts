import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { Citation, Revision } from "../store/load-history.ts";
import type { Release, Series } from "../store/snapshot.ts";

import type { QueryContext } from "./context.ts";
import { formulaOf, type ObservationRoot } from "./observation.ts";
import { ReleaseType } from "./release-type.ts";
import { CitationType, ObservationType, RevisionType, SeriesType } from "./series-type.ts";

@Resolver(() => ObservationType)
export class ObservationResolver {
  @FieldResolver(() => String, { description: "在单元格中得到这个数的公式。" })
  formula(@Root() observation: ObservationRoot, @Ctx() { snapshot }: QueryContext): string {
    return formulaOf(snapshot, observation);
  }

  @FieldResolver(() => SeriesType, { nullable: true, description: "所属序列。" })
  series(@Root() { location }: ObservationRoot, @Ctx() { snapshot }: QueryContext): Series | undefined {
    return snapshot.series[location.series];
  }

  @FieldResolver(() => ReleaseType, { nullable: true, description: "带来这个数的发布。" })
  release(@Root() { location, snapshot }: ObservationRoot): Release | undefined {
    return snapshot.release(snapshot.cube.vintage(location.series, location.month));
  }

  @FieldResolver(() => [RevisionType], { description: "各个版本，从最早到现在。" })
  revisions(@Root() { location }: ObservationRoot, @Ctx() context: QueryContext): Promise<readonly Revision[]> {
    return context.revisions(location);
  }

  @FieldResolver(() => [CitationType], { description: "各次发布中写着这个数的地方。" })
  citations(@Root() { location }: ObservationRoot, @Ctx() context: QueryContext): Promise<readonly Citation[]> {
    return context.citations(location);
  }
}

import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { Question } from "../domain/question.ts";

import type { Revision } from "../store/load-history.ts";
import type { Release } from "../store/snapshot.ts";
import { termsOf } from "../store/terms-of.ts";

import { AnswerType } from "./answer-type.ts";
import type { QueryContext } from "./context.ts";
import { type ObservationRoot, observationAt } from "./observation.ts";
import { ReleaseType } from "./release-type.ts";
import { ObservationType, RevisionType } from "./series-type.ts";

/** An answer that knows what was asked. */
interface AnswerRoot {
  readonly question: Question;
}

@Resolver(() => AnswerType)
export class ObservationsBehindResolver {
  @FieldResolver(() => [ObservationType], {
    description: "这个数所依据的公布数，按现在的版本；测算数有几个，不是指标的数时为空列表。",
  })
  observations(@Root() { question }: AnswerRoot, @Ctx() { snapshot }: QueryContext): ObservationRoot[] {
    return termsOf(snapshot, question).map((location) => observationAt(snapshot, location));
  }
}

@Resolver(() => RevisionType)
export class RevisionResolver {
  @FieldResolver(() => ReleaseType, { nullable: true, description: "带来这个版本的发布。" })
  release(@Root() { vintage }: Revision, @Ctx() { snapshot }: QueryContext): Release | undefined {
    return snapshot.release(vintage);
  }
}

import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";

import type { PhasedAmount } from "../domain/phased-plan.ts";
import type { Target } from "../domain/target.ts";

import { type PhasedPlanRequest, type RequestProblem, readPhasedPlan } from "../store/read-phased-plan.ts";
import type { Release } from "../store/snapshot.ts";
import { writePhasedPlan } from "../store/write-phased-plan.ts";

import type { QueryContext } from "./context.ts";
import { LeastRole } from "./least-role.ts";
import { PhasedAmountType, SetPhasedPlanInput, SetPhasedPlanPayload } from "./phased-plan-type.ts";
import { TargetType } from "./target-type.ts";
import { refuseTooLong } from "./text-limit.ts";

interface Outcome {
  readonly target: Target | null;
  readonly release: Release | null;
  readonly written: boolean;
  readonly userErrors: readonly RequestProblem[];
}

@Resolver(() => TargetType)
export class PhasedPlanResolver {
  @FieldResolver(() => [PhasedAmountType], { description: "现行的分月计划，按月份；没有设定的为空列表。" })
  phasedPlan(@Root() target: Target, @Ctx() { snapshot }: QueryContext): readonly PhasedAmount[] {
    return snapshot.phasedPlan(target.code);
  }

  @LeastRole("steward")
  @Mutation(() => SetPhasedPlanPayload, {
    description: "设定一个目标的分月计划。整体替换原来的计划，记为一次发布；与现行计划相同时不写入。",
  })
  async setPhasedPlan(
    @Arg("input", () => SetPhasedPlanInput, { description: "目标、各月的累计计划数和来源。" })
    input: SetPhasedPlanInput,
    @Ctx() context: QueryContext,
  ): Promise<Outcome> {
    const request = requestOf(input);
    const tooLong = tooLongTexts(request);
    const entry = tooLong.length > 0 ? tooLong : readPhasedPlan(context.snapshot, request);
    if (!("target" in entry)) return { target: null, release: null, written: false, userErrors: entry };
    const { vintage, isNew } = await writePhasedPlan(context.database, entry, context.actor);
    // Renewed for a repetition too: the first may have come from another context, after this one took its state.
    await context.renew();
    const release = context.snapshot.release(vintage) ?? null;
    const target = context.snapshot.plan.targets.find((one) => one.code === entry.target.code) ?? null;
    return { target, release, written: isNew, userErrors: [] };
  }
}

function requestOf(input: SetPhasedPlanInput): PhasedPlanRequest {
  return {
    target: input.target,
    year: input.year ?? undefined,
    amounts: input.amounts.map(({ month, amount }) => ({ month, amount })),
    unit: input.unit?.trim() ?? "",
    source: input.source?.trim() ?? "",
    note: input.note?.trim() ?? "",
  };
}

function tooLongTexts(request: PhasedPlanRequest): RequestProblem[] {
  return (["target", "unit", "source", "note"] as const).flatMap((name) => {
    const refusal = refuseTooLong(request[name]);
    return refusal ? [{ code: refusal.code, message: refusal.message, path: [name] }] : [];
  });
}

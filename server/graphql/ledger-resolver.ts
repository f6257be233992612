import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { type CaseGroup, caseCounts, countsBy } from "../domain/ledger/case-counts.ts";
import { shownField } from "../domain/ledger/case-names.ts";
import { allowedSteps, STEPS } from "../domain/ledger/case-step.ts";
import { changedFields } from "../domain/ledger/change-case.ts";
import { FIELD_NAMES, isInLedger, isOverdue, type RecordedCase } from "../domain/ledger/ledger-case.ts";
import type { PlanContent } from "../store/content.ts";
import { loadCaseEvents } from "../store/load-ledger.ts";

import { AreaType } from "./area-type.ts";
import { ClusterType } from "./cluster-type.ts";
import { connectionType } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { EnterpriseType } from "./enterprise-type.ts";
import { LeastRole } from "./least-role.ts";
import { LedgerGroupEnum } from "./ledger-enums.ts";
import { LedgerFilterInput } from "./ledger-input.ts";
import { ledgerPage } from "./ledger-page.ts";
import { LedgerCaseType, LedgerEventType, LedgerStepType, LedgerSummaryType } from "./ledger-type.ts";
import { PageArgs } from "./page-args.ts";
import { readLedgerFilter } from "./read-ledger-filter.ts";
import { TaskType } from "./task-type.ts";

const LedgerCaseConnection = connectionType("LedgerCase", "台账问题", () => LedgerCaseType);

@Resolver(() => LedgerCaseType)
export class LedgerResolver {
  @LeastRole("viewer")
  @Query(() => LedgerCaseConnection, { description: "台账的问题，按登记的先后。" })
  ledgerCases(
    @Arg("filter", () => LedgerFilterInput, { nullable: true, description: "选哪些；省略为全部。" })
    filter: LedgerFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { snapshot: { ledger } }: QueryContext,
  ) {
    return ledgerPage(ledger, readLedgerFilter(ledger, filter ?? {}), page);
  }

  @LeastRole("viewer")
  @Query(() => LedgerCaseType, {
    nullable: true,
    description: "一个问题；没有这个编号的为空。随发布的撤销撤回的，状态为 WITHDRAWN，仍有办理经过。",
  })
  ledgerCase(
    @Arg("code", () => String, { description: "编号。" }) code: string,
    @Ctx() { snapshot: { ledger } }: QueryContext,
  ): RecordedCase | undefined {
    return ledger.find(code.trim().toUpperCase());
  }

  @LeastRole("viewer")
  @Query(() => LedgerSummaryType, { description: "台账的件数、已销号、未销号、逾期和销号率，合计和分组。" })
  ledgerCounts(
    @Arg("by", () => LedgerGroupEnum, { description: "按什么分组。" }) by: CaseGroup,
    @Arg("filter", () => LedgerFilterInput, { nullable: true, description: "选哪些；省略为全部。" })
    filter: LedgerFilterInput | null | undefined,
    @Ctx() { snapshot: { ledger } }: QueryContext,
  ): LedgerSummaryType {
    const { names, today } = ledger;
    const cases = ledger.cases.filter(readLedgerFilter(ledger, filter ?? {}));
    const nameOf = (key: string) => (by === "state" || by === "owner" ? key : shownField(names, by, key)) || "未填";
    return {
      today,
      all: { key: "", name: "合计", ...caseCounts(cases, today) },
      groups: countsBy(cases, by, today).map((group) => ({ ...group, name: nameOf(group.key) })),
    };
  }

  @FieldResolver(() => Boolean, { description: "是否逾期：期限在今天（中国时间）以前而没有销号。" })
  overdue(@Root() one: RecordedCase, @Ctx() { snapshot: { ledger } }: QueryContext): boolean {
    return isOverdue(one, ledger.today);
  }

  @FieldResolver(() => TaskType, { nullable: true, description: "所属的重点工作；没有写的为空。" })
  task(@Root() { task }: RecordedCase, @Ctx() { snapshot }: QueryContext): PlanContent["tasks"][number] | undefined {
    return snapshot.plan.tasks.find(({ code }) => code === task);
  }

  @FieldResolver(() => ClusterType, { nullable: true, description: "产业集群；没有写的为空。" })
  cluster(
    @Root() { cluster }: RecordedCase,
    @Ctx() { snapshot }: QueryContext,
  ): PlanContent["clusters"][number] | undefined {
    return snapshot.plan.clusters.find(({ code }) => code === cluster);
  }

  @FieldResolver(() => AreaType, { nullable: true, description: "地区；没有写的为空。" })
  area(@Root() { area }: RecordedCase, @Ctx() { snapshot }: QueryContext) {
    return snapshot.catalogue.areas.byCode(area);
  }

  @FieldResolver(() => EnterpriseType, { nullable: true, description: "目录里的这家企业；目录里没有的为空。" })
  knownEnterprise(
    @Root() { enterpriseCode }: RecordedCase,
    @Ctx() { snapshot }: QueryContext,
  ): PlanContent["enterprises"][number] | undefined {
    return snapshot.plan.enterprises.find(({ code }) => code === enterpriseCode);
  }

  @FieldResolver(() => [LedgerEventType], { description: "办过的各步，从登记起。" })
  events(@Root() { code }: RecordedCase, @Ctx() { database }: QueryContext): LedgerEventType[] {
    const events = loadCaseEvents(database, code);
    return events.map(({ content, ...event }, at) => {
      const before = events[at - 1]?.content;
      const changed = before ? changedFields(before, content).map((field) => FIELD_NAMES[field]) : [];
      return { ...event, revision: content.revision, state: content.state, changed };
    });
  }

  @FieldResolver(() => [LedgerStepType], { description: "提问者现在可以办的步骤。" })
  allowedSteps(@Root() one: RecordedCase, @Ctx() { actor }: QueryContext): LedgerStepType[] {
    if (!isInLedger(one)) return [];
    return allowedSteps(one, actor).map((step) => {
      const { name, to = one.state, needs } = STEPS[step];
      return { step, name, to, needs };
    });
  }
}

import "reflect-metadata";

import type { GraphQLSchema } from "graphql";
import { buildSchema } from "type-graphql";

import { AggregateResolver, AggregateRowResolver } from "./aggregate-resolver.ts";
import { AnswerResolver } from "./answer-resolver.ts";
import { AttainmentResolver, ClusterAttainmentResolver } from "./attainment-resolver.ts";
import { AuditResolver } from "./audit-resolver.ts";
import { AreaResolver, CatalogueResolver, IndustryResolver } from "./catalogue-resolver.ts";
import { ChangeResolver, FigureChangeResolver, FigureChangesResolver } from "./change-resolver.ts";
import { ClusterIndustryResolver, ClusterResolver } from "./cluster-resolver.ts";
import { CompletionResolver } from "./completion-resolver.ts";
import { enforceRoles } from "./enforce-roles.ts";
import { ErrorResolver } from "./error-resolver.ts";
import { flattenLists } from "./flat-lists.ts";
import { HeldReportResolver } from "./held-report-resolver.ts";
import { HeldFiguresResolver, HeldReleaseResolver } from "./held-resolver.ts";
import { ImportKnownResolver } from "./import-known-resolver.ts";
import { ImportResolver } from "./import-resolver.ts";
import { IndicatorResolver } from "./indicator-resolver.ts";
import { LedgerChangeResolver } from "./ledger-change-resolver.ts";
import { LedgerResolver } from "./ledger-resolver.ts";
import { limitItems } from "./limit-items.ts";
import { NodeResolver } from "./node-resolver.ts";
import { ObservationResolver } from "./observation-resolver.ts";
import { ObservationRowResolver } from "./observation-row-resolver.ts";
import { ObservationsBehindResolver, RevisionResolver } from "./observations-behind-resolver.ts";
import { PhasedPlanResolver } from "./phased-plan-resolver.ts";
import { PlanDocumentResolver, TargetResolver, TaskResolver } from "./plan-resolver.ts";
import { PlanProjectCountResolver, ProjectRatesResolver } from "./project-rates-resolver.ts";
import { ProjectFileResolver, ProjectRecordResolver } from "./project-record-resolver.ts";
import { EnterpriseResolver, ProgrammeResolver, ProjectResolver } from "./project-resolver.ts";
import { ReconcileResolver } from "./reconcile-resolver.ts";
import { ReleaseReceiptResolver } from "./release-receipt-resolver.ts";
import { ReleaseResolver } from "./release-resolver.ts";
import { RevisionHistoryResolver } from "./revision-resolver.ts";
import { SeriesPointResolver, SeriesPointsResolver } from "./series-point-resolver.ts";
import { ObservationListResolver, SeriesResolver } from "./series-resolver.ts";
import { SheetFiguresResolver } from "./sheet-figures-resolver.ts";
import { StatusResolver } from "./status-resolver.ts";

/** The schema that clients see; printed to schema.graphql, which is committed and compared. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      AggregateResolver,
      AggregateRowResolver,
      AnswerResolver,
      AreaResolver,
      AttainmentResolver,
      AuditResolver,
      CatalogueResolver,
      ChangeResolver,
      ClusterAttainmentResolver,
      ClusterIndustryResolver,
      ClusterResolver,
      CompletionResolver,
      EnterpriseResolver,
      ErrorResolver,
      FigureChangeResolver,
      FigureChangesResolver,
      HeldFiguresResolver,
      HeldReportResolver,
      HeldReleaseResolver,
      ImportKnownResolver,
      ImportResolver,
      IndicatorResolver,
      IndustryResolver,
      LedgerChangeResolver,
      LedgerResolver,
      NodeResolver,
      ObservationListResolver,
      ObservationResolver,
      ObservationRowResolver,
      ObservationsBehindResolver,
      PhasedPlanResolver,
      PlanDocumentResolver,
      PlanProjectCountResolver,
      ProgrammeResolver,
      ProjectFileResolver,
      ProjectRatesResolver,
      ProjectRecordResolver,
      ProjectResolver,
      ReconcileResolver,
      ReleaseReceiptResolver,
      ReleaseResolver,
      RevisionHistoryResolver,
      RevisionResolver,
      SeriesPointResolver,
      SeriesPointsResolver,
      SeriesResolver,
      SheetFiguresResolver,
      StatusResolver,
      TargetResolver,
      TaskResolver,
    ],
    // Arguments are scalars that GraphQL itself checks; class-validator would check every one of them again.
    validate: false,
    // Subscriptions follow the book; this is asked for as soon as there is one, and never used.
    pubSub: { publish: () => undefined, async *subscribe() {} },
  });
  return enforceRoles(flattenLists(limitItems(schema)));
}

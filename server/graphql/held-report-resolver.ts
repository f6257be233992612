import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { noteHeldRead } from "../store/held-reads.ts";
import type { HeldRelease } from "../store/held-release.ts";
import { type HeldReport, loadHeldReport } from "../store/hold-records.ts";
import type { RecordKindCode } from "../store/record-kinds.ts";

import type { QueryContext } from "./context.ts";
import { HeldReportType } from "./held-report-type.ts";
import { HeldReleaseType } from "./held-type.ts";

/** What is told of held records, beside what is told of every held release. */
@Resolver(() => HeldReleaseType)
export class HeldReportResolver {
  @FieldResolver()
  recordKind(@Root() { kind }: HeldRelease): RecordKindCode | null {
    return kind === "figures" ? null : kind;
  }

  @FieldResolver(() => HeldReportType, {
    nullable: true,
    description: "记录的检查结果；数据的为空，见 changes。查看记入审计日志。",
  })
  async report(@Root() { id, code, kind }: HeldRelease, @Ctx() context: QueryContext): Promise<HeldReport | null> {
    if (kind === "figures") return null;
    await noteHeldRead(context.database, { actor: context.actor, what: "figures", code });
    return loadHeldReport(context.database, id);
  }
}

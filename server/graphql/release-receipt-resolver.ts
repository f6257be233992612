import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type ImportReceipt, receiptOfRelease } from "../store/import-receipt.ts";
import { countsOfRelease, type ReleaseCounts } from "../store/release-counts.ts";
import type { Release } from "../store/snapshot.ts";

import type { QueryContext } from "./context.ts";
import { ImportReceiptType } from "./import-receipt-type.ts";
import { ReleaseCountsType, ReleaseType } from "./release-type.ts";

@Resolver(() => ReleaseType)
export class ReleaseReceiptResolver {
  @FieldResolver(() => ImportReceiptType, { nullable: true, description: "导入的收据；不是导入的发布没有。" })
  receipt(@Root() release: Release, @Ctx() { database }: QueryContext): ImportReceipt | undefined {
    return receiptOfRelease(database, release.id);
  }

  @FieldResolver(() => ReleaseCountsType, { description: "带来了多少数据。" })
  counts(@Root() release: Release, @Ctx() { database }: QueryContext): ReleaseCounts {
    return countsOfRelease(database, release.id);
  }
}

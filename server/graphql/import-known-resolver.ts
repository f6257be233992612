import { Arg, Ctx, Query, Resolver } from "type-graphql";

import { headingsFor } from "../store/import-headings.ts";
import { type ImportReceipt, receiptOfKey } from "../store/import-receipt.ts";

import type { QueryContext } from "./context.ts";
import { ImportReceiptType } from "./import-receipt-type.ts";
import { ImportHeadingType } from "./import-type.ts";
import { LeastRole } from "./least-role.ts";

/** What earlier imports left: receipts by their keys, and what headings meant. */
@Resolver()
export class ImportKnownResolver {
  @LeastRole("analyst")
  @Query(() => ImportReceiptType, {
    nullable: true,
    description: "一个幂等键的收据：没有收到导入的答复时，问它是否已经写入；没有写入的为空。",
  })
  importReceipt(
    @Arg("idempotencyKey", () => String, { description: "导入时的幂等键。" }) idempotencyKey: string,
    @Ctx() { database }: QueryContext,
  ): ImportReceipt | undefined {
    return receiptOfKey(database, idempotencyKey.trim());
  }

  @LeastRole("analyst")
  @Query(() => [ImportHeadingType], { description: "以前的导入里指明过的列名，各是哪个字段。" })
  importHeadings(@Ctx() { database }: QueryContext): ImportHeadingType[] {
    return Array.from(headingsFor(database, new Map()), ([heading, field]) => ({ heading, field }));
  }
}

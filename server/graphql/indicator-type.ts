import { Field, Int, ObjectType } from "type-graphql";

import type { Basis, Frequency, IndicatorKind, PriceBasis } from "../domain/indicator.ts";

import { BasisEnum, IndicatorKindEnum, PriceBasisEnum, PublicationFrequencyEnum } from "./figure-enums.ts";
import { NodeType } from "./node.ts";

@ObjectType("Indicator", { implements: NodeType, description: "指标。" })
export class IndicatorType extends NodeType {
  @Field(() => String, { description: "代码，永不改变。" })
  readonly code!: string;

  @Field(() => String, { description: "标准名称。" })
  readonly name!: string;

  @Field(() => String, { description: "英文名称。" })
  readonly englishName!: string;

  @Field(() => [String], { description: "别名；公式中可用。" })
  readonly aliases!: readonly string[];

  @Field(() => String, { description: "标准计量单位。" })
  readonly unit!: string;

  @Field(() => Int, { description: "公布时的小数位数。" })
  readonly decimals!: number;

  @Field(() => IndicatorKindEnum, { description: "类型。" })
  readonly kind!: IndicatorKind;

  @Field(() => PriceBasisEnum, { nullable: true, description: "价格口径；不涉及价格的为空。" })
  readonly priceBasis!: PriceBasis | null;

  @Field(() => [BasisEnum], { description: "按哪些口径公布；来源没有写明的为空。已有数据的口径见 series。" })
  readonly bases!: readonly Basis[];

  @Field(() => [PublicationFrequencyEnum], { description: "多久公布一次；来源没有写明的为空。" })
  readonly frequencies!: readonly Frequency[];

  @Field(() => Int, { description: "越大越好为 1，越小越好为 -1，不分好坏为 0。" })
  readonly direction!: number;

  @Field(() => String, { description: "指标说明。" })
  readonly definition!: string;
}

import { Field, Int, ObjectType } from "type-graphql";

import { NodeType } from "./node.ts";

@ObjectType("Anchor", { description: "原文锚点：一句话在文件中的确切位置。" })
export class AnchorType {
  @Field(() => Int, { description: "第几段，从 1 起。" })
  readonly passage!: number;

  @Field(() => Int, { description: "在全文中的起始位置（UTF-16 码元，从 0 起）。" })
  readonly start!: number;

  @Field(() => Int, { description: "在全文中的结束位置（不含）。" })
  readonly end!: number;

  @Field(() => String, { description: "原文，一字不差。" })
  readonly quote!: string;
}

@ObjectType("Passage", { description: "文件的一个自然段。" })
export class PassageType {
  @Field(() => Int, { description: "第几段，从 1 起。" })
  readonly number!: number;

  @Field(() => Int, { description: "在全文中的起始位置（UTF-16 码元，从 0 起）。" })
  readonly start!: number;

  @Field(() => Int, { description: "在全文中的结束位置（不含）。" })
  readonly end!: number;

  @Field(() => String, { description: "段落原文。" })
  readonly text!: string;
}

@ObjectType("NonTarget", { description: "文件中出现但不是目标的数字，及其原因。" })
export class NonTargetType {
  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => String, { description: "为什么不是目标。" })
  readonly reason!: string;

  @Field(() => AnchorType, { description: "原文锚点。" })
  readonly anchor!: AnchorType;
}

@ObjectType("PlanDocument", { implements: NodeType, description: "工作要点：目标、任务和项目的出处。" })
export class PlanDocumentType extends NodeType {
  @Field(() => String, { description: "代码。" })
  readonly code!: string;

  @Field(() => String, { description: "标题。" })
  readonly title!: string;

  @Field(() => Int, { description: "计划年度。" })
  readonly year!: number;

  @Field(() => String, { description: "发布单位；原文没有署名的为空文本。" })
  readonly issuer!: string;

  @Field(() => String, { description: "关于文本来源的说明。" })
  readonly note!: string;

  @Field(() => String, { description: "全文。" })
  readonly text!: string;
}

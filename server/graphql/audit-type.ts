import { Field, Int, ObjectType } from "type-graphql";

import { connectionType } from "./connection.ts";

@ObjectType("AuditEntry", { description: "审计日志的一条：一次写入，由谁、何时、写了什么。只增不改，前后以散列相连。" })
export class AuditEntryType {
  @Field(() => Int, { description: "序号，从 1 起连续。" })
  readonly id!: number;

  @Field(() => String, { description: "时间（ISO，UTC）。" })
  readonly at!: string;

  @Field(() => String, {
    description: "以何身份：token 令牌，bootstrap 首次启动的管理令牌，oidc 统一登录，command 服务器上的命令行。",
  })
  readonly actorKind!: string;

  @Field(() => String, { description: "令牌名、登录主体或系统用户名。" })
  readonly actor!: string;

  @Field(() => String, { description: "当时的角色：viewer、analyst、steward 或 admin。" })
  readonly role!: string;

  @Field(() => String, { description: "操作，如 release.fill、phased-plan.set、token.revoke。" })
  readonly operation!: string;

  @Field(() => String, { description: "写入的对象：发布的代码、令牌的编号等。" })
  readonly subject!: string;

  @Field(() => String, { description: "其他情况（JSON）：行数等。" })
  readonly details!: string;

  @Field(() => String, { description: "写入内容的 SHA-256；没有内容的为空。" })
  readonly contentSha256!: string;

  @Field(() => String, { description: "前一条的散列；第一条为空。" })
  readonly previous!: string;

  @Field(() => String, { description: "本条的散列（SHA-256）。" })
  readonly hash!: string;
}

/** Pages of the log. */
export const AuditEntryConnection = connectionType("AuditEntry", "审计日志的条目", () => AuditEntryType);

import { GraphQLError } from "graphql";
import { ArgsType, Field } from "type-graphql";

import type { Basis } from "../domain/indicator.ts";
import { suggest } from "../domain/suggest.ts";

import type { Snapshot } from "../store/snapshot.ts";

import { BasisEnum } from "./figure-enums.ts";
import { orThrow, readOrThrow } from "./or-throw.ts";
import { PageArgs } from "./page-args.ts";
import { seriesPosition } from "./series-index.ts";
import { refuseTooLong } from "./text-limit.ts";

/** The most series that one question may name by their keys. */
export const MOST_KEYS = 1000;

/** Which series are meant; what is left out means all. */
export interface SeriesFilter {
  readonly indicator?: string | null;
  readonly subject?: string | null;
  readonly basis?: Basis | null;
  /** Keys of series. */
  readonly series?: readonly string[] | null;
}

@ArgsType()
export class SeriesArgs extends PageArgs implements SeriesFilter {
  @Field(() => String, { nullable: true, description: "指标的名称、别名或代码；省略为全部。" })
  readonly indicator?: string | null;

  @Field(() => String, { nullable: true, description: "对象，如“全国·汽车制造业”；省略为全部。" })
  readonly subject?: string | null;

  @Field(() => BasisEnum, { nullable: true, description: "口径；省略为全部。" })
  readonly basis?: Basis | null;
}

/** Positions of the series that are meant, ascending. @throws GraphQLError for a name or a key that there is not */
export function matchingSeries(snapshot: Snapshot, { indicator, subject, basis, series }: SeriesFilter): number[] {
  const { catalogue } = snapshot;
  const code = indicator == null ? undefined : readOrThrow(indicator, catalogue.indicator).code;
  const about = subject == null ? undefined : readOrThrow(subject, catalogue.subjects.read);
  const named = series == null ? snapshot.series.keys() : positionsOf(snapshot, series);
  return [...named].filter((position) => {
    const one = snapshot.series[position];
    return (
      one !== undefined &&
      (code === undefined || one.indicator === code) &&
      (about === undefined || (one.subject.area === about.area && one.subject.member === about.member)) &&
      (basis == null || one.basis === basis)
    );
  });
}

function positionsOf(snapshot: Snapshot, keys: readonly string[]): number[] {
  if (keys.length > MOST_KEYS) {
    throw new GraphQLError(`series 收到 ${keys.length} 个键，最多 ${MOST_KEYS} 个。请分几次查询。`, {
      extensions: { code: "BAD_USER_INPUT" },
    });
  }
  const positions = new Set(keys.map((key) => positionOf(snapshot, key)));
  return [...positions].sort((one, other) => one - other);
}

function positionOf(snapshot: Snapshot, text: string): number {
  const refusal = refuseTooLong(text);
  if (refusal) orThrow<string>(refusal);
  const key = text.trim().toUpperCase();
  const position = seriesPosition(snapshot, key);
  if (position >= 0) return position;
  const keys = snapshot.series.filter((one) => key.startsWith(`${one.indicator}.`)).map((one) => one.key);
  const near = suggest(key, keys);
  const nearest = near.length > 0 ? `，最接近的是：${near.join("、")}` : "";
  throw new GraphQLError(`没有键为“${key}”的序列${nearest}。`, { extensions: { code: "NOT_FOUND", near } });
}

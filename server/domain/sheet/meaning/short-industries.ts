import type { Catalogue } from "../../catalogue.ts";
import type { CellPosition } from "../cell-range.ts";
import type { Head } from "../table/head.ts";
import type { Axes } from "./axes.ts";

type Members = Catalogue["members"];

/** Fewer industries may stand in a list of anything. */
const FEWEST_INDUSTRIES = 2;
// 食品 may be all that is eaten and drunk, unless 农副食品加工业 stands beside it.
const BESIDE = new Map([["食品", "13"]]);
// 其他 sums up what is left, of whatever.
const NAME = /^(?!其[他它余])\p{Script=Han}{2,4}(?:行业)?$/u;
const ENDINGS = ["业", "制造业", "制品业"];

/** 纺织 among 医药制造业 and 汽车制造业, in rows or in columns, is 纺织业. */
export function settleShortIndustries({ rows, columns }: Axes, members: Members): Axes {
  const own = rows.map((row) => row.own);
  const named = withShortNames(own, members);
  const headed = withShortNames(
    columns.map(({ head }) => head),
    members,
  );
  // What rows took over from one that is read now is read as well.
  const membersAt = new Map(own.map(({ unknown }, at) => [keyOf(unknown?.cell), named[at]?.members] as const));
  const read = (head: Head) => {
    const said = head.unknown && membersAt.get(keyOf(head.unknown.cell));
    return said ? { ...head, unknown: undefined, members: said } : head;
  };
  return {
    rows: rows.map((row, at) => ({ ...row, own: named[at] ?? row.own, inherited: row.inherited.map(read) })),
    columns: columns.map((column, at) => ({ ...column, head: headed[at] ?? column.head })),
  };
}

function keyOf(cell: CellPosition | undefined): string {
  return cell ? `${cell.row}:${cell.column}` : "";
}

function withShortNames(heads: readonly Head[], members: Members): readonly Head[] {
  const named = heads.flatMap((head) => members.byCode(head.members?.value[0] ?? "") ?? []);
  // 医药 is the name of a cluster and, among industries, of one of those.
  const industries = new Set(
    named.flatMap(({ kind, code, name }) =>
      kind === "industry" ? code : (members.find(`${name}制造业`)[0]?.code ?? []),
    ),
  );
  return industries.size < FEWEST_INDUSTRIES ? heads : heads.map((head) => longer(head, industries, members));
}

function longer(head: Head, industries: ReadonlySet<string>, members: Members): Head {
  const { unknown, indicators, areas } = head;
  if (!unknown || indicators || areas || !NAME.test(unknown.value)) return head;
  const beside = BESIDE.get(unknown.value);
  if (beside !== undefined && !industries.has(beside)) return head;
  const stem = unknown.value.replace(/(?<=^\p{Script=Han}{2,3})行业$/u, "");
  const found = ENDINGS.flatMap((ending) => members.find(stem + ending));
  const [industry, ...others] = found.filter(({ kind }) => kind === "industry");
  if (!industry || others.length > 0) return head;
  return { ...head, unknown: undefined, members: { value: [industry.code], cell: unknown.cell } };
}

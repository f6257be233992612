import type { Area, Industry } from "../catalogue.ts";

/** A whole and all of its parts, by code. */
export interface Division {
  /** Code of the whole. */
  readonly whole: string;
  /** 西安市, 制造业. */
  readonly name: string;
  readonly parts: readonly string[];
  /** What the parts are: 个下级地区, 个大类. */
  readonly sort: string;
}

/** How areas and industries divide. */
export interface PartTree {
  /** The divisions that an area stands in: as the whole, as a part, as both; none for the country, which publishes its own. */
  ofArea(code: string): readonly Division[];
  /** The same of an industry; none of "" and of other members. */
  ofIndustry(code: string): readonly Division[];
}

interface Node {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string;
}

/** The tree of those areas and industries. */
export function createPartTree(areas: readonly Area[], industries: readonly Industry[]): PartTree {
  // A country's figures are worked out on their own: they are no sum of what provinces publish.
  const within = areas.filter(({ level }) => level !== "country");
  return { ofArea: divisionsOf(within, "个下级地区"), ofIndustry: divisionsOf(industries, "个大类") };
}

function divisionsOf(nodes: readonly Node[], sort: string): (code: string) => readonly Division[] {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const parts = new Map<string, string[]>();
  for (const { code, parent } of nodes) parts.set(parent, [...(parts.get(parent) ?? []), code]);
  const divisions = new Map<string, Division>();
  for (const [whole, codes] of parts) {
    const name = byCode.get(whole)?.name;
    if (name !== undefined && codes.length > 1) divisions.set(whole, { whole, name, parts: codes, sort });
  }
  return (code) =>
    [divisions.get(code), divisions.get(byCode.get(code)?.parent ?? "")].filter((one) => one !== undefined);
}

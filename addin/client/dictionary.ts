import {
  type Area,
  type Catalogue,
  createCatalogue,
  type Member,
  type MemberKind,
} from "../../server/domain/catalogue.ts";
import type { Indicator, IndicatorKind, PriceBasis } from "../../server/domain/indicator.ts";

import type { Outcome } from "./catalogue.ts";
import type { Operation } from "./queries.ts";
import { amountOf, isListOf, isRecord, isText, recordsOf, textOf } from "./shape.ts";
import type { Transport } from "./transport.ts";

const TIMEOUT = 30_000;

/** Every name that a label may be: what recognising a sheet needs of the server. */
export const DICTIONARY: Operation = {
  name: "Dictionary",
  text: `query Dictionary {
  catalogue {
    homeArea
    indicators {
      code
      name
      englishName
      aliases
      unit
      decimals
      kind
      priceBasis
      direction
      definition
      growthOf { code }
    }
    areas { code name shortName aliases level parent { code } }
    members { kind code name aliases }
  }
}`,
};

type Data = Readonly<Record<string, unknown>>;

const MEMBER_KINDS: readonly string[] = ["industry", "cluster", "project", "enterprise"] satisfies MemberKind[];

/** The server's names as the domain's catalogue, or why there are none. The workbook stays on this machine. */
export async function readDictionary(transport: Transport): Promise<Outcome<Catalogue>> {
  const reply = await transport(DICTIONARY, {}, TIMEOUT);
  if (reply.kind !== "data") return { kind: "failure", failure: reply };
  const data = isRecord(reply.data) && isRecord(reply.data.catalogue) ? reply.data.catalogue : {};
  const homeArea = textOf(data, "homeArea");
  const [indicators, areas] = [
    recordsOf(data, "indicators").map(readIndicator),
    recordsOf(data, "areas").map(readArea),
  ];
  if (homeArea === "" || indicators.length === 0) {
    return { kind: "failure", failure: { kind: "rejected", reason: "答复格式不符" } };
  }
  const members = recordsOf(data, "members").flatMap(readMember);
  return { kind: "value", value: createCatalogue({ indicators, areas, members, homeArea }) };
}

function readIndicator(record: Data): Indicator {
  const direction = Math.sign(amountOf(record, "direction") ?? 0);
  return {
    ...readNamed(record),
    englishName: textOf(record, "englishName"),
    unit: textOf(record, "unit"),
    decimals: amountOf(record, "decimals") ?? 0,
    kind: readKind(record),
    priceBasis: readPriceBasis(record),
    direction: direction === 1 || direction === -1 ? direction : 0,
    definition: textOf(record, "definition"),
    growthOf: codeOf(record.growthOf),
    // No formula asks for them.
    bases: [],
    frequencies: [],
  };
}

function readArea(record: Data): Area {
  return {
    ...readNamed(record),
    shortName: textOf(record, "shortName"),
    level: textOf(record, "level"),
    parent: codeOf(record.parent),
  };
}

/** None where it is of a kind that this version does not know. */
function readMember(record: Data): Member[] {
  const kind = textOf(record, "kind");
  return isMemberKind(kind) ? [{ ...readNamed(record), kind }] : [];
}

function readNamed(record: Data): { code: string; name: string; aliases: readonly string[] } {
  const { aliases } = record;
  return {
    code: textOf(record, "code"),
    name: textOf(record, "name"),
    aliases: isListOf(aliases, isText) ? aliases : [],
  };
}

/** The schema's FLOW is the domain's flow; what is unknown is taken for an amount. */
function readKind(record: Data): IndicatorKind {
  const kinds: readonly IndicatorKind[] = ["flow", "stock", "rate", "share", "index"];
  return kinds.find((kind) => kind.toUpperCase() === textOf(record, "kind")) ?? "flow";
}

function readPriceBasis(record: Data): PriceBasis | null {
  const bases: readonly PriceBasis[] = ["current", "comparable"];
  return bases.find((basis) => basis.toUpperCase() === textOf(record, "priceBasis")) ?? null;
}

function codeOf(value: unknown): string {
  return isRecord(value) ? textOf(value, "code") : "";
}

function isMemberKind(kind: string): kind is MemberKind {
  return MEMBER_KINDS.includes(kind);
}

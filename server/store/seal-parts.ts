/** How a number is written into a line: whole and fractional part as whole numbers, which every SQLite computes alike. */
function exact(column: string): string {
  const whole = `CAST("${column}" AS INTEGER)`;
  return `CASE WHEN "${column}" IS NULL THEN NULL ELSE ${whole} || '+' || CAST(("${column}" - ${whole}) * ${2 ** 62}.0 AS INTEGER) END`;
}

/** A row as one line. */
export function line(columns: readonly string[], numbers: readonly string[] = []): string {
  return `json_array(${[...columns.map((column) => `"${column}"`), ...numbers.map(exact)].join(", ")})`;
}

/** A table whose rows say which release brought them. */
export interface FactPart {
  readonly kind: "facts";
  readonly table: string;
  /** The column that its key begins with, and the table that this refers to. */
  readonly owner: string;
  readonly owners: string;
  /** The column of the key after the owner that orders a release's rows; "" where a release has one row of each owner. */
  readonly order: string;
  readonly line: string;
}

/** Tables that stand for now: only what the last release left of them can be held against its seal. */
export interface StatePart {
  readonly kind: "state";
  readonly tables: readonly { readonly table: string; readonly line: string; readonly where?: string }[];
}

function state(tables: Readonly<Record<string, readonly [columns: readonly string[], numbers?: readonly string[]]>>) {
  return Object.entries(tables).map(([table, [columns, numbers]]) => ({ table, line: line(columns, numbers) }));
}

const ANCHORED = ["id", "code", "anchorId"];

/** What can be sealed, by the name that is kept with the seal. Names and columns never change: old seals hold to them. */
export const SEAL_PARTS = {
  observations: {
    kind: "facts",
    table: "Observation",
    owner: "seriesId",
    owners: "Series",
    order: "period",
    line: line(["seriesId", "period", "status"], ["value"]),
  },
  citations: {
    kind: "facts",
    table: "Citation",
    owner: "seriesId",
    owners: "Series",
    order: "period",
    line: line(["seriesId", "period", "locator", "note", "publishedUnit"], ["publishedValue"]),
  },
  "phased-amounts": {
    kind: "facts",
    table: "PhasedAmount",
    owner: "targetId",
    owners: "Target",
    order: "period",
    line: line(["targetId", "period"], ["amount"]),
  },
  "project-records": {
    kind: "facts",
    table: "ProjectRecord",
    owner: "projectId",
    owners: "Project",
    order: "",
    line: line(
      [
        ...["projectId", "withdrawn", "stage", "stagePeriod", "owner", "enterprise", "clusterId", "clusterReason"],
        ...["areaId", "industryId", "programmes", "isKey", "note"],
      ],
      ["totalInvestment"],
    ),
  },
  "project-milestones": {
    kind: "facts",
    table: "ProjectMilestone",
    owner: "projectId",
    owners: "Project",
    order: "name",
    line: line(["projectId", "name", "plannedOn", "actualOn"]),
  },
  "former-things": {
    kind: "facts",
    table: "FormerThing",
    owner: "vintage",
    owners: "Release",
    order: "thing",
    line: line(["thing", "content"]),
  },
  "indicator-bases": {
    kind: "state",
    tables: state({ Indicator: [["code", "bases", "frequencies"]] }),
  },
  "stage-reports": {
    kind: "facts",
    table: "ProjectStageReport",
    owner: "projectId",
    owners: "Project",
    order: "period",
    line: line(["projectId", "period", "stage"]),
  },
  projects: {
    kind: "state",
    tables: [
      ...state({
        Project: [[...ANCHORED, "name", "taskId", "programmeId", "clusterId", "clusterStanding", "clusterReason"]],
      }),
      { table: "Alias", line: line(["kind", "code", "text"]), where: `"kind" = 'project'` },
    ],
  },
  targets: {
    kind: "facts",
    table: "TargetRevision",
    owner: "targetId",
    owners: "Target",
    order: "period",
    line: line(
      ["targetId", "period", "status", "kind", "operator", "operatorWords", "unit", "taskId", "source", "quote"],
      ["amount"],
    ),
  },
  series: {
    kind: "state",
    tables: state({
      Series: [["id", "key", "indicatorId", "areaId", "industryId", "clusterId", "projectId", "enterpriseId", "basis"]],
    }),
  },
  catalogue: {
    kind: "state",
    tables: [
      ...state({
        Indicator: [
          [
            "id",
            "code",
            "name",
            "englishName",
            "unit",
            "decimals",
            "kind",
            "priceBasis",
            "direction",
            "definition",
            "growthOfId",
          ],
        ],
        Area: [["id", "code", "name", "shortName", "level", "parentId"]],
        Industry: [["id", "code", "name", "level", "parentId"]],
      }),
      { table: "Alias", line: line(["kind", "code", "text"]), where: `"kind" IN ('indicator', 'area', 'industry')` },
    ],
  },
  plan: {
    kind: "state",
    tables: state({
      PlanDocument: [["id", "code", "title", "year", "issuer", "note", "text"]],
      Passage: [["id", "documentId", "number", "start", "end", "text"]],
      Anchor: [["id", "documentId", "passage", "start", "end", "quote"]],
      Task: [[...ANCHORED, "documentId", "parentId", "number", "title"]],
      Target: [[...ANCHORED, "indicatorId", "taskId", "year", "kind", "operator", "operatorWords", "unit"], ["amount"]],
      NonTarget: [[...ANCHORED, "reason"]],
      Cluster: [[...ANCHORED, "name", "tier", "unit"], ["threshold"]],
      ClusterIndustry: [["clusterId", "industryId", "standing", "reason"]],
      Programme: [[...ANCHORED, "name", "kind", "description", "projectCount", "unit"], ["investment"]],
      Policy: [[...ANCHORED, "title", "issuer"]],
    }),
  },
} as const satisfies Readonly<Record<string, FactPart | StatePart>>;

/** The name of a part, as a seal keeps it. */
export type SealPart = keyof typeof SEAL_PARTS;

/** The parts whose rows belong to single releases. */
export const FACT_PARTS = [
  ...(["observations", "citations", "phased-amounts", "project-records", "project-milestones", "targets"] as const),
  "former-things",
  "stage-reports",
] as const satisfies readonly SealPart[];

/** A release itself, as a line. */
export const RELEASE_LINE = line([
  ...["id", "code", "title", "kind", "publishedOn", "dateBasis", "note", "sha256", "importedAt"],
]);

/** For parts of facts the ids of the series, targets or projects that a release wrote about. */
export type PartOwners = Readonly<Partial<Record<SealPart, readonly number[]>>>;

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  parse,
  print,
  printSchema,
  validate,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CELL_FIGURE } from "../addin/client/cell-figure.ts";
import { DICTIONARY } from "../addin/client/dictionary.ts";
import { OPERATIONS } from "../addin/client/queries.ts";
import { SHEET_FIGURES } from "../addin/client/sheet-figures.ts";
import { UPDATE_OPERATIONS } from "../addin/client/update-queries.ts";
import { createQueryContext } from "../server/graphql/context.ts";
import { limitsRule } from "../server/graphql/limits.ts";
import { RELEASED_CHANGES } from "../server/graphql/released-changes.ts";
import { createSchema } from "../server/graphql/schema.ts";
import { changesOfReleases } from "../server/graphql/schema-changes.ts";
import { HTTP_ERRORS } from "../server/http/http-refusal.ts";

import { ADMIN } from "./support/actors.ts";
import { type GraphqlClient, openGraphqlClient } from "./support/graphql-client.ts";

const ROOM = join(import.meta.dirname, "../server/graphql");
const SCHEMA_FILE = join(ROOM, "schema.graphql");
const CHANGES_FILE = join(ROOM, "released-changes.ts");
const HOW_TO_ACCEPT =
  "The schema that clients see has changed. If that is meant: UPDATE_CONTRACT=1 npm test, then review the diff.";

const schema = await createSchema();
const examples = parse(readFileSync(join(ROOM, "examples.graphql"), "utf8"));
const exampleOperations = examples.definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION
    ? [{ name: definition.name?.value ?? "", text: print(definition), kind: definition.operation }]
    : [],
);

/** The three cells that the example of a workbook asks: two figures and a target. */
const THREE_CELLS = {
  asks: ["METRIC", "TARGET"],
  ask: [0, 0, 1],
  indicators: ["地区生产总值", "工业投资增速"],
  indicator: [0, 0, 1],
  periods: ["2015年", "2016年"],
  period: [0, 1, 1],
};

function variablesOf(name: string) {
  return ["ManyAnswers", "CellsChangedSince"].includes(name) ? { questions: THREE_CELLS } : {};
}

function problemsOf(text: string): readonly string[] {
  const document = parse(text);
  return [...validate(schema, document), ...validate(schema, document, [limitsRule])].map(({ message }) => message);
}

/** Everything of a type that a reader of the schema sees: itself, its fields, their arguments, its values. */
function partsOf(
  type: GraphQLNamedType,
): { readonly name: string; readonly description?: string | null | undefined }[] {
  const own = [{ name: type.name, description: type.description }];
  if (isEnumType(type)) return [...own, ...type.getValues().map((value) => under(type.name, value))];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap(
    (field: GraphQLField<unknown, unknown> | GraphQLInputField) => {
      const parameters = "args" in field ? field.args : [];
      const name = `${type.name}.${field.name}`;
      return [under(type.name, field), ...parameters.map((parameter) => under(name, parameter))];
    },
  );
  return [...own, ...fields];
}

function under(parent: string, { name, description }: { name: string; description?: string | null | undefined }) {
  return { name: `${parent}.${name}`, description };
}

describe("the schema", () => {
  it("is the one that is committed", () => {
    const printed = `${printSchema(schema)}\n`;
    if (process.env.UPDATE_CONTRACT) writeFileSync(SCHEMA_FILE, printed);
    expect(printed, HOW_TO_ACCEPT).toBe(readFileSync(SCHEMA_FILE, "utf8"));
  });

  it("describes everything in Chinese", () => {
    const own = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    const silent = own.flatMap(partsOf).filter(({ description }) => !/\p{Script=Han}/u.test(description ?? ""));
    expect(silent.map(({ name }) => name)).toEqual(["Query", "Mutation", "Subscription"]);
  });
});

describe("the changelog of the schema", () => {
  it("is the one that is committed", () => {
    const released = releasedSchemas();
    const next = released.length > 0 ? [{ version: "未发布", schema }] : [];
    const changes = changesOfReleases([...released, ...next]);
    if (process.env.UPDATE_CONTRACT) {
      const text = readFileSync(CHANGES_FILE, "utf8");
      const head = text.slice(0, text.indexOf(" = ["));
      writeFileSync(CHANGES_FILE, `${head} = ${JSON.stringify(changes)};\n`);
    } else {
      expect(RELEASED_CHANGES, HOW_TO_ACCEPT).toEqual(changes);
    }
  });
});

/** The schemas of the releases so far, each kept as released/<version>.graphql when it was released; oldest first. */
function releasedSchemas() {
  const folder = join(ROOM, "released");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".graphql")) : [];
  const versions = names.map((name) => name.replace(/\.graphql$/u, ""));
  versions.sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  return versions.map((version) => ({
    version,
    schema: buildSchema(readFileSync(join(folder, `${version}.graphql`), "utf8")),
  }));
}

describe("what the add-in sends", () => {
  it.each([...OPERATIONS, ...UPDATE_OPERATIONS, DICTIONARY, SHEET_FIGURES, CELL_FIGURE])(
    "$name is valid and within the limits",
    ({ text }) => {
      expect(problemsOf(text)).toEqual([]);
    },
  );
});

describe("the examples", () => {
  let client: GraphqlClient;
  beforeAll(async () => {
    client = await openGraphqlClient();
  });
  afterAll(() => client.close());

  it("are at least ten", () => {
    expect(exampleOperations.length).toBeGreaterThanOrEqual(10);
  });

  it.each(exampleOperations)("$name is valid, runs and finds something", async ({ name, text, kind }) => {
    expect(problemsOf(text)).toEqual([]);
    const context = createQueryContext({ ...client, requestId: name, actor: ADMIN, httpErrors: HTTP_ERRORS });
    const { data, errors } =
      kind === "subscription" ? await client.firstEvent(text) : await client.ask(text, variablesOf(name), context);
    expect(errors).toEqual([]);
    const roots = Object.values<unknown>(data);
    expect(roots.filter((root) => root === null || (Array.isArray(root) && root.length === 0))).toEqual([]);
  });

  it("show an answer in the unit and version asked for", async () => {
    expect((await example("OneAnswer")).answer).toMatchObject({ value: 58012000 });
  });

  it("show a refusal that names what is near", async () => {
    expect((await example("OneRefusal")).answer).toEqual({
      code: "INDICATOR_UNKNOWN",
      message: expect.stringContaining("没有名为“地区生产总质”的指标，最接近的是：地区生产总值"),
      near: expect.arrayContaining(["地区生产总值"]),
    });
  });

  it("show the three figures once published for 2015", async () => {
    const [{ revisions }] = (await example("RevisionsOfGrossProduct")).observations.nodes;
    expect(revisions.map((one: { value: number }) => one.value)).toEqual([5810.03, 5801.2, 5932.861]);
  });

  it("show a workbook's cells by position", async () => {
    const { answers } = await example("ManyAnswers");
    expect(answers.values).toEqual([5932.861, expect.any(Number), 8]);
  });

  it("show which cells changed, as they were and as they are", async () => {
    const { changedAnswers } = await example("CellsChangedSince");
    expect(changedAnswers.at).toEqual([0, 1]);
    expect(changedAnswers.before).toMatchObject({ values: [5801.2, null], refusedAt: [1] });
    expect(changedAnswers.after.values).toEqual([5932.861, expect.any(Number)]);
  });

  it("show a subscription's first event", async () => {
    const found = exampleOperations.find(({ kind }) => kind === "subscription");
    const { data } = await client.firstEvent(found?.text ?? "");
    const { vintage, cube } = client.book.current();
    expect(data.dataChanged).toMatchObject({ sequence: vintage, figureCount: cube.observationCount, isComplete: true });
  });

  async function example(name: string) {
    const found = exampleOperations.find((operation) => operation.name === name);
    return client.data(found?.text ?? "", variablesOf(name));
  }
});

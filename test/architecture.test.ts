import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The model of a worksheet, and the rooms that lead from its words to its formulas. */
function sheetRooms(...rooms: readonly string[]): string[] {
  return ["server/domain/sheet", ...rooms.map((room) => `server/domain/sheet/${room}`)];
}

/** Each room, innermost first, and the rooms and packages it may look into. */
const ROOMS: Readonly<Record<string, { readonly sees: readonly string[]; readonly packages: readonly RegExp[] }>> = {
  "server/domain": { sees: [], packages: [] },
  "server/domain/sheet": { sees: ["server/domain"], packages: [] },
  "server/domain/sheet/wording": { sees: [], packages: [] },
  "server/domain/sheet/label": {
    sees: ["server/domain", ...sheetRooms("wording")],
    packages: [/^opencc-js\/t2cn$/],
  },
  "server/domain/sheet/table": { sees: ["server/domain", ...sheetRooms("label")], packages: [] },
  "server/domain/sheet/context": { sees: ["server/domain", ...sheetRooms("label", "table")], packages: [] },
  "server/domain/sheet/meaning": {
    sees: ["server/domain", ...sheetRooms("label", "table", "context")],
    packages: [],
  },
  "server/domain/sheet/audit": { sees: ["server/domain", "server/domain/sheet"], packages: [] },
  "server/domain/sheet/freeze": { sees: ["server/domain", "server/domain/sheet"], packages: [] },
  "server/domain/sheet/fill": {
    sees: ["server/domain", ...sheetRooms("label", "meaning", "freeze")],
    packages: [],
  },
  "server/domain/aggregate": { sees: ["server/domain"], packages: [] },
  "server/domain/project": { sees: ["server/domain"], packages: [] },
  "server/domain/import": { sees: ["server/domain", "server/domain/project"], packages: [] },
  "server/domain/ledger": { sees: ["server/domain", "server/domain/import"], packages: [] },
  "server/domain/submit": {
    sees: ["server/domain", ...sheetRooms("label"), "server/domain/import", "server/domain/ledger"],
    packages: [],
  },
  "server/domain/saved": { sees: ["server/domain"], packages: [] },
  "server/domain/connect": { sees: ["server/domain", "server/domain/saved"], packages: [] },
  "server/csv": { sees: ["server/domain", "server/domain/import"], packages: [/^node:/, /^csv-parse$/] },
  "server/xlsx": {
    sees: ["server/domain", ...sheetRooms("fill"), "server/domain/import"],
    packages: [/^node:/, /^saxes$/],
  },
  "server/store": {
    sees: [
      "server/domain",
      "server/domain/aggregate",
      ...sheetRooms("audit"),
      "server/domain/project",
      "server/domain/import",
      "server/domain/ledger",
    ],
    packages: [/^node:/, /^@prisma\//, /^libsql(?:\/promise)?$/, /^pinyin-pro$/],
  },
  "server/store/saved": {
    sees: [
      ...["server/domain", "server/domain/project", "server/domain/ledger", "server/domain/saved"],
      "server/store",
    ],
    packages: [],
  },
  "server/graphql/english": { sees: [], packages: [] },
  "server/graphql": {
    sees: [
      "server/domain/saved",
      "server/store/saved",
      "server/domain",
      "server/domain/aggregate",
      "server/domain/sheet",
      "server/domain/project",
      "server/domain/import",
      "server/domain/ledger",
      "server/store",
      "server/graphql/english",
    ],
    packages: [/^graphql$/, /^type-graphql$/, /^reflect-metadata$/, /^@apollo\/server$/, /^dataloader$/],
  },
  "server/pages": { sees: ["server/domain", "server/store"], packages: [/^node:/, /^graphql$/] },
  "server/http": {
    sees: ["server/domain", "server/store", "server/graphql", "server/pages"],
    packages: [/^node:/, /^@apollo\//, /^graphql$/, /^graphql-sse$/, /^jose$/],
  },
  "server/http/data": {
    sees: ["server/domain", "server/domain/saved", "server/store", "server/store/saved", "server/http"],
    packages: [/^node:/, /^iconv-lite$/, /^apache-arrow$/],
  },
  "server/http/connect": {
    sees: ["server/domain", "server/domain/saved", "server/domain/connect", "server/http"],
    packages: [/^node:/],
  },
  server: {
    sees: [
      ...["server/domain", "server/store", "server/graphql", "server/http"],
      ...["server/http/data", "server/http/connect"],
    ],
    packages: [/^node:/, /^@apollo\//, /^graphql$/],
  },
  "server/commands": {
    sees: [
      ...[
        "server/domain",
        ...sheetRooms("meaning", "audit", "fill", "freeze"),
        "server/domain/import",
        "server/domain/ledger",
        "server/csv",
        "server/store",
        "server/xlsx",
      ],
      "server",
    ],
    packages: [/^node:/, /^mkcert$/],
  },
  prisma: {
    sees: ["server/domain", "server/store", "server"],
    packages: [/^node:/, /^csv-parse/, /^@prisma\//, /^prisma\/config$/],
  },
  "addin/cell": { sees: ["server/domain"], packages: [] },
  "addin/client": {
    sees: ["server/domain", ...sheetRooms("fill", "freeze"), "server/domain/import", "server/domain/submit"],
    packages: [/^graphql-sse$/],
  },
  "addin/functions": { sees: ["server/domain", "addin/cell", "addin/client"], packages: [] },
  "addin/excel": {
    sees: [
      ...[
        "server/domain",
        ...sheetRooms("label", "meaning", "audit", "fill", "freeze"),
        "server/domain/import",
        "server/domain/ledger",
      ],
      ...["server/domain/submit", "addin/client"],
    ],
    packages: [],
  },
  "addin/commands": { sees: ["server/domain", "addin/client", "addin/excel"], packages: [] },
  "addin/taskpane": {
    sees: [
      ...[
        "server/domain",
        ...sheetRooms("audit", "fill", "freeze"),
        "addin/cell",
        "addin/client",
        "addin/functions",
        "addin/excel",
      ],
      ...["addin/commands", "server/domain/import", "server/domain/ledger", "server/domain/submit"],
    ],
    packages: [],
  },
  preview: { sees: [], packages: [/^@univerjs\//] },
  "preview/build": {
    sees: ["server/domain/sheet"],
    packages: [/^node:/, /^esbuild$/, /^exceljs$/, /^@univerjs\/presets$/],
  },
  playground: {
    sees: ["playground/snippet"],
    packages: [/^react(-dom)?(\/|$)/, /^graphiql$/, /^@graphiql\//, /^graphql$/, /^graphql-sse$/],
  },
  "playground/snippet": { sees: ["server/domain", "addin/cell"], packages: [/^graphql$/] },
  "playground/build": { sees: ["preview/build"], packages: [/^node:/, /^esbuild$/] },
};

/** Folders that hold no code of ours. */
const NO_ROOMS = ["server/store/generated", "addin/assets", "prisma/data", "prisma/migrations"];

const TOP_LEVEL =
  /^(README\.md|README\.zh-CN\.md|CHANGELOG\.md|LICENSE|addin|data|manifest\.xml|node_modules|package(-lock)?\.json|playground|preview|prisma|server|test|tsconfig\.json|\..+)$/u;

const ROOT = resolve(import.meta.dirname, "..");

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => /\.tsx?$/u.test(file) && !NO_ROOMS.some((none) => file.startsWith(`${none}/`)));
}

function roomOf(file: string): string {
  return dirname(file);
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(file), fileName)) : fileName,
    );
}

const files = ["server", "addin", "prisma", "preview", "playground"].flatMap(sources);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function exportedWithoutDocstring(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) => {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExportKeyword);
    const overloads = ts.isFunctionDeclaration(statement) && statement.body === undefined;
    if (!isExported || overloads || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    return [statement.getText(source).split("\n", 1)[0] ?? ""];
  });
}

function isExportKeyword(modifier: ts.Node): boolean {
  return modifier.kind === ts.SyntaxKind.ExportKeyword;
}

/** A file that only declares types, or only describes the schema to type-graphql (the contract test reads that). */
function hasBehaviour(file: string): boolean {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.ES2022, true);
  if (/-type\.ts$|page-args\.ts$|\.d\.ts$|prisma\.config\.ts$/u.test(file)) return false;
  return source.statements.some(
    (statement) =>
      !ts.isImportDeclaration(statement) &&
      !ts.isInterfaceDeclaration(statement) &&
      !ts.isTypeAliasDeclaration(statement) &&
      !ts.isExportDeclaration(statement),
  );
}

function testOf(file: string): string {
  const inServer = file.replace(/^server\//u, "").replace(/\.tsx?$/u, ".test.ts");
  return join("test", inServer);
}

describe("architecture", () => {
  it("keeps the top level as it is drawn", () => {
    const strangers = readdirSync(ROOT).filter((name) => !TOP_LEVEL.test(name));
    expect(strangers, "design: these names stand at the top and no others").toEqual([]);
  });

  it("has a room for every folder", () => {
    const folders = [...new Set(files.map(roomOf))].filter((folder) => !Object.hasOwn(ROOMS, folder));
    expect(folders, "add the folder to ROOMS with what it may see").toEqual([]);
  });

  it.each(files)("%s looks only inward", (file) => {
    const room = roomOf(file);
    const { sees, packages } = ROOMS[room] ?? { sees: [], packages: [] };
    const strays = (imports.get(file) ?? []).filter((target) => {
      if (imports.has(target)) return ![room, ...sees].includes(roomOf(target));
      if (target.startsWith("server/store/generated/")) return room !== "server/store";
      return !target.endsWith(".css") && !packages.some((allowed) => allowed.test(target));
    });
    expect(strays).toEqual([]);
  });

  it("has no import cycles, not even of types", () => {
    const done = new Set<string>();
    const cycles: string[][] = [];
    function visit(file: string, trail: readonly string[]): void {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file]);
      if (done.has(file) || trail.includes(file)) return;
      for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    }
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it("has no barrels", () => {
    const barrels = files.filter((file) =>
      /^export (\*|\{[^}]*\}) from/mu.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(barrels, "import from the file that gives the thing").toEqual([]);
  });

  it("prints only where a person reads", () => {
    const printers = files
      .filter((file) => !/^server\/(main\.ts|commands\/)/u.test(file))
      .filter((file) => /\bconsole\./u.test(readFileSync(join(ROOT, file), "utf8")));
    expect(printers).toEqual([]);
  });

  it.each(files.filter((file) => /^(server\/domain|addin\/functions)\//u.test(file)))(
    "%s documents its exports",
    (file) => {
      expect(exportedWithoutDocstring(file)).toEqual([]);
    },
  );

  it("tests nearly every file under its own name", () => {
    const behaving = files.filter(hasBehaviour);
    const untested = behaving.filter((file) => !existsSync(join(ROOT, testOf(file))));
    expect(untested.filter((file) => file.startsWith("server/domain/"))).toEqual([]);
    expect(untested.length / behaving.length, untested.map((file) => basename(file)).join(", ")).toBeLessThan(0.15);
  });
});

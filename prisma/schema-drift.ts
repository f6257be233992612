import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

import { migrate, readMigrations } from "../server/store/migrate.ts";
import { sqliteAdapter } from "../server/store/sqlite-adapter.ts";
import { openReader, openWriter } from "../server/store/sqlite-connection.ts";

/**
 * The SQL that would bring a database made by the migrations to the schema; "" when they agree.
 *
 * Prisma's command line downloads a native engine for this. The same engine exists as WebAssembly in a package; its
 * own way to replay migrations needs a shadow database that these drivers cannot give, so the migrations are applied to a
 * temporary file first and that file is compared.
 */
export async function schemaDrift(migrationsFolder: string, schemaFile: string): Promise<string> {
  await loadEngine();
  const folder = mkdtempSync(join(tmpdir(), "plancell-drift-"));
  const file = join(folder, "drift.db");
  const writer = openWriter(file);
  migrate(writer, readMigrations(migrationsFolder));
  const reader = openReader(file);
  try {
    return await compare(
      { path: schemaFile, content: readFileSync(schemaFile, "utf8") },
      migrationAware(writer, reader),
    );
  } finally {
    reader.close();
    writer.close();
    rmSync(folder, { recursive: true });
  }
}

async function compare(
  schema: { readonly path: string; readonly content: string },
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string> {
  const differ = await engine.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const { stdout, exitCode } = await differ.diff({
    from: { tag: "schemaDatasource", files: [schema], configDir: "." },
    to: { tag: "schemaDatamodel", files: [schema] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? "" : (stdout ?? "");
}

function migrationAware(
  writer: ReturnType<typeof openWriter>,
  reader: ReturnType<typeof openReader>,
): SqlMigrationAwareDriverAdapterFactory {
  const factory = sqliteAdapter(writer, reader);
  return { ...factory, connectToShadowDb: () => factory.connect() };
}

let loaded: Promise<void> | undefined;

/** The package's own entry needs a bundler; in Node the module is instantiated by hand, once. */
function loadEngine(): Promise<void> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<void> {
  // A panic of the engine would otherwise show as an unreadable TypeError.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => failWith(message) } });
  const require = createRequire(import.meta.url);
  const glue = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(glue.replace(/\.js$/u, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

function failWith(message: string): never {
  throw new Error(`Schema engine: ${message}`);
}

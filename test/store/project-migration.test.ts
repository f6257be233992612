import { expect, it } from "vitest";

import { openBook } from "../../server/store/book.ts";
import { checkDatabase } from "../../server/store/check-database.ts";
import { fill } from "../../server/store/fill.ts";
import { importProjects } from "../../server/store/import-projects.ts";
import { migrate, readMigrations } from "../../server/store/migrate.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const NEWS = "project_records";

it("brings an older database over with all of its rows, and lets projects be imported then", async () => {
  const file = `${temporaryFolder()}/old.db`;
  const migrations = readMigrations(MIGRATIONS);
  const older = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name.endsWith(NEWS)),
  );
  const connection = openWriter(file);
  migrate(connection, older);
  connection.script(`PRAGMA foreign_keys=OFF;
    INSERT INTO "Project" ("id", "code", "name", "taskId", "clusterStanding", "clusterReason", "anchorId") VALUES (7, 'TRIAL', '旧名', 1, '', '', 1);
    INSERT INTO "Project" ("id", "code", "name", "taskId", "clusterStanding", "clusterReason", "anchorId") VALUES (9, 'OLD', '旧项目', 1, 'STATED', '理由', 1);
    INSERT INTO "PlanDocument" VALUES (1, 'TINY-PLAN', 't', 2016, '', '', 'x', 'y');
    INSERT INTO "Anchor" VALUES (1, 1, 1, 0, 1, 'x');
    INSERT INTO "Task" VALUES (1, 'T2', 1, NULL, 2, '重点任务', 1);`);
  migrate(connection, migrations);
  expect(
    connection.query('SELECT "id", "code", "name", "clusterStanding", "clusterReason", "anchorId" FROM "Project"').rows,
  ).toEqual([
    [7, "TRIAL", "旧名", "", "", 1],
    [9, "OLD", "旧项目", "STATED", "理由", 1],
  ]);
  connection.close();
  const database = temporaryDatabase(file);
  await fill(database, TINY_CONTENT);
  const library = { database, book: await openBook(database) };
  expect(library.book.current().projects.map(({ code, name }) => [code, name])).toEqual([
    ["TRIAL", "试验项目"],
    ["OLD", "旧项目"],
  ]);
  expect(await importProjects(library, figureImportOf("项目,总投资\n旧项目,1\n新项目,2"))).toMatchObject({
    ending: "written",
  });
  const { findings } = await database.write((writer) => checkDatabase(writer, migrations));
  expect(findings).toEqual([]);
});

import { expect, it } from "vitest";

import { checkDatabase } from "../../server/store/check-database.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { importIndicators } from "../../server/store/import-indicators.ts";
import { importTargets } from "../../server/store/import-targets.ts";
import { readMigrations } from "../../server/store/migrate.ts";
import { revertRelease } from "../../server/store/revert-release.ts";

import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { MIGRATIONS } from "../support/temporary-database.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

const HEAD = "code,name,aliases,unit,decimals,kind,growth_of,definition,basis,frequency";
const RENAMED = "INVESTMENT,工业固定资产投资,工投|工业投入,亿元,1,flow,,新的说明,累计,月度";
const ROBOTS = "ROBOTS,工业机器人产量,机器人,万辆,1,flow,,,,";
const GROWTH = "ROBOTS_GROWTH,机器人产量增速,,%,1,rate,ROBOTS,,,";

async function imported(...lines: readonly string[]) {
  const library = await tinyLibrary();
  const catalogue = () => library.book.current().catalogue.indicators.things;
  const first = catalogue();
  expect(await importIndicators(library, figureImportOf([HEAD, ...lines].join("\n")))).toMatchObject({
    ending: "written",
  });
  const revert = (code: string) => revertRelease(library, code, STEWARD);
  return { library, catalogue, first, revert };
}

it("gives back exactly what was: changed ones as they were, new ones gone; and takes that back too", async () => {
  const { library, catalogue, first, revert } = await imported(RENAMED, ROBOTS, GROWTH);
  const second = catalogue();
  const before = library.book.current().dataVersion;
  expect(await revert("IMPORT.5")).toMatchObject({
    ending: "written",
    receipt: {
      release: "REVERT.6",
      kind: "indicator-reversal",
      counts: { read: 3, changed: 1, withdrawn: 2, added: 0 },
    },
  });
  expect(catalogue()).toEqual(first);
  expect(library.book.current().dataVersion).not.toBe(before);
  expect(await revert("REVERT.6")).toMatchObject({ ending: "written", receipt: { counts: { changed: 1, added: 2 } } });
  expect(new Set(catalogue())).toEqual(new Set(second));
  expect(await revert("IMPORT.5")).toMatchObject({ ending: "written" });
  expect(catalogue()).toEqual(first);
  const log = library.database.scan(`SELECT "operation", "subject" FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1`);
  expect([...log]).toEqual([["release.revert", "REVERT.8"]]);
  const { findings } = await library.database.write((one) => checkDatabase(one, readMigrations(MIGRATIONS)));
  expect(findings).toEqual([]);
});

it("refuses what something needs by now, names it, and changes nothing", async () => {
  const { library, catalogue, revert } = await imported(ROBOTS, GROWTH, RENAMED);
  const second = catalogue();
  await importFigures(library, figureImportOf("indicator,area,period,value\nROBOTS,西安市,2016-06,1"));
  await importTargets(library, figureImportOf("指标,年度,目标值,单位\nROBOTS,2017年,13,万辆"));
  const outcome = await revert("IMPORT.5");
  expect(outcome).toMatchObject({ ending: "blocked", receipt: undefined });
  expect(outcome.obstacles.map(({ code, subject }) => [code, subject])).toEqual([
    ["INDICATOR_HAS_FIGURES", "ROBOTS"],
    ["INDICATOR_HAS_TARGETS", "ROBOTS"],
  ]);
  expect(catalogue()).toEqual(second);
});

it("refuses where the growth of another, or a name, is in the way", async () => {
  const { library, revert } = await imported(ROBOTS, RENAMED);
  await importIndicators(library, figureImportOf(`${HEAD}\n${GROWTH}\nOTHER,工业投资,,亿元,1,flow,,,,`));
  expect((await revert("IMPORT.5")).obstacles.map(({ code, message }) => [code, message.split("，")[0]])).toEqual([
    ["INDICATOR_HAS_GROWTH", "指标 ROBOTS 是增速指标 ROBOTS_GROWTH 的“增速所属”"],
    ["NAME_TAKEN", "INVESTMENT 原来的名称“工业投资”现在是别的对象的名称"],
  ]);
});

it("refuses what a later release changed, and what was imported before former values were kept", async () => {
  const { library, revert } = await imported(RENAMED);
  await importIndicators(library, figureImportOf(`${HEAD}\n${RENAMED.replace("新的", "更新的")}`));
  expect(await revert("IMPORT.5")).toMatchObject({ ending: "superseded", obstacles: [{ subject: "IMPORT.6" }] });
  await library.database.write(async (connection) => {
    connection.script(`DROP TRIGGER "ReleaseSeal_stay"; DELETE FROM "ReleaseSeal" WHERE "part" = 'former-things'`);
  });
  expect(await revert("IMPORT.6")).toMatchObject({ ending: "blocked", obstacles: [{ code: "FORMER_UNKNOWN" }] });
});

it("refuses the catalogue that the program brings along", async () => {
  const { revert } = await imported(ROBOTS);
  expect(await revert("CATALOGUE")).toMatchObject({ ending: "other-kind" });
});

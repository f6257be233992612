import { join } from "node:path";
import { expect, it } from "vitest";

import { fill } from "../../server/store/fill.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { findWrongUntil } from "../../server/store/wrong-until.ts";
import { temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

async function filled() {
  const file = join(temporaryFolder(), "plancell.db");
  await fill(temporaryDatabase(file), TINY_CONTENT);
  return openWriter(file);
}

it("finds nothing in a book as it was written, though figures were superseded", async () => {
  const connection = await filled();
  expect(connection.query('SELECT COUNT(*) FROM "Observation" WHERE "until" = 4').rows).not.toEqual([[0]]);
  expect(findWrongUntil(connection)).toEqual([]);
  connection.close();
});

it("names the figure, its version and the release that does not end it", async () => {
  const connection = await filled();
  const [[series, period] = []] = connection.query(
    'SELECT "seriesId", "period" FROM "Observation" WHERE "until" = 4',
  ).rows;
  connection.script('UPDATE "Observation" SET "until" = 9 WHERE "until" = 4');
  expect(findWrongUntil(connection)).toEqual([`序列 ${series} 期间 ${period} 在发布 3 的版本，失效的发布写成了 9`]);
  connection.close();
});

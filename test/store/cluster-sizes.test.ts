import { afterAll, beforeAll, expect, it } from "vitest";

import { clusterSizes } from "../../server/store/cluster-sizes.ts";
import { importFigures } from "../../server/store/import-figures.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";

let library: SeededLibrary;

beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());

function sizeOf(name: string) {
  return clusterSizes(library.book.current()).find(({ cluster }) => cluster.name === name);
}

it("knows no size where none is published, but the projects", () => {
  expect(clusterSizes(library.book.current())).toHaveLength(7);
  expect(sizeOf("汽车")).toMatchObject({ figure: undefined, reason: { code: "NOT_PUBLISHED" }, projects: 2 });
});

it("takes the latest figure of any year", async () => {
  const table = `指标,地区,集群,期间,数值,单位
规模以上先进制造业总产值,西安市,汽车,2015年,800,亿元
规模以上先进制造业总产值,西安市,汽车,2017年,900,亿元`;
  const { ending } = await importFigures(library, figureImportOf(table, { isConfirmed: true }));
  expect(ending).toBe("written");
  await library.book.reload();
  expect(sizeOf("汽车")?.figure).toMatchObject({
    indicator: { name: "规模以上先进制造业总产值" },
    value: 900,
    rate: 90,
  });
});

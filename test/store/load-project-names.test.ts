import { expect, it } from "vitest";

import { importProjects } from "../../server/store/import-projects.ts";
import { loadProjectNames } from "../../server/store/load-project-names.ts";

import { figureImportOf } from "../support/figure-import.ts";
import { projectLibrary } from "../support/project-library.ts";

it("names all that there ever were", async () => {
  const library = await projectLibrary();
  await importProjects(library, figureImportOf("项目,操作\n第四项目,删除"));
  const names = loadProjectNames(library.database, () => []);
  expect(names.map(({ name }) => name)).toEqual(["试验项目", "第二项目", "第三项目", "第四项目"]);
});

it("lets another project have the name of one that was taken back", async () => {
  const library = await projectLibrary();
  await importProjects(library, figureImportOf("项目,操作\n第四项目,删除"));
  expect(await importProjects(library, figureImportOf("代码,项目,总投资\nB-9,第四项目,5"))).toMatchObject({
    ending: "written",
  });
  const { catalogue } = library.book.current();
  expect(catalogue.members.find("第四项目").map(({ code }) => code)).toEqual(["B-9"]);
  expect(catalogue.members.byCode("B-4")?.name).toBe("第四项目（B-4）");
});

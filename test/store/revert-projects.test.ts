import { expect, it } from "vitest";

import { importProjects } from "../../server/store/import-projects.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { figureImportOf } from "../support/figure-import.ts";
import { projectLibrary } from "../support/project-library.ts";

it("writes again what was before: records and days, as of the reversal", async () => {
  const library = await projectLibrary();
  await importProjects(
    library,
    figureImportOf("项目,总投资,计划竣工,实际开工\n第三项目,3500,2017-03,2016-08-01", { isConfirmed: true }),
  );
  await revertRelease(library, "IMPORT.7", STEWARD);
  const third = (vintage: number) =>
    library.book.asOf(vintage).then(({ projects }) => projects.find(({ code }) => code === "B-3"));
  expect(await third(7)).toMatchObject({
    record: { totalInvestment: 3500 },
    milestones: [{ name: "开工", actualOn: "2016-08-01" }, { plannedOn: "2017-03" }],
  });
  expect(await third(8)).toMatchObject({
    record: { totalInvestment: 3000, vintage: 8 },
    milestones: [{ name: "开工", actualOn: "" }, { plannedOn: "2016-12" }],
  });
});

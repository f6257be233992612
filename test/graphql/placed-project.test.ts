import { expect, it } from "vitest";

import { projectIndex } from "../../server/graphql/placed-project.ts";
import { projectLibrary } from "../support/project-library.ts";

it("finds the projects of a snapshot by every name", async () => {
  const { book } = await projectLibrary();
  expect(["试验工程", "b-2", "第四项目"].map((text) => projectIndex(book.current()).find(text)[0]?.code)).toEqual([
    "TRIAL",
    "B-2",
    "B-4",
  ]);
  expect(projectIndex(await book.asOf(4)).find("b-2")).toEqual([]);
});

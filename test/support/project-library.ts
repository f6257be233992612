import { importProjectProgress } from "../../server/store/import-project-progress.ts";
import { importProjects } from "../../server/store/import-projects.ts";

import { figureImportOf } from "./figure-import.ts";
import { PROGRESS_TABLE, PROJECT_TABLE } from "./project-tables.ts";
import { tinyLibrary } from "./tiny-book.ts";

const NOW = new Date("2016-07-15T00:00:00Z");

/** The tiny book with the made-up projects (release 5) and their progress (release 6). */
export async function projectLibrary() {
  const library = await tinyLibrary();
  await importProjects(library, figureImportOf(PROJECT_TABLE), NOW);
  await importProjectProgress(library, figureImportOf(PROGRESS_TABLE), NOW);
  return library;
}

import { join } from "node:path";

import { readContent } from "../../prisma/read-content.ts";
import type { ObservationContent, ReleaseContent } from "../../server/store/content.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { MIGRATIONS } from "./temporary-database.ts";
import { observationOf, releaseOf } from "./tiny-content.ts";

/** Brings releases into the database of a server that may be running, as another process does: by a connection of its own. */
export class FurtherReleases {
  private readonly content = readContent("prisma/data");
  private readonly releases: ReleaseContent[] = [];
  private readonly folder: string;

  /** @param folder of the server's data, seeded */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Imports figures in one release; a figure is the city's gross product of 2015 unless it says otherwise. */
  async bring(...figures: readonly Partial<ObservationContent>[]): Promise<number> {
    const usual = { indicator: "REGIONAL_GDP", area: "610100", basis: "year", period: 201512 } as const;
    const code = `FURTHER-${this.releases.length + 1}`;
    const observations = figures.map((figure) => observationOf({ ...usual, ...figure }));
    this.releases.push(releaseOf(code, { publishedOn: "2026-01-01", observations }));
    const database = openDatabase(join(this.folder, "plancell.db"), MIGRATIONS);
    await fill(database, { ...this.content, releases: [...this.content.releases, ...this.releases] });
    await database.close();
    return this.sequence;
  }

  /** Of the last release in the database. */
  get sequence(): number {
    return this.content.releases.length + this.releases.length;
  }
}

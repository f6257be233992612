import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const locked: Readonly<Record<string, LockedPackage>> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;

/** Whether Node, starting in that package's folder, would find the other one in the lock. */
function isReachable(from: string, name: string): boolean {
  for (let folder = from; ; folder = parentOf(folder)) {
    if (locked[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

function parentOf(folder: string): string {
  const cut = folder.lastIndexOf("/node_modules/");
  return cut < 0 ? "" : folder.slice(0, cut);
}

it("pins every dependency to one exact version", () => {
  const ranges = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version),
  );
  expect(ranges).toEqual([]);
});

it("locks the binary packages of every platform", () => {
  const missing = Object.entries(locked).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isReachable(folder, name))
      .map((name) => `${folder} → ${name}`),
  );
  expect(missing, "npm ci would fail on other platforms: choose a version that the registry holds whole").toEqual([]);
});

it("locks no address of a registry", () => {
  expect(Object.values(locked).filter((one) => one.resolved !== undefined)).toEqual([]);
});

it("has one copy of graphql", () => {
  const copies = Object.keys(locked).filter((folder) => folder.endsWith("node_modules/graphql"));
  expect(copies).toEqual(["node_modules/graphql"]);
});

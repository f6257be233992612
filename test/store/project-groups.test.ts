import { expect, it } from "vitest";

import { countProjects } from "../../server/domain/project/count-projects.ts";
import { groupKeys, groupName } from "../../server/store/project-groups.ts";
import { projectLibrary } from "../support/project-library.ts";

const snapshot = (await projectLibrary()).book.current();

it.each([
  ["stage", ["竣工", "在建", "前期", "没有记录"]],
  ["cluster", ["汽车产业集群", "没有记录"]],
  ["area", ["西安市", "陕西省", "没有记录"]],
  ["programme", ["五百工程", "没有记录"]],
  ["owner", ["经发局", "工信局", "没有记录"]],
] as const)("groups by %s", (group, names) => {
  const counts = countProjects(snapshot.projects, groupKeys(group));
  expect(counts.map(({ key }) => groupName(snapshot, group, key))).toEqual(names);
});

import { expect, it } from "vitest";

import { writeAliases } from "../../server/store/fill-aliases.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";

const thing = (code: string, ...aliases: string[]) => ({ code, aliases });

it("replaces the names of its kinds and no others", async () => {
  const { prisma } = temporaryDatabase();
  const named = async () => (await prisma.alias.findMany()).map((one) => `${one.kind}/${one.code}/${one.text}`).sort();
  await writeAliases(prisma, { area: [thing("1", "甲", "乙")], industry: [thing("1", "丙")] });
  await writeAliases(prisma, { cluster: [thing("C", "丁")] });
  expect(await named()).toEqual(["area/1/乙", "area/1/甲", "cluster/C/丁", "industry/1/丙"]);
  await writeAliases(prisma, { area: [thing("1", "戊")], industry: [] });
  expect(await named()).toEqual(["area/1/戊", "cluster/C/丁"]);
});

it("leaves the names of projects that the plan does not name", async () => {
  const { prisma } = temporaryDatabase();
  await prisma.project.create({ data: { id: 1, code: "OWN", name: "甲" } });
  await writeAliases(prisma, { project: [thing("OWN", "乙")] });
  await writeAliases(prisma, { project: [thing("PLAN", "丙")] });
  expect((await prisma.alias.findMany()).map(({ text }) => text)).toEqual(["乙", "丙"]);
});

it("leaves the names of indicators that an import has brought", async () => {
  const { prisma } = temporaryDatabase();
  await writeAliases(prisma, { indicator: [thing("ROBOTS", "机器人")] });
  await writeAliases(prisma, { indicator: [thing("INVESTMENT", "投资")] });
  expect((await prisma.alias.findMany()).map(({ text }) => text)).toEqual(["机器人", "投资"]);
});

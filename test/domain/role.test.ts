import { expect, it } from "vitest";

import { highestRole, isAtLeast, isRole, ROLES, roleName, roleOf } from "../../server/domain/role.ts";

it("each role may do what the lower ones may, and no more", () => {
  const table = ROLES.map((role) => ROLES.map((least) => (isAtLeast(role, least) ? "+" : "-")).join(""));
  expect(table).toEqual(["+---", "++--", "+++-", "++++"]);
});

it.each(["admin", "viewer"])("%s is a role", (text) => {
  expect([isRole(text), roleOf(text)]).toEqual([true, text]);
});

it.each(["", "Admin", "root", "constructor", "admin "])("“%s” is none", (text) => {
  expect(isRole(text)).toBe(false);
  expect(() => roleOf(text)).toThrow(TypeError);
});

it("the highest of several counts, of none nothing", () => {
  expect(highestRole(["viewer", "steward", "analyst"])).toBe("steward");
  expect(highestRole([])).toBeUndefined();
});

it("a role is named in Chinese, with the word that options take", () => {
  expect(ROLES.map(roleName)).toEqual([
    "查看者（viewer）",
    "分析员（analyst）",
    "数据管理员（steward）",
    "管理员（admin）",
  ]);
});

import { expect, it } from "vitest";

import { createNameIndex } from "../../server/domain/name-index.ts";
import { createSubjectReader, type Subject } from "../../server/domain/subject.ts";

const AREAS = [
  { code: "100000", name: "中国", aliases: ["全国"] },
  { code: "610100", name: "西安市", aliases: ["西安"] },
  { code: "320106", name: "鼓楼区", aliases: [] },
  { code: "350102", name: "鼓楼区", aliases: [] },
];
const MEMBERS = [
  { code: "36", name: "汽车制造业", aliases: ["汽车"] },
  { code: "15", name: "酒、饮料和精制茶制造业", aliases: [] },
  { code: "AB", name: "甲/乙项目", aliases: [] },
];
const reader = createSubjectReader(createNameIndex(AREAS), createNameIndex(MEMBERS), "610100");

function expectSubject(text: string, subject: Subject) {
  expect(reader.read(text), text).toEqual(subject);
}

function expectRefused(text: string, code: string) {
  expect(reader.read(text), text).toMatchObject({ code });
}

it("means the home area where nothing is written", () => {
  expectSubject("", { area: "610100", member: "" });
  expectSubject("  ", { area: "610100", member: "" });
});

it("reads areas and members by any name", () => {
  expectSubject("全国", { area: "100000", member: "" });
  expectSubject("610100", { area: "610100", member: "" });
  expectSubject("汽车制造业", { area: "610100", member: "36" });
});

it("reads an area and a member in either order", () => {
  for (const text of ["全国·汽车制造业", "汽车 全国", "全国，汽车", "全国/汽车", "全国 | 36", "·全国·汽车·"]) {
    expectSubject(text, { area: "100000", member: "36" });
  }
});

it("keeps names whole that hold a separator", () => {
  expectSubject("酒、饮料和精制茶制造业", { area: "610100", member: "15" });
  expectSubject("全国·酒、饮料和精制茶制造业", { area: "100000", member: "15" });
  expectSubject("甲/乙项目", { area: "610100", member: "AB" });
});

it("refuses unknown names with the nearest", () => {
  expect(reader.read("汽车制造页")).toMatchObject({ code: "SUBJECT_UNKNOWN", near: ["汽车制造业", "汽车"] });
  expect(reader.read("全国·汽车制造页")).toMatchObject({ code: "SUBJECT_UNKNOWN", near: ["汽车制造业", "汽车"] });
  expectRefused("·", "SUBJECT_UNKNOWN");
});

it("refuses what may be several things", () => {
  expectRefused("鼓楼区", "SUBJECT_AMBIGUOUS");
  expectRefused("全国·西安", "SUBJECT_AMBIGUOUS");
  expectRefused("汽车·酒、饮料和精制茶制造业", "SUBJECT_AMBIGUOUS");
});

it("prints every subject so that it reads back", () => {
  for (const area of AREAS) {
    for (const member of ["", ...MEMBERS.slice(0, 2).map((one) => one.code)]) {
      const subject = { area: area.code, member };
      expectSubject(reader.print(subject), subject);
    }
  }
  expect(reader.print({ area: "100000", member: "36" })).toBe("中国·汽车制造业");
  expect(reader.print({ area: "320106", member: "" })).toBe("320106");
});

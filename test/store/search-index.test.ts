import { expect, it } from "vitest";

import { createCatalogue } from "../../server/domain/catalogue.ts";
import { createSearchIndex } from "../../server/store/search-index.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const { indicators, areas, industries } = TINY_CONTENT;
const members = industries.map((one) => ({ ...one, kind: "industry" as const }));
const index = createSearchIndex(createCatalogue({ indicators, areas, members, homeArea: "610100" }));

function namesOf(text: string) {
  return index.search(text).map((hit) => hit.name);
}

it("finds by part of a name, the shortest first", () => {
  expect(namesOf("规模以上工业")).toEqual(["规模以上工业增加值", "规模以上工业增加值增速", "规模以上工业企业单位数"]);
  expect(namesOf("汽车")).toEqual(["汽车制造业"]);
});

it("finds by pinyin initials of a name or alias", () => {
  expect(namesOf("gsgyzjz")[0]).toBe("规模以上工业增加值");
  expect(namesOf("gmysgyzjz")[0]).toBe("规模以上工业增加值");
  expect(namesOf("GYTZ")).toEqual(["工业投资"]);
});

it("finds by pinyin written out, and its beginning", () => {
  expect(namesOf("gongyetouzi")).toEqual(["工业投资"]);
  expect(namesOf("gongyetou")).toEqual(["工业投资"]);
  expect(namesOf("xi an shi")).toEqual(["西安市"]);
});

it("finds by code and by alias", () => {
  expect(index.search("610100")).toEqual([{ kind: "area", code: "610100", name: "西安市" }]);
  expect(namesOf("value_added")[0]).toBe("规模以上工业增加值");
  expect(namesOf("规上工业增加值")[0]).toBe("规模以上工业增加值");
});

it("puts the same name before a longer one", () => {
  expect(namesOf("规模以上工业增加值").slice(0, 2)).toEqual(["规模以上工业增加值", "规模以上工业增加值增速"]);
  expect(namesOf("制造业")[0]).toBe("制造业");
});

it("forgives a typo in names, aliases, codes and pinyin", () => {
  expect(namesOf("工业投次")).toContain("工业投资");
  expect(namesOf("规上工业增加直")[0]).toBe("规模以上工业增加值");
  expect(namesOf("VALUE_ADED")[0]).toBe("规模以上工业增加值");
  expect(namesOf("gongyetuozi")).toEqual(["工业投资"]);
});

it("finds nothing for nothing and for what is far", () => {
  for (const text of ["", "  ", "天气预报"]) expect(namesOf(text), text).toEqual([]);
});

it("gives each thing once", () => {
  for (const text of ["工业", "g", "规上", "zzy"]) {
    const hits = index.search(text).map((hit) => `${hit.kind}/${hit.code}`);
    expect(new Set(hits).size, text).toBe(hits.length);
  }
});

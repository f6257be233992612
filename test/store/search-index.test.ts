import { expect, it } from "vitest";

import { createCatalogue } from "../../server/domain/catalogue.ts";
import { createSearchIndex } from "../../server/store/search-index.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const { indicators, areas, industries } = TINY_CONTENT;
const members = industries.map((one) => ({ ...one, kind: "industry" as const }));
const index = createSearchIndex(createCatalogue({ indicators, areas, members, homeArea: "610100" }));

async function namesOf(text: string) {
  return (await index.search(text)).map((hit) => hit.name);
}

it("finds by part of a name, the shortest first", async () => {
  expect(await namesOf("规模以上工业")).toEqual([
    "规模以上工业增加值",
    "规模以上工业增加值增速",
    "规模以上工业企业单位数",
  ]);
  expect(await namesOf("汽车")).toEqual(["汽车制造业"]);
});

it("finds by pinyin initials of a name or alias", async () => {
  expect((await namesOf("gsgyzjz"))[0]).toBe("规模以上工业增加值");
  expect((await namesOf("gmysgyzjz"))[0]).toBe("规模以上工业增加值");
  expect(await namesOf("GYTZ")).toEqual(["工业投资"]);
});

it("finds by pinyin written out, and its beginning", async () => {
  expect(await namesOf("gongyetouzi")).toEqual(["工业投资"]);
  expect(await namesOf("gongyetou")).toEqual(["工业投资"]);
  expect(await namesOf("xi an shi")).toEqual(["西安市"]);
});

it("finds by code and by alias", async () => {
  expect(await index.search("610100")).toEqual([{ kind: "area", code: "610100", name: "西安市" }]);
  expect((await namesOf("value_added"))[0]).toBe("规模以上工业增加值");
  expect((await namesOf("规上工业增加值"))[0]).toBe("规模以上工业增加值");
});

it("puts the same name before a longer one", async () => {
  expect((await namesOf("规模以上工业增加值")).slice(0, 2)).toEqual(["规模以上工业增加值", "规模以上工业增加值增速"]);
  expect((await namesOf("制造业"))[0]).toBe("制造业");
});

it("forgives a typo in names, aliases, codes and pinyin", async () => {
  expect(await namesOf("工业投次")).toContain("工业投资");
  expect((await namesOf("规上工业增加直"))[0]).toBe("规模以上工业增加值");
  expect((await namesOf("VALUE_ADED"))[0]).toBe("规模以上工业增加值");
  expect(await namesOf("gongyetuozi")).toEqual(["工业投资"]);
});

it("finds nothing for nothing and for what is far", async () => {
  for (const text of ["", "  ", "天气预报"]) expect(await namesOf(text), text).toEqual([]);
});

it("gives each thing once", async () => {
  for (const text of ["工业", "g", "规上", "zzy"]) {
    const hits = (await index.search(text)).map((hit) => `${hit.kind}/${hit.code}`);
    expect(new Set(hits).size, text).toBe(hits.length);
  }
});

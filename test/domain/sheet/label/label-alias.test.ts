import { expect, it } from "vitest";
import { createGrid } from "../../../../server/domain/sheet/grid.ts";
import {
  aliasMeanings,
  aliasOfAnswer,
  checkAliases,
  type LabelAlias,
} from "../../../../server/domain/sheet/label/label-alias.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import type { SheetQuestion } from "../../../../server/domain/sheet/recognition.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const ALIAS: LabelAlias = { sheet: "", kind: "indicator", text: "规上", code: "OUTPUT" };

function recognised(label: string, aliases: readonly LabelAlias[], sheet = "月报") {
  const rows = [
    ["西安市", null],
    ["指标", "2016年"],
    [label, 1],
    ["销售收入", 2],
  ];
  const cells = rows.flatMap((row, at) => row.map((value, column) => ({ row: at, column, value })));
  return recognise([createGrid({ sheet, cells })], CATALOGUE, [], aliases);
}

function meanings(label: string, aliases: readonly LabelAlias[], sheet?: string) {
  return recognised(label, aliases, sheet).blocks.flatMap(({ cells }) => cells.map(({ meaning }) => meaning.indicator));
}

it("lets a label mean what the catalogue does not call so", () => {
  expect(meanings("规上", [])).toEqual(["SALES"]);
  expect(meanings("规上", [ALIAS])).toEqual(["OUTPUT", "SALES"]);
  expect(meanings("　其中：规上（亿元）①", [ALIAS])).toEqual(["OUTPUT", "SALES"]);
});

it("counts before the catalogue's own name, for the whole label only", () => {
  expect(meanings("职工人数", [{ ...ALIAS, text: "职工人数" }])).toEqual(["OUTPUT", "SALES"]);
  expect(meanings("规上以外", [ALIAS])).toEqual(["SALES"]);
});

it("counts on its own sheet, before what counts on every sheet", () => {
  const own = { ...ALIAS, sheet: "月报", code: "STAFF" };
  expect(meanings("规上", [own], "季报")).toEqual(["SALES"]);
  expect(meanings("规上", [own, ALIAS])).toEqual(["STAFF", "SALES"]);
});

it("names areas and members, together or alone", () => {
  const subject = { ...ALIAS, kind: "subject" as const };
  const codes = ["610100", "36", "100000·36", "没有", "36·B"];
  const found = codes.map((code) => aliasMeanings([{ ...subject, code }], "", CATALOGUE).get("规上"));
  expect(found.map((meaning) => meaning && [meaning.areas, meaning.members])).toEqual([
    [["610100"], []],
    [[], ["36"]],
    [["100000"], ["36"]],
    undefined,
    undefined,
  ]);
});

it("is made by the answer to a question about a label", () => {
  const [question] = recognised("规上", []).questions;
  if (!question) throw new Error("nothing asked");
  expect(aliasOfAnswer(question, "产值", CATALOGUE)).toEqual({ ...ALIAS, sheet: "月报" });
  expect(aliasOfAnswer(question, "没有", CATALOGUE)).toBeUndefined();
  const { label: _, ...unlabelled } = question;
  expect(aliasOfAnswer(unlabelled, "产值", CATALOGUE)).toBeUndefined();
  const whose: SheetQuestion = { ...question, code: "SUBJECT_UNKNOWN" };
  expect(aliasOfAnswer(whose, "汽车制造业", CATALOGUE)).toMatchObject({ kind: "subject", code: "36" });
  expect(aliasOfAnswer(whose, "陕西省", CATALOGUE)).toMatchObject({ kind: "subject", code: "610000" });
});

it("is left out, with the reason, where its code is gone, its label blank, or two differ", () => {
  const given = [
    ALIAS,
    { ...ALIAS, text: "旧的", code: "GONE" },
    { ...ALIAS, text: " " },
    { ...ALIAS, text: "两样" },
    { ...ALIAS, text: "两样", code: "SALES" },
  ];
  const { aliases, problems } = checkAliases(given, CATALOGUE);
  expect(aliases).toEqual([ALIAS]);
  expect(problems).toEqual([
    "模板里“旧的”的代码“GONE”目录里没有，没有采用。请改成目录里的代码。",
    "模板里有一个空的标签，没有采用。请写上标签，或删去它。",
    "模板里“两样”有两种说法，都没有采用。请只留一种。",
  ]);
  expect(checkAliases(Array(2_001).fill(ALIAS), CATALOGUE)).toMatchObject({ aliases: [] });
});

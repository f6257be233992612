import type { Catalogue } from "../../catalogue.ts";
import { isRefusal } from "../../refusal.ts";
import type { Grid } from "../grid.ts";
import { quoteCell } from "../inquiry.ts";
import { asked, type Part, part, SURE } from "../part.ts";
import type { Head, Said } from "../table/head.ts";
import type { Axes } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";

/** Whether any text of a workbook, or a sheet's name, names the plan's own city: its 全市 then is that city. */
export function namesHome(grids: readonly Grid[], { areas, subjects }: Catalogue): boolean {
  const home = subjects.read("");
  const name = isRefusal(home) ? undefined : areas.byCode(home.area)?.shortName;
  if (name === undefined) return true;
  return grids.some(({ sheet, rows }) => {
    let isNamed = sheet.includes(name);
    for (const row of rows.values())
      row.forEach(({ value }) => {
        isNamed ||= typeof value === "string" && value.includes(name);
      });
    return isNamed;
  });
}

/** Whether an area is only called 全市 or 全省, and by no name: 宝鸡全市 is named. */
export function isUnnamedWhole({ isWhole, value: codes }: Said<readonly string[]>, catalogue: Catalogue): boolean {
  const home = catalogue.subjects.read("");
  if (isWhole !== true || isRefusal(home)) return false;
  const wholes = [home.area, catalogue.areas.byCode(home.area)?.parent];
  // 与全国、全省对比.
  const isOfNation = (code: string) => codes.length > 1 && catalogue.areas.byCode(code)?.level === "country";
  return codes.every((code) => wholes.includes(code) || isOfNation(code));
}

/** Whether something beside, over or below a table names a place, so that 全市 and 全省 are those of that place. */
export function isPlaced({ rows, columns }: Axes, around: readonly Head[], catalogue: Catalogue): boolean {
  const heads = [...rows.flatMap(({ own, inherited }) => [own, ...inherited]), ...columns.map(({ head }) => head)];
  const isNamed = ({ areas: said }: Head) =>
    said !== undefined &&
    !isUnnamedWhole(said, catalogue) &&
    said.value.some((code) => catalogue.areas.byCode(code)?.level !== "country");
  return [...heads, ...around].some(isNamed);
}

/** 全市 where no place is named: whose it is, only the analyst can say. */
export function wholeOfNobody(
  said: Said<readonly string[]>,
  member: string,
  { catalogue, inquiry }: Settling,
): Part<{ readonly area: string; readonly member: string }> {
  const [code = ""] = said.value;
  const name = catalogue.areas.byCode(code)?.name ?? code;
  const key = `whole ${code}`;
  const answer = inquiry.answerTo("SUBJECT_AMBIGUOUS", key);
  const chosen = answer === undefined ? undefined : catalogue.subjects.read(answer);
  if (chosen && !isRefusal(chosen)) {
    return part(
      { area: chosen.area, member },
      SURE.axis,
      `，对象按回答为“${catalogue.subjects.print(chosen)}”`,
      said.cell,
    );
  }
  const whole = catalogue.areas.byCode(code)?.level === "province" ? "全省" : "全市";
  const text = `${quoteCell(whole, said.cell)}没有写明是哪里，工作簿里也没有写地名，请确认是不是${name}。`;
  return asked({ key, code: "SUBJECT_AMBIGUOUS", text, candidates: [name] }, { area: code, member }, said.cell);
}

const ZONE = /^\p{Script=Han}{0,6}(?:开发区|高新区|经开区|新区|新城|园区|保税区|示范区)$/u;

/** Whether a row or a column is called a zone that is none of the catalogue's areas: 经开区 beside 西安市. */
export function namesZone({ rows, columns }: Axes): boolean {
  const heads = [...columns.map(({ head }) => head), ...rows.map(({ own }) => own)];
  return heads.some(({ areas, unknown }) => !areas && ZONE.test(unknown?.value ?? ""));
}

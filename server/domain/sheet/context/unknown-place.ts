import { kindsOf, type Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { placeIn, tellsOfForm } from "../label/label-words.ts";
import type { ReadCell } from "../table/read-cell.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import { endsInPlace } from "./table-doubts.ts";
import { isParagraph } from "./title-head.ts";

// 附件：兄弟城市调研数据采集表 is filled in by the city that its lines name.
// 开发区经发局统计岗 made a table of 全国.
const MAKER = /(?:局|委|办|处|科|岗|股|专班|组)$/u;
const NO_PLACE = /(?:兄弟|友好|外地|同类)(?:省市|城市|市)$/u;

/** A word of the lines over a table that looks like a place and is none of the catalogue's. */
export function unknownPlaceOf(titles: readonly SheetRow[], readLabel: LabelReader, sheet: Label): string | undefined {
  // 西安市 right over a table below 西安、咸阳两市对照.
  const nearest = titles.at(-1);
  const isOfArea = ({ label }: ReadCell) =>
    label?.rest === "" && kindsOf(label).join() === "area" && label.areas.length === 1;
  if (nearest && (labelled(nearest).some(isOfArea) || endsInPlace(nearest))) return undefined;
  const isOfNation = titles.some((row) => labelled(row).some(({ label }) => /^(?:全国|中国)/u.test(label?.text ?? "")));
  for (const row of titles) {
    for (const { label } of labelled(row)) {
      const place =
        label &&
        !(isOfNation && MAKER.test(label.text)) &&
        !tellsOfForm(label.text) &&
        !isParagraph(label.text) &&
        (label.group ?? placeIn(label.rest));
      // 中国人民银行延安市中心支行 names a place that is known.
      const { rest, areas } = readLabel(place || "");
      if (rest === "" && areas.length === 1) continue;
      // “宽带城市” of 西安市 is no other place.
      if (!label || !place || NO_PLACE.test(place) || (label.areas.length === 1 && label.text.includes(`“${place}”`)))
        continue;
      // 全区 below 碑林统计快报 is that district.
      if (WHOLE_DISTRICT.test(place) && namesDistrict(titles)) continue;
      if (!namesAreaAlone(label.text, readLabel) && !isShortFor(place, sheet)) return place;
    }
  }
  return undefined;
}

const WHOLE_DISTRICT = /^[全本我][区县]$/u;

/** Whether lines over a table name one district, and no other. */
function namesDistrict(titles: readonly SheetRow[]): boolean {
  const named = new Set(titles.flatMap(labelled).flatMap(({ label }) => label?.areas ?? []));
  return named.size === 1 && [...named].every((code) => !code.endsWith("00"));
}

/** 乌市 on a sheet 乌鲁木齐 is that city. */
function isShortFor(place: string, { areas, text, rest }: Label): boolean {
  return areas.length === 1 && rest === "" && place.length === 2 && text.startsWith(place.charAt(0));
}

/** 西部城市月度跟踪——成都市（2018年） is about the one area that stands by itself. */
function namesAreaAlone(text: string, readLabel: LabelReader): boolean {
  const pieces = text.split(/[\s:：—–,，;；()（）【】]+/u).filter((piece) => piece !== "");
  const isAreaAlone = (piece: string) => {
    const { areas, rest } = readLabel(piece);
    return areas.length === 1 && rest === "" && /[省市区县州盟旗国]$/u.test(piece);
  };
  return pieces.length > 1 && pieces.some(isAreaAlone);
}

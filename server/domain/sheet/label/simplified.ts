import { Converter } from "opencc-js/t2cn";

const HAN = /\p{Script=Han}/u;
// Characters of names and words that simplified texts write as well: 乾县, 著名.
const SHARED = new Set("乾著覆藉瞭徵甯昇于");

// As other sheets write the names of provinces, 広東省 and 黒竜江省, and what they measure.
const JAPANESE = "陜広黒竜粛蔵総増値売済実対経価図関気鉄発変単沢徳浜県";
const CHINESE = "陕广黑龙肃藏总增值卖济实对经价图关气铁发变单泽德滨县";
const WRITTEN = new RegExp(`[${JAPANESE}]`, "gu");

// Made when it is needed first, since that takes some hundredths of a second.
let convert: ((text: string) => string) | undefined;

/** A text in simplified characters, as the catalogue's names are written: 規模以上工業增加值 as 规模以上工业增加值. */
export function simplified(written: string): string {
  if (!HAN.test(written)) return written;
  const text = written.replace(WRITTEN, (letter) => CHINESE[JAPANESE.indexOf(letter)] ?? letter);
  const toSimplified = convert ?? Converter({ from: "t", to: "cn" });
  convert = toSimplified;
  const other = toSimplified(text);
  if (other === text) return text;
  const letters = [...other];
  const isTraditional = [...text].some((letter, at) => letter !== letters[at] && !SHARED.has(letter));
  return isTraditional ? other : text;
}

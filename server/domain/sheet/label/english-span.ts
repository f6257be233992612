const COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];
const ORDINALS = ["first", "second", "third", "fourth"];
const OF_YEAR = "(?:\\s+(?:of|in)(?:\\s+the\\s+year)?|,)?(?:\\s+((?:19|20)\\d\\d))?$";
const FROM_START = new RegExp(
  `^(?:the\\s+)?first\\s+(${COUNTS.join("|")}|\\d{1,2})\\s+(months|quarters)${OF_YEAR}`,
  "iu",
);
const PART = new RegExp(`^(?:the\\s+)?(${ORDINALS.join("|")})\\s+(half|quarter)${OF_YEAR}`, "iu");

/** 2018年上半年 of first half of 2018, 1-7月 of the first seven months; any other text as it is. */
export function englishSpan(text: string): string {
  const [, count = "", what = "", yearOfStart] = FROM_START.exec(text) ?? [];
  if (count !== "") {
    const number = COUNTS.indexOf(count.toLowerCase()) + 1 || Number(count);
    return `${yearIn(yearOfStart)}1-${number}${what.toLowerCase() === "months" ? "月" : "季"}`;
  }
  const [, ordinal = "", part = "", year] = PART.exec(text) ?? [];
  const number = ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  if (part.toLowerCase() === "half") return number > 2 ? text : `${yearIn(year)}${number === 1 ? "上" : "下"}半年`;
  return part === "" ? text : `${yearIn(year)}${number}季度`;
}

function yearIn(year: string | undefined): string {
  return year === undefined ? "" : `${year}年`;
}

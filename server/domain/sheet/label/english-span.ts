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

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
// Jan.--Nov. and January to June 2013.
const MONTHS = new RegExp(`^(${MONTH})\\s*(?:--|\\bto\\b)\\s*(${MONTH})(?=$|[\\s,])`, "iu");
// Jan-Feb 17, Q1-16, FY-16.
const SHORT_YEAR = new RegExp(
  `^(${MONTH}\\s*[-–—]\\s*${MONTH}\\s*|(?:Q[1-4]|H[12]|[1-4]Q|[12]H|1?\\dM|FY)[-–—\\s])['’]?([012]\\d)$`,
  "iu",
);

// From January to November in 2021.
const FROM_TO = new RegExp(
  `(?:\\bfrom\\s+)?\\b(${MONTH})\\s+to\\s+(${MONTH})(?:\\s+(?:in|of))?,?\\s+((?:19|20)\\d\\d)\\b`,
  "giu",
);

/** A time as English tables shorten it with its years in full, Jan-Feb 2017, and its months joined by a hyphen. */
export function withTimesInFull(text: string): string {
  return text
    .replace(/^1M['’]?((?:19|20)\d\d)$/u, "Jan $1")
    .replace(FROM_TO, "$1-$2 $3")
    .replace(MONTHS, "$1-$2")
    .replace(SHORT_YEAR, (_, time: string, year: string) => {
      return `${time.replace(/[-–—\s]+$/u, "")} 20${year}`;
    });
}

function yearIn(year: string | undefined): string {
  return year === undefined ? "" : `${year}年`;
}

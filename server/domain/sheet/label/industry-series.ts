import { bureauWords } from "./bureau-words.ts";
import { kindsOf, type Label } from "./label.ts";
import { pressWords } from "./press-words.ts";
import { seriesInFull } from "./series-name.ts";

/**
 * CN: Value Added of Industry: YoY: ytd: Food Manufacture and 规模以上工业增加值增速:烟草（%） are all but one of their pieces, of the
 * industry that this one names; undefined for a text that is no such series.
 *
 * @param read reads the pieces by themselves
 */
export function readSeriesOfIndustry(given: string, read: (words: string) => Label): Label | undefined {
  const words = given
    .replace(
      GROWTH_OF_ONE,
      (_, nation: string | undefined, industry: string) =>
        `${nation ? "China: " : ""}Value added of industry above designated size: ${industry}: YoY`,
    )
    .replace(VALUE_ADDED_OF, "Value added of industry above designated size: $1: ")
    .replace(OF_INDUSTRY, "$1: Value added of industry above designated size:")
    .replace(PROFITS_OF, "$1$2: Total profits of industrial enterprises above designated size:")
    .replace(/^Total Profits:/iu, "Total profits of industrial enterprises above designated size:");
  const plain = pressWords(words);
  const [, series = plain, unit = ""] = UNIT_AT_END.exec(plain) ?? [];
  const pieces = piecesOf(series);
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const inner = read(pieces[at] ?? "");
    if (inner.rest !== "" || inner.members.length !== 1 || kindsOf(inner).join() !== "member") continue;
    const others = pieces.filter((piece, index) => index !== at && !/^(?:mfg|manufacturing)$/iu.test(piece));
    const label = read(seriesInFull(bureauWords(others.join(": ") + unit)));
    const isSeries = label.rest === "" && label.indicators.length === 1 && label.members.length === 0;
    if (isSeries) return { ...label, members: inner.members, text: words };
  }
  return undefined;
}

// Coal mining: value added, y/y (%) and Coal mining, value-added growth (real, % yoy).
const OF_INDUSTRY = /^([A-Z][^:]*?)[:,]\s*value[- ]added(?:,(?=.*y[o/]y)|(?= growth\b))/u;
const PROFITS_OF = /^([A-Z][^:]*?):\s*(?:total )?profits?,|^Total Profits of (?!industr)(.+?),(?=\s*Accumulated\b)/u;

const UNIT_AT_END = /^(.*?)(\s*[（(][^（()）]*[)）])$/u;

/** The pieces between colons and dashes, and an industry right before 规上工业: 化学纤维制造业规上工业增加值. */
function piecesOf(words: string): readonly string[] {
  if (/^[A-Z][^\p{Script=Han}]*$/u.test(words)) return words.split(/\s*:\s*/u);
  const pieces = words
    .split(/\s*[:：—–_]\s*|(?<=\p{Script=Han}{2})(?=规(?:模以)?上工业)/u)
    .filter((piece) => piece !== "");
  return /\p{Script=Han}/u.test(words) && pieces.length > 1 ? pieces : [];
}

// China – Transport equipment: value added growth (above designated size).
const GROWTH_OF_ONE =
  /^(?:(China)\s*[–—-]\s*)?(.+?)\s*:\s*value[- ]added growth\s*\(above[- ](?:the )?(?:designated )?(?:size|scale)\)$/iu;

// Value-added of Manufacture of Foods, Accumulated Growth Rate (%): of industries that growth alone is published.
const VALUE_ADDED_OF = /^value[- ]added of (?!industr)(.+?),\s*(?=[^,]*\b(?:growth|y[/o]y|yoy)\b)/iu;

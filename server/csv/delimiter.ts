const CANDIDATES = [",", "\t", ";", "；", "|"] as const;

const LINES = 20;

/** What separates the cells of a table, from its first lines: the candidate that stands there most often. */
export function delimiterOf(text: string): string {
  const lines = withoutQuoted(text)
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== "")
    .slice(0, LINES);
  let best: string = ",";
  let most = 0;
  for (const candidate of CANDIDATES) {
    const count = lines.reduce((sum, line) => sum + line.split(candidate).length - 1, 0);
    if (count > most) [best, most] = [candidate, count];
  }
  return best;
}

function withoutQuoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/gu, "");
}

/**
 * Whether an Accept header is that of a person's browser: it names text/html, and no kind of JSON before it. A header
 * that takes anything (`*` `/*`) is a program's.
 */
export function acceptsHtml(accept: string | undefined): boolean {
  const weights = new Map((accept ?? "").split(",").map(readWeight));
  const html = weights.get("text/html") ?? 0;
  const json = ["application/json", "application/graphql-response+json"].map((type) => weights.get(type) ?? 0);
  return html > 0 && html >= Math.max(...json);
}

function readWeight(item: string): [string, number] {
  const [type = "", ...parameters] = item.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return [type, weight === undefined ? 1 : Number.parseFloat(weight.slice(2)) || 0];
}

import { bodyOf, type Operation, pathOf, type Snippet, TOKEN_VARIABLE } from "./operation.ts";

const ANSWER = `with urllib.request.urlopen(request) as answer:
    result = json.load(answer)
if result.get("errors"):
    raise SystemExit(result["errors"][0]["message"])
print(json.dumps(result["data"], ensure_ascii=False, indent=2))
`;

const EVENTS = `with urllib.request.urlopen(request) as events:
    for line in events:
        if line.startswith(b"data:") and line[5:].strip():
            print(json.dumps(json.loads(line[5:]), ensure_ascii=False))
`;

/** A script for Python 3 that needs nothing but its standard library. */
export function pythonSnippet(operation: Operation): Snippet {
  const { query, ...rest } = bodyOf(operation);
  const { origin, isSubscription, hasToken } = operation;
  const body = Object.entries(rest).map(([name, value]) => `, ${literal(name)}: ${literal(value)}`);
  const headers = [
    '"content-type": "application/json"',
    ...(isSubscription ? ['"accept": "text/event-stream"'] : []),
    ...(hasToken ? [`"authorization": "Bearer " + os.environ["${TOKEN_VARIABLE}"]`] : []),
  ];
  return {
    text: `# ${hasToken ? `先把令牌放进环境变量 ${TOKEN_VARIABLE}；` : ""}只用 Python 3 自带的库
import json
${hasToken ? "import os\n" : ""}import urllib.request

QUERY = """
${longText(operation.query)}
"""

request = urllib.request.Request(
    ${literal(`${origin}/${pathOf(operation)}`)},
    data=json.dumps({"query": QUERY${body.join("")}}).encode("utf-8"),
    headers={${headers.join(", ")}},
)
${isSubscription ? EVENTS : ANSWER}`,
  };
}

/** Between three quotes, a backslash and a quote keep their meaning when each is escaped. */
function longText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"');
}

/** JSON's texts and numbers are Python's too; its three words are not. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, one]) => `${JSON.stringify(name)}: ${literal(one)}`)
    .join(", ")}}`;
}

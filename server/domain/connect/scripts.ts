import type { Column, ColumnType } from "../saved/saved-query.ts";
import { type Connection, type ConnectorText, pairsOf, pathOf, TOKEN_VARIABLE, valuesAsObject } from "./connection.ts";

const PANDAS_TYPES: Readonly<Record<Exclude<ColumnType, "date">, string>> = {
  text: "string",
  number: "float64",
  integer: "Int64",
  boolean: "boolean",
};

const TOKEN_STEP = `令牌放在环境变量 ${TOKEN_VARIABLE} 里；服务器只供本机阅读时不必设。`;

/** A script for pandas. */
export function pandasText(connection: Connection): ConnectorText {
  const { query, base } = connection;
  const types = query.columns.flatMap(({ name, type }) =>
    type === "date" ? [] : [`    "${name}": "${PANDAS_TYPES[type]}",`],
  );
  return {
    text: `import io
import os

import pandas as pd
import requests

token = os.environ.get("${TOKEN_VARIABLE}")
answer = requests.get(
    ${pythonText(`${base}/${pathOf(connection, "csv")}`)},
    params=${JSON.stringify(valuesAsObject(connection))},
    auth=("plancell", token) if token else None,
    timeout=60,
)
answer.raise_for_status()
types = {
${types.join("\n")}
}
days = [${namesOf(query.columns, "date")}]
rows = pd.read_csv(io.BytesIO(answer.content), encoding="utf-8-sig", dtype=types, parse_dates=days)
print(rows)
`,
    fileName: `${query.name}.py`,
    steps: ["pip install pandas requests，然后运行。", TOKEN_STEP],
  };
}

const R_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "c",
  number: "d",
  integer: "i",
  date: "D",
  boolean: "l",
};

/** A script for R. */
export function rText(connection: Connection): ConnectorText {
  const { query, base } = connection;
  const parameters = [...connection.values].map(([name, list]) => {
    return `${name} = ${list.length === 1 ? JSON.stringify(list[0]) : `c(${list.map((one) => JSON.stringify(one)).join(", ")})`}`;
  });
  const search = parameters.length === 0 ? "" : `  req_url_query(${parameters.join(", ")}, .multi = "explode") |>\n`;
  return {
    text: `library(httr2)
library(readr)

token <- Sys.getenv("${TOKEN_VARIABLE}")
asked <- request("${base}") |>
  req_url_path_append("${pathOf(connection, "csv")}") |>
${search}  req_timeout(60)
if (nzchar(token)) asked <- req_auth_basic(asked, "plancell", token)
rows <- read_csv(
  resp_body_raw(req_perform(asked)),
  col_types = "${query.columns.map(({ type }) => R_TYPES[type]).join("")}"
)
print(rows)
`,
    fileName: `${query.name}.R`,
    steps: ['install.packages(c("httr2", "readr"))，然后运行。', TOKEN_STEP],
  };
}

/** A command for a shell. */
export function curlText(connection: Connection): ConnectorText {
  const { query, base } = connection;
  const parameters = pairsOf(connection).map(
    ([name, value]) => ` \\\n  --data-urlencode ${shellText(`${name}=${value}`)}`,
  );
  return {
    text: `curl --fail --silent --show-error --compressed --get \\
  \${${TOKEN_VARIABLE}:+--user "plancell:$${TOKEN_VARIABLE}"} \\
  --output ${query.name}.csv${parameters.join("")} \\
  ${shellText(`${base}/${pathOf(connection, "csv")}`)}
`,
    fileName: `${query.name}.sh`,
    steps: [
      "在终端里运行，得到一个 CSV 文件。",
      TOKEN_STEP,
      "只在有新数据时才下载：加 --etag-save 和 --etag-compare，指向同一个文件。",
    ],
  };
}

function namesOf(columns: readonly Column[], type: ColumnType): string {
  return columns.flatMap((column) => (column.type === type ? [`"${column.name}"`] : [])).join(", ");
}

/** A text of JSON is one of Python, too. */
function pythonText(text: string): string {
  return JSON.stringify(text);
}

/** Between single quotes a shell takes everything as it is. */
function shellText(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

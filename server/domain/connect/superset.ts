import { LONGEST_PAGE } from "../saved/common-parameters.ts";
import { FIGURE_QUERY } from "../saved/figure-query.ts";
import { type Connection, type ConnectorText, pairsOf } from "./connection.ts";

/** The address and a query for Superset's GraphQL adapter, which reads the flat root of the figures. */
export function supersetText(connection: Connection): ConnectorText {
  const { query, base, values } = connection;
  if (query.name !== FIGURE_QUERY.name) {
    return {
      reason: `Superset 的 GraphQL 适配器只能读观测值（${FIGURE_QUERY.name}）；其他的表请下载 CSV，在 Superset 里 Upload CSV。`,
    };
  }
  const repeated = [...values].find(([, list]) => list.length > 1);
  if (repeated) return { reason: `Superset 里参数 ${repeated[0]} 只能写一个值，请去掉其余的，改在 SQL 里筛选。` };
  const [scheme = "http", host = ""] = base.split("://");
  const parameters = pairsOf(connection).map(([name, value]) => `arg_${name}=${encodeURIComponent(value)}`);
  const table = `observationRows?${[`iarg_first=${LONGEST_PAGE}`, ...parameters].join("&")}`;
  const columns = query.columns.map(({ name }) => `"${name}"`).join(", ");
  return {
    text: `graphql://${host}/graphql?is_https=${scheme === "https" ? 1 : 0}

SELECT ${columns}
FROM "${table}"
`,
    fileName: "figures.superset.txt",
    steps: [
      "在 Superset 服务器上：pip install graphql-db-api。",
      "Settings → Database connections → + Database → Other，SQLAlchemy URI 填第一行；需要令牌时写成 graphql://:令牌@主机…，Superset 会加密保存并遮住它。",
      "在 SQL Lab 里运行第二段，存为数据集。",
    ],
  };
}

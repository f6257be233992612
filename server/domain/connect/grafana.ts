import type { Column, ColumnType } from "../saved/saved-query.ts";
import { type Connection, type ConnectorText, pairsOf, pathOf } from "./connection.ts";

/** The types of columns as the Infinity source names them. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  number: "number",
  integer: "number",
  date: "timestamp",
  boolean: "boolean",
};

const SOURCE = { type: "yesoreyeram-infinity-datasource", uid: "$" + "{DS_PLANCELL}" };

/** A dashboard of the Infinity source with the table and, where there is a time and a value, a line over time. */
export function grafanaText(connection: Connection): ConnectorText {
  const { query } = connection;
  const hasTime = ["periodEnd", "value"].every((name) => query.columns.some((column) => column.name === name));
  const line = query.columns.filter(({ name }) => ["periodEnd", "value", "indicatorName"].includes(name));
  const panels = [
    panel("table", query.title, [target(connection, query.columns, "table")], 1),
    ...(hasTime ? [panel("timeseries", `${query.title}：走势`, [target(connection, line, "timeseries")], 2)] : []),
  ];
  const input = { name: "DS_PLANCELL", label: "Plancell", type: "datasource", pluginId: SOURCE.type };
  const dashboard = { __inputs: [input], title: query.title, schemaVersion: 39, panels };
  return {
    text: `${JSON.stringify(dashboard, null, 2)}\n`,
    fileName: `${query.name}.grafana.json`,
    steps: [
      "先装 Infinity 数据源（Grafana 11.6 以上），新建一个：Authentication 选 Basic，用户名任意，密码填令牌；Allowed hosts 写本服务器的地址。",
      "Dashboards → New → Import，粘贴，选刚建的数据源。",
    ],
  };
}

function target(connection: Connection, columns: readonly Column[], format: "table" | "timeseries") {
  return {
    refId: "A",
    datasource: SOURCE,
    ...{ type: "json", source: "url", parser: "backend", format, root_selector: "" },
    url: `${connection.base}/${pathOf(connection, "json")}`,
    url_options: {
      method: "GET",
      data: "",
      params: pairsOf(connection).map(([key, value]) => ({ key, value })),
      headers: [],
    },
    columns: columns.map(({ name, label, type }) => ({ selector: name, text: label, type: TYPES[type] })),
  };
}

function panel(type: string, title: string, targets: readonly unknown[], id: number) {
  return { id, type, title, datasource: SOURCE, gridPos: { x: 0, y: 12 * (id - 1), w: 24, h: 12 }, targets };
}

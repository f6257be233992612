import type { Connection, ConnectorText } from "./connection.ts";
import { dataConnectionText, webQueryText } from "./excel-files.ts";
import { fineText, tableauText } from "./forms.ts";
import { grafanaText } from "./grafana.ts";
import { powerQueryText } from "./power-query.ts";
import { curlText, pandasText, rText } from "./scripts.ts";
import { supersetText } from "./superset.ts";

/** A program that reads tables, and how its text is made. */
export interface Connector {
  /** As it stands in an address. */
  readonly code: string;
  readonly name: string;
  readonly textOf: (connection: Connection) => ConnectorText;
}

/** Every program for which there is a ready text. */
export const CONNECTORS: readonly Connector[] = [
  { code: "power-query", name: "Power Query（Excel、Power BI）", textOf: powerQueryText },
  { code: "odc", name: "Excel 数据连接文件（.odc）", textOf: dataConnectionText },
  { code: "iqy", name: "Excel、WPS 网页查询文件（.iqy）", textOf: webQueryText },
  { code: "fine", name: "帆软 FineBI、FineReport", textOf: fineText },
  { code: "tableau", name: "Tableau", textOf: tableauText },
  { code: "superset", name: "Superset", textOf: supersetText },
  { code: "grafana", name: "Grafana（Infinity）", textOf: grafanaText },
  { code: "pandas", name: "Python（pandas）", textOf: pandasText },
  { code: "r", name: "R", textOf: rText },
  { code: "curl", name: "curl", textOf: curlText },
];

/** The connector of that code; undefined for any other text. */
export function findConnector(code: string): Connector | undefined {
  return CONNECTORS.find((connector) => connector.code === code);
}

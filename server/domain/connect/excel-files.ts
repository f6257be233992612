import { addressOf, type Connection, type ConnectorText } from "./connection.ts";
import { mashup } from "./power-query.ts";
import { xmlText } from "./xml-text.ts";

/** A web query (.iqy): old, but every Excel and WPS opens it by a double click. It reads the page with the table. */
export function webQueryText(connection: Connection): ConnectorText {
  const lines = [
    ...["WEB", "1", addressOf(connection, "html"), ""],
    ...["Selection=AllTables", "Formatting=None", "PreFormattedTextToColumns=True"],
    ...["ConsecutiveDelimitersAsOne=False", "SingleBlockTextImport=False", "DisableDateRecognition=False"],
    "DisableRedirections=False",
  ];
  return {
    text: `${lines.join("\r\n")}\r\n`,
    fileName: `${connection.query.name}.iqy`,
    steps: [
      "下载后双击，或在 Excel：数据 → 现有连接 → 浏览更多，选这个文件。",
      "问用户名和密码时，用户名任意，密码填令牌；服务器只供本机阅读时不会问。",
      "刷新：在表里点右键 → 刷新。",
    ],
  };
}

/** An Office data connection (.odc) that carries the Power Query query. */
export function dataConnectionText(connection: Connection): ConnectorText {
  const name = connection.query.title;
  const source = `Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=${name};Extended Properties=""`;
  return {
    text: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv="Content-Type" content="text/x-ms-odc; charset=utf-8">
<meta name="ProgId" content="ODC.Database">
<meta name="SourceType" content="OLEDB">
<title>${xmlText(name)}</title>
<xml id="docprops"><o:DocumentProperties xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><o:Description>${xmlText(connection.query.note)}</o:Description><o:Name>${xmlText(name)}</o:Name></o:DocumentProperties></xml>
<xml id="msodc"><odc:OfficeDataConnection xmlns:odc="urn:schemas-microsoft-com:office:odc" xmlns="http://www.w3.org/TR/REC-html40"><odc:PowerQueryConnection odc:Type="OLEDB"><odc:ConnectionString>${xmlText(source)}</odc:ConnectionString><odc:CommandType>SQL</odc:CommandType><odc:CommandText>${xmlText(`SELECT * FROM [${name}]`)}</odc:CommandText></odc:PowerQueryConnection><odc:PowerQueryMashupData>${xmlText(mashupData(connection))}</odc:PowerQueryMashupData></odc:OfficeDataConnection></xml>
</head>
</html>
`,
    fileName: `${connection.query.name}.odc`,
    steps: [
      "下载后双击，Excel 2016 及以后会建好查询并载入表格。",
      "凭据选“基本”：用户名任意，密码填令牌；服务器只供本机阅读时选“匿名”。",
    ],
  };
}

/** The query as Excel writes it into such files. */
function mashupData(connection: Connection): string {
  const name = xmlText(connection.query.title);
  return `<Mashup xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.microsoft.com/DataMashup"><Client>EXCEL</Client><Version>2.56.5023.1043</Version><MinVersion>2.21.0.0</MinVersion><Culture>zh-CN</Culture><SafeCombine>false</SafeCombine><Items><Query Name="${name}"><Formula>${xmlText(mashup(connection))}</Formula><IsParameterQuery xsi:nil="true" /><IsDirectQuery xsi:nil="true" /></Query></Items></Mashup>`;
}

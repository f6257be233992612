import { type ArgType, type ColumnType, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/** Values on their way between Prisma and SQLite. */

const DECLARED: Readonly<Record<string, ColumnType>> = {
  INTEGER: ColumnTypeEnum.Int32,
  INT: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  REAL: ColumnTypeEnum.Double,
  DOUBLE: ColumnTypeEnum.Double,
  TEXT: ColumnTypeEnum.Text,
  BOOLEAN: ColumnTypeEnum.Boolean,
  DATETIME: ColumnTypeEnum.DateTime,
  BLOB: ColumnTypeEnum.Bytes,
};

/** The type of a result column: as declared, else (an expression) after its first value. */
export function columnType(declared: string | null, values: Iterable<unknown>): ColumnType {
  const known = DECLARED[(declared ?? "").toUpperCase()];
  if (known !== undefined) return known;
  for (const value of values) {
    if (value !== null) return typeOfValue(value);
  }
  return ColumnTypeEnum.Int32;
}

function typeOfValue(value: unknown): ColumnType {
  if (typeof value === "number") return ColumnTypeEnum.UnknownNumber;
  if (typeof value === "bigint") return ColumnTypeEnum.Int64;
  if (value instanceof Uint8Array) return ColumnTypeEnum.Bytes;
  return ColumnTypeEnum.Text;
}

/**
 * A value as SQLite takes it. Dates become ISO text in UTC, which sorts as time does.
 * @throws TypeError for text with a NUL character
 */
export function toSqlite(value: unknown, type: ArgType | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return isoText(value);
  if (typeof value === "string") return textToSqlite(value, type?.scalarType);
  return value;
}

function textToSqlite(text: string, scalarType: ArgType["scalarType"] | undefined): unknown {
  switch (scalarType) {
    case "int":
    case "float":
      return Number(text);
    case "bigint":
      return BigInt(text);
    case "datetime":
      return isoText(new Date(text));
    case "bytes":
      return Buffer.from(text, "base64");
    default:
      // The driver gives text back only up to its first NUL: better refused than silently cut.
      if (text.includes("\u0000"))
        throw new TypeError(`Cannot store text with a NUL character: ${JSON.stringify(text.slice(0, 40))}`);
      return text;
  }
}

function isoText(date: Date): string {
  return date.toISOString().replace("Z", "+00:00");
}

/** A value as Prisma expects it from a column of that type. */
export function fromSqlite(value: unknown, type: ColumnType): unknown {
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number" && type === ColumnTypeEnum.Int64) return String(value);
  return value;
}

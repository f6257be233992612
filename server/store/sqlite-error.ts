import { DriverAdapterError, type MappedError } from "@prisma/driver-adapter-utils";

interface SqliteFault {
  readonly code: string;
  readonly message: string;
  readonly rawCode: number;
}

/** What SQLite threw, as the error Prisma understands; what is not SQLite's goes through unchanged. */
export function toDriverError(error: unknown): unknown {
  if (!isSqliteFault(error)) return error;
  const mapped = mapFault(error);
  return new DriverAdapterError({ ...mapped, originalCode: error.code, originalMessage: error.message });
}

function mapFault(fault: SqliteFault): MappedError {
  const fields = constraintFields(fault.message);
  switch (fault.code) {
    case "SQLITE_CONSTRAINT_UNIQUE":
    case "SQLITE_CONSTRAINT_PRIMARYKEY":
      return { kind: "UniqueConstraintViolation", constraint: { fields } };
    case "SQLITE_CONSTRAINT_NOTNULL":
      return { kind: "NullConstraintViolation", constraint: { fields } };
    case "SQLITE_CONSTRAINT_FOREIGNKEY":
      return { kind: "ForeignKeyConstraintViolation", constraint: { foreignKey: {} } };
    case "SQLITE_BUSY":
      return { kind: "SocketTimeout" };
    default:
      return { kind: "sqlite", extendedCode: fault.rawCode, message: fault.message };
  }
}

/** "UNIQUE constraint failed: Series.key, Series.basis" names key and basis. */
function constraintFields(message: string): string[] {
  const [, list = ""] = message.split("constraint failed: ");
  return list.split(", ").flatMap((name) => name.split(".").at(-1) || []);
}

function isSqliteFault(error: unknown): error is SqliteFault {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_") && "rawCode" in error;
}

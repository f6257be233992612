import { isAmount, isRecord, textOf } from "./shape.ts";

/** Where the server's data stands: the version that answers are of, and how many changes led to it. */
export interface Position {
  readonly dataVersion: string;
  readonly sequence: number;
}

/** The position in a record of the server; null unless it is well-formed. */
export function readPosition(record: unknown): Position | null {
  if (!isRecord(record)) return null;
  const { sequence } = record;
  const dataVersion = textOf(record, "dataVersion");
  return dataVersion === "" || !isAmount(sequence) ? null : { dataVersion, sequence };
}

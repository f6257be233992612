import { GraphQLError } from "graphql";

import { databaseFaultOf } from "../store/database-fault.ts";

import { sentenceOf } from "./error-code.ts";

const CODES = { IN_USE: "SERVER_BUSY", DISK_FULL: "DISK_FULL" } as const;

/**
 * What a write comes to. @throws GraphQLError SERVER_BUSY where another process has been writing for too long, DISK_FULL
 * where there is no room: both undid what was begun; every other error as it is
 */
export async function orDatabaseError<Result>(writing: Promise<Result>): Promise<Result> {
  try {
    return await writing;
  } catch (error) {
    const fault = databaseFaultOf(error, "")?.code;
    if (fault !== "IN_USE" && fault !== "DISK_FULL") throw error;
    const code = CODES[fault];
    const { message, hint } = sentenceOf(code);
    throw new GraphQLError(`${message}。`, { extensions: { code, hint }, originalError: null });
  }
}

import { WriterBusy } from "./patience.ts";

/** Why the database cannot be used. Each is one clear sentence to the person who starts the server. */
const FAULTS = {
  NEWER: (detail: string) => `数据库由更新的版本写成（含未知迁移 ${detail}）；请升级 Plancell，数据未改动。`,
  EDITED: (detail: string) => `已应用的迁移被改动过（${detail}）；请恢复原来的迁移文件，数据未改动。`,
  UNFINISHED: (detail: string) =>
    `有一次迁移没有完成（${detail}）；请用备份恢复，或用 prisma migrate resolve 标明结果，数据未改动。`,
  CORRUPT: (detail: string) => `数据库文件已损坏或不是 SQLite 数据库（${detail}）；请用备份替换该文件，数据未改动。`,
  UNREADABLE: (detail: string) => `不能读写数据文件夹（${detail}）；请检查该文件夹是否存在、权限是否允许当前用户读写。`,
  DISK_FULL: (detail: string) => `磁盘空间不足（${detail}）；请腾出空间后重试，数据未改动。`,
  IN_USE: (detail: string) => `数据库正被另一个进程写入（${detail}）；请等它写完，或先停止它。`,
  EXISTS: (detail: string) => `文件已经存在（${detail}）；请换一个名字，或先移走它。没有写入任何内容。`,
  ABSENT: (detail: string) => `没有这个文件（${detail}）；请检查路径。`,
  FOREIGN: (detail: string) => `这不是 Plancell 的数据库（${detail}）；请换成用 backup 写出的文件，现有数据未改动。`,
  CHANGED: (detail: string) => `备份没有通过核对（${detail}）；请换一份备份，现有数据未改动。`,
  REPLACED: (detail: string) => `启动时数据库文件被换掉了（${detail}）；请重新启动。`,
  EMPTY: (detail: string) => `数据库是空的（${detail}）；请用 npm start 启动，它会先写入计划和数据。`,
  UNSUPPORTED: (detail: string) =>
    `DATABASE_URL 只支持 file: 开头的 SQLite 文件，收到的是“${detail}”；请写如 file:./data/plancell.db，或不设。`,
} as const;

export type DatabaseFaultCode = keyof typeof FAULTS;

/** The database cannot be used; the message says why and what to do, and that nothing was changed. */
export class DatabaseFault extends Error {
  override readonly name = "DatabaseFault";
  readonly code: DatabaseFaultCode;

  constructor(code: DatabaseFaultCode, detail: string, cause?: unknown) {
    super(FAULTS[code](detail), { cause });
    this.code = code;
  }
}

/** What went wrong while opening a database file, if it is one of the faults that a person can mend. */
export function databaseFaultOf(error: unknown, file: string): DatabaseFault | undefined {
  if (error instanceof DatabaseFault) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/SQLITE_(NOTADB|CORRUPT)/u.test(code)) return new DatabaseFault("CORRUPT", file, error);
  if (/SQLITE_FULL|ENOSPC/u.test(code)) return new DatabaseFault("DISK_FULL", file, error);
  if (/SQLITE_BUSY/u.test(code) || error instanceof WriterBusy) return new DatabaseFault("IN_USE", file, error);
  // The driver gives the file that it cannot open at all no code, only this message.
  if (error instanceof Error && /^ConnectionFailed/u.test(error.message))
    return new DatabaseFault("UNREADABLE", file, error);
  if (/SQLITE_(CANTOPEN|READONLY|PERM|IOERR)|EACCES|EPERM|ENOTDIR|EROFS|EEXIST/u.test(code)) {
    return new DatabaseFault("UNREADABLE", file, error);
  }
  return undefined;
}

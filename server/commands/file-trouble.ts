/** What the system says of a file that cannot be read or written, in words. */
const TROUBLES: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件或文件夹",
  ENOTDIR: "路径里有一段不是文件夹",
  EISDIR: "它是一个文件夹",
  EACCES: "没有权限",
  EPERM: "没有权限，或文件正被打开",
  EROFS: "磁盘是只读的",
  EBUSY: "文件正被打开",
  ENOSPC: "磁盘已满",
  EDQUOT: "磁盘配额已满",
  ENAMETOOLONG: "名称太长",
  ELOOP: "链接绕成了圈",
};

/** Why a file could not be read or written: in words, with the system's code. */
export function fileTrouble(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return [TROUBLES[code] ?? "", code].filter((part) => part !== "").join("，") || String(error);
}

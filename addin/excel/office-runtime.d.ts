/** The part of OfficeRuntime that the add-in uses; office.js brings it, its types come in a package of their own. */
declare namespace OfficeRuntime {
  /** Shared by all workbooks of this user on this machine, and never part of a document. */
  const storage: {
    getItem(key: string): Promise<string | null>;
    setItem(key: string, value: string): Promise<void>;
    removeItem(key: string): Promise<void>;
  };
}

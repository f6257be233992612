/** Set by the build; absent where the sources run by themselves. */
declare const PLANCELL_VERSION: string | undefined;

/** The version of the add-in, as package.json has it. */
export const VERSION = typeof PLANCELL_VERSION === "undefined" ? "未构建" : PLANCELL_VERSION;

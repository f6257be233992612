/**
 * The part of Office.js that a task pane uses, acting on the grid of the host page. Microsoft's own Excel API needs a
 * real Excel; its custom-functions runtime, which does not, is loaded before this script and stays as it is.
 */
import type { Grid } from "./grid-api.ts";
import { OfficeStubError } from "./office-object.ts";
import { RequestContext } from "./request-context.ts";

/** What Excel LTSC 2021 supports, the oldest Excel that runs the add-in. */
const LTSC_2021: Readonly<Record<string, string>> = {
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  ExcelApi: "1.14",
  RibbonApi: "1.1",
  KeyboardShortcuts: "1.1",
};

const HOST = { host: "Excel", platform: "PC" } as const;

/** The host page's grid, which opens while the add-in loads. */
async function openGrid(): Promise<Grid> {
  while (!window.parent.hostGrid) await new Promise((resolve) => setTimeout(resolve, 20));
  return window.parent.hostGrid;
}

/** `Office.onReady(callback?)`: tells which host runs the add-in, once the runtime's last file gives out the context. */
async function onReady(callback?: (info: typeof HOST) => unknown): Promise<typeof HOST> {
  while (!Reflect.get(window, "Office").context) await new Promise((resolve) => setTimeout(resolve, 20));
  await callback?.(HOST);
  return HOST;
}

/** The runtime asks for the set CustomFunctions too, by which it knows what the bridge understands: all of it. */
function isSetSupported(name: string, version: string | number = "1.1"): boolean {
  if (name === "CustomFunctions") return true;
  const highest = (window.hostRequirementSets ?? LTSC_2021)[name];
  return highest !== undefined && compareVersions(highest, String(version)) >= 0;
}

function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}

type Batch<T> = (context: RequestContext) => Promise<T>;

/** `Excel.run(batch)` or `Excel.run(context, batch)`: gives the batch a context and sends what it left unsent. */
async function run<T>(first: Batch<T> | RequestContext, second?: Batch<T>): Promise<T> {
  const context = first instanceof RequestContext ? first : new RequestContext(await openGrid());
  const batch = first instanceof RequestContext ? second : first;
  if (!batch) throw new OfficeStubError("InvalidArgument", "Excel.run needs a function");
  const result = await batch(context);
  await context.sync();
  return result;
}

/** Settings stored in the workbook: read from it once, written to it by saving. */
function documentSettings() {
  const saved = () => window.parent.hostDocument;
  const values = new Map<string, unknown>(Object.entries(saved()?.settings ?? {}));
  return {
    get: (name: string) => values.get(name) ?? null,
    set: (name: string, value: unknown) => void values.set(name, value),
    remove: (name: string) => void values.delete(name),
    saveAsync: (callback?: (result: { status: "succeeded" }) => void) => {
      saved()?.saveSettings(Object.fromEntries(values));
      setTimeout(() => callback?.({ status: "succeeded" }));
    },
  };
}

function themeOf(isDark: boolean) {
  return isDark
    ? { bodyBackgroundColor: "#1F1F1F", bodyForegroundColor: "#F0F0F0" }
    : { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#262626" };
}

const dark = matchMedia("(prefers-color-scheme: dark)");

const officeContext = {
  ...HOST,
  contentLanguage: "zh-CN",
  displayLanguage: "zh-CN",
  diagnostics: { ...HOST, version: "16.0.14332.20000" },
  requirements: { isSetSupported },
  document: { settings: documentSettings(), url: "" },
  officeTheme: themeOf(dark.matches),
};

dark.addEventListener("change", () => Object.assign(officeContext.officeTheme, themeOf(dark.matches)));

/** Commands of the ribbon; a test runs one by `window.hostActions.get("id")`. */
const actions = new Map<string, unknown>();

window.hostActions = actions;

/** `OfficeRuntime.storage`: kept while the pane is open. */
const stored = new Map<string, string>();

const storage = {
  getItem: async (key: string) => stored.get(key) ?? null,
  setItem: async (key: string, value: string) => void stored.set(key, value),
  removeItem: async (key: string) => void stored.delete(key),
  getKeys: async () => [...stored.keys()],
};

const addin = {
  setStartupBehavior: async () => undefined,
  getStartupBehavior: async () => "None",
  showAsTaskpane: async () => undefined,
  hide: async () => undefined,
};

/** Part of the runtime: what it gives out as `Office.context`. */
declare const OSF: { readonly _OfficeAppFactory: { setContext(context: typeof officeContext): void } };

/** The runtime brings an `Office` of its own: what it has stays, what it lacks is added. */
function define(name: "Office" | "Excel", members: Readonly<Record<string, unknown>>): void {
  const existing: object = Reflect.get(window, name) ?? {};
  for (const [member, value] of Object.entries(members)) {
    Object.defineProperty(existing, member, { value, configurable: true, writable: true });
  }
  Reflect.set(window, name, existing);
}

OSF._OfficeAppFactory.setContext(officeContext);

define("Office", {
  onReady,
  addin,
  HostType: { Excel: "Excel" },
  PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
  StartupBehavior: { none: "None", load: "Load" },
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  actions: { associate: (id: string, action: unknown) => void actions.set(id, action) },
});

define("Excel", {
  run,
  RequestContext,
  CalculationType: { recalculate: "Recalculate", full: "Full", fullRebuild: "FullRebuild" },
});

Object.defineProperty(window, "OfficeRuntime", {
  get: () => ({ storage }),
  // The runtime sets its own again when it has started; it needs a real Excel behind it.
  set: () => undefined,
});

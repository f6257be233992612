import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { env, platform } from "node:process";
import packaged from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** A browser's program and the arguments that it alone needs. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly arguments: readonly string[];
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A test must not reach beyond this machine, nor wait for a dialog of the browser's own. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
];

/** Of the packaged browser's arguments: one process hangs at the second page, the rest weaken the same-origin rule or draw slowly. */
const UNWANTED =
  /^--(?:headless|single-process|no-zygote|disable-web-security|allow-running-insecure-content|use-|enable-unsafe)/u;

const NO_BROWSER = [
  "找不到浏览器：表格测试需要 Chromium 或 Chrome。请安装其一后重试，例如 Debian/Ubuntu：sudo apt-get install -y chromium；",
  "其他系统请安装 Chrome，或把 CHROME_PATH 设为浏览器程序的完整路径。",
  "No browser found: the workbook tests need Chromium or Chrome. Install one and run again, on Debian or Ubuntu with ",
  "`sudo apt-get install -y chromium`, elsewhere install Chrome, or set CHROME_PATH to the browser's program.",
].join("");

/** The browser to test with: CHROME_PATH, else the system's, else the one packaged on npm for Linux. Never skips: throws. */
export async function findBrowser(): Promise<BrowserProgram> {
  if (env.CHROME_PATH) return chosenBrowser(env.CHROME_PATH);
  const installed = systemBrowser(env.PATH ?? "");
  if (installed) return { executablePath: installed, arguments: [] };
  return packagedBrowser();
}

/** The browser of the npm package @sparticuz/chromium, unpacked on first use; only Linux on x64 has one. */
export async function packagedBrowser(): Promise<BrowserProgram> {
  if (platform !== "linux" || process.arch !== "x64") throw new Error(NO_BROWSER);
  try {
    const executablePath = await packaged.executablePath();
    return { executablePath, arguments: packaged.args.filter((argument) => !UNWANTED.test(argument)) };
  } catch (cause) {
    throw new Error(NO_BROWSER, { cause });
  }
}

/** Starts the browser without a window; closing it is the caller's. */
export async function launchBrowser(program?: BrowserProgram): Promise<Browser> {
  const { executablePath, arguments: own } = program ?? (await findBrowser());
  return chromium.launch({ executablePath, headless: true, args: [...new Set([...own, ...QUIET])] });
}

function chosenBrowser(path: string): BrowserProgram {
  if (existsSync(path)) return { executablePath: path, arguments: [] };
  throw new Error(
    `CHROME_PATH 指向的“${path}”不存在；请改为浏览器程序的完整路径，或删除该变量。CHROME_PATH names "${path}", which does not exist. ${NO_BROWSER}`,
  );
}

function systemBrowser(path: string): string | undefined {
  const inPath = path.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...inPath, ...USUAL_PLACES].find((candidate) => existsSync(candidate));
}

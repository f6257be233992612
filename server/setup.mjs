// Brings a fresh clone to where it can run, then runs what was asked for: serve, test, command, bench or certs.
// Node built-ins only: nothing is installed yet when this starts.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const LEAST_NODE = [20, 19];
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const [mode = "serve", ...rest] = process.argv.slice(2);
const isQuiet = mode === "command";
const dataFolder = resolve(process.env.PLANCELL_DATA?.trim() || "data");

process.chdir(root);
checkNode();

const STEPS = {
  install: {
    name: "安装依赖",
    inputs: ["package.json", "package-lock.json"],
    output: "node_modules/.package-lock.json",
    run: () => npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"),
    cure: "请确认没有另一个安装还在进行、能访问 npm 仓库，然后重新运行。",
  },
  generate: {
    name: "生成数据库客户端",
    inputs: ["package-lock.json", "prisma/schema.prisma", "prisma/prisma.config.ts"],
    output: "server/store/generated/client.ts",
    run: () => node("node_modules/prisma/build/index.js", "generate", "--config", "prisma/prisma.config.ts"),
    cure: "请检查 prisma/schema.prisma。",
  },
  server: {
    name: "编译服务器",
    inputs: [
      "package-lock.json",
      "tsconfig.json",
      "prisma/schema.prisma",
      "prisma",
      "server",
      "preview/build",
      "playground/build",
    ],
    output: ".build/server/main.js",
    run: () => node("node_modules/typescript/bin/tsc", "-b", "server", "prisma", "preview/build", "playground/build"),
    cure: "请按上面的提示修改源码。",
  },
  addin: {
    name: "打包 Excel 加载项",
    inputs: ["package-lock.json", "tsconfig.json", "addin", "server/domain"],
    environment: ["OFFICE_JS_URL"],
    output: ".build/web/taskpane.html",
    run: () =>
      node("node_modules/webpack/bin/webpack.js", "--config", "addin/webpack.config.cjs", "--mode", "production"),
    cure: "请按上面的提示修改加载项的源码。",
  },
  preview: {
    name: "打包试用页",
    // Of the add-in its page alone: what that names is loaded from the add-in's own address.
    inputs: ["package-lock.json", "preview", ".build/preview/build", ".build/web/taskpane.html"],
    output: ".build/preview-web/index.html",
    run: () => node(".build/preview/build/main.js"),
    cure: "请按上面的提示修改 preview 里的源码。",
  },
  playground: {
    name: "打包查询台",
    // Of the server its domain, whose words the copied formulas are made of, and of the add-in the order of arguments.
    inputs: ["package-lock.json", "playground", ".build/playground/build", "addin/cell", "server/domain"],
    output: ".build/playground-web/index.html",
    run: () => node(".build/playground/build/main.js"),
    cure: "请按上面的提示修改 playground 里的源码。",
  },
  seed: {
    name: "迁移并写入数据",
    inputs: ["prisma/migrations", "prisma/data", ".build/prisma", ".build/server/store", ".build/server/domain"],
    environment: ["DATABASE_URL"],
    output: process.env.DATABASE_URL?.replace(/^file:/u, "") || join(dataFolder, "plancell.db"),
    // Whether a database is filled is a fact of that database, so the stamp stands beside it.
    stamps: dataFolder,
    run: () => node(".build/prisma/seed.js"),
    cure: "数据没有改动；请按上面的提示处理后重新运行。",
  },
  types: {
    name: "检查类型",
    inputs: ["package-lock.json", "tsconfig.json", "prisma", "server", "addin", "preview", "playground", "test"],
    output: ".build/test",
    run: () => node("node_modules/typescript/bin/tsc", "-b"),
    cure: "请按上面的提示修改源码。",
  },
  lint: {
    name: "检查格式与写法",
    run: () => node("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
    cure: "运行 node node_modules/@biomejs/biome/bin/biome check --write . 可自动修正大部分。",
  },
};

const BUILT = ["install", "generate", "server", "addin", "preview", "playground"];
const MODES = {
  serve: { steps: [...BUILT, "seed"], launch: serve },
  test: {
    steps: [...BUILT, "types", "lint"],
    launch: () => follow("node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts", ...rest),
  },
  command: { steps: isAboutTheFile() ? BUILT : [...BUILT, "seed"], launch: command },
  bench: {
    steps: [...BUILT, "types"],
    launch: () =>
      follow(
        `.build/test/bench/${["import", "import-kills", "import-load", "waits"].includes(rest[0]) ? rest[0] : "run"}.js`,
        ...rest,
      ),
  },
  certs: { steps: ["install", "generate", "server"], launch: () => load(".build/server/commands/certs.js") },
};

const plan = MODES[mode];
if (!plan) stop(`不认识“${mode}”；可用的有：${Object.keys(MODES).join("、")}。`);
const started = Date.now();
for (const key of plan.steps) runStep(key, STEPS[key]);
say(`准备就绪（${seconds(started)}）\n`);
await plan.launch();

/** Whether a command is about the database's file, which it must find as it is: damaged, older, or not there. */
function isAboutTheFile() {
  return ["backup", "restore"].includes(rest[0]) || rest.includes("--database");
}

function command() {
  // What comes back may lack what this version brings along; the next start fills it in.
  if (rest[0] === "restore") rmSync(join(dataFolder, ".seed-stamp"), { force: true });
  return load(".build/server/commands/plancell-command.js");
}

/** Runs a step unless its inputs are as they were when it last succeeded and its output is still there. */
function runStep(key, step) {
  const since = Date.now();
  const stamp = join(step.stamps ?? join(root, "node_modules/.plancell"), `.${key}-stamp`);
  const digest = step.inputs ? fingerprint(step) : "";
  if (digest && existsSync(step.output) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) {
    say(`· ${step.name}：未变，跳过\n`);
    return;
  }
  say(`▶ ${step.name} … `);
  const { status, output } = step.run();
  if (status !== 0) {
    stop(`\n${output}\n“${step.name}”没有成功（退出码 ${status}，${seconds(since)}）。${step.cure}`, status);
  }
  say(`完成（${seconds(since)}）\n`);
  if (!digest) return;
  mkdirSync(dirname(stamp), { recursive: true });
  // The server step's own output is an input of the seed, so a stamp is of what stands after the step.
  writeFileSync(stamp, fingerprint(step));
}

/** SHA-256 of everything a step depends on: its files by path and content, its settings, this Node. */
function fingerprint({ inputs, environment = [] }) {
  const hash = createHash("sha256").update(process.version);
  for (const name of environment) hash.update(`\0${name}=${process.env[name] ?? ""}`);
  for (const file of inputs.flatMap(filesUnder)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile() && !file.endsWith(".tsbuildinfo"))
    .sort();
}

function npm(...args) {
  // npm tells its scripts where it is; started by hand, its name has to do.
  const path = process.env.npm_execpath;
  return path?.endsWith(".js") ? node(path, ...args) : run(process.platform === "win32" ? "npm.cmd" : "npm", args);
}

function node(...args) {
  return run(process.execPath, args);
}

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      // Prisma wants to download its engine unless it is told of one; generating a client never starts it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    },
  });
  return { status: status ?? 1, output: `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}` };
}

/**
 * Serves, and stops as on SIGTERM when npm goes away without a word. A signal to npm itself reaches us because the start
 * script puts us in the place of its shell (`exec`, after which the other half is for Windows, where there is none): a
 * shell between would end at once and leave us serving.
 */
function serve() {
  const parent = process.ppid;
  const stopWithParent = () => process.ppid !== parent && process.kill(process.pid, "SIGTERM");
  if (process.env.npm_lifecycle_event) setInterval(stopWithParent, 200).unref();
  return load(".build/server/main.js");
}

/** Goes on in this process, so that signals reach it without a go-between. */
async function load(file) {
  process.argv = [process.argv[0], file, ...rest];
  await import(pathToFileURL(resolve(root, file)).href);
}

/** Runs a program with our own input and output and ends as it ends. */
function follow(...args) {
  return new Promise(() => {
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  });
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  stop(`需要 Node ${LEAST_NODE.join(".")} 或更新的版本，当前是 ${process.versions.node}；请升级 Node 后重新运行。`);
}

function say(text) {
  if (!isQuiet) process.stdout.write(text);
}

function stop(message, status = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(status);
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} 秒`;
}

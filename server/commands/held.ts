import { readPublishAt } from "../domain/import/publish-at.ts";
import { type HeldChangeEnding, moveHeld, withdrawHeld } from "../store/change-held.ts";
import { type HeldChange, heldChanges } from "../store/held-changes.ts";
import { noteHeldRead } from "../store/held-reads.ts";
import { type HeldRelease, heldOfCode, listHeld } from "../store/held-release.ts";
import { loadHeldReport } from "../store/hold-records.ts";
import { loadHeldFigures } from "../store/load-held.ts";
import { type PublishEnding, publishHeld } from "../store/publish-held.ts";
import { type Command, CommandFault, type CommandLibrary, type Options, type Result, textOption } from "./command.ts";
import { heldLine, receiptLines } from "./import-report.ts";
import { userAtTheKeyboard } from "./user.ts";

/** Figures that are shown of a held release; programs get a thousand. */
const MOST_LINES = 20;
const MOST_FIGURES = 1000;

type Action = (library: CommandLibrary, code: string, options: Options) => Promise<Result>;

const ACTIONS: Readonly<Record<string, Action>> = { show, publish, withdraw, move };

/** `held list`, and `held show|publish|withdraw|move CODE`: what waits for its time of publication. */
export const heldCommand: Command = async (library, args, options) => {
  const [action = "list", code] = args;
  if (action === "list" && args.length <= 1) return list(library);
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (act && code !== undefined && args.length === 2) return act(library, code, options);
  throw new CommandFault("请写 held list，或 held show、publish、withdraw、move 加代码，如 held show HELD.3。");
};

async function list({ database }: CommandLibrary): Promise<Result> {
  await noteHeldRead(database, { actor: userAtTheKeyboard(), what: "list", code: "" });
  const all = listHeld(database);
  return { text: all.map(heldLine).join("\n") || "没有封存的发布。", json: all };
}

async function show({ database, book }: CommandLibrary, code: string): Promise<Result> {
  const held = heldOfCode(database, code);
  if (!held) return { text: unknown(code), json: null, isRefused: true };
  const details = { first: MOST_FIGURES };
  await noteHeldRead(database, { actor: userAtTheKeyboard(), what: "figures", code: held.code, details });
  if (held.kind !== "figures") return showRecords(database, held);
  const figures = loadHeldFigures(database, held.id, { after: undefined, first: MOST_FIGURES });
  const changes = heldChanges(book.current(), held, figures);
  const rest = held.state === "waiting" && held.figures > MOST_LINES ? [`……共 ${held.figures} 个`] : [];
  const text = [heldLine(held), ...changes.slice(0, MOST_LINES).map(changeLine), ...rest].join("\n");
  return { text, json: { ...held, changes: changes.map(({ place: _, ...change }) => change) } };
}

/** What the dry run said when they were held. */
function showRecords(database: CommandLibrary["database"], held: HeldRelease): Result {
  const report = loadHeldReport(database, held.id);
  const { read, added, changed, same, withdrawn } = held.counts;
  const lines = [
    `  读 ${read} 行，新增 ${added}，改动 ${changed}，相同 ${same}，撤下 ${withdrawn}`,
    ...report.warnings.map(({ row, message }) => `  警告 第 ${row} 行：${message}`),
    ...report.changes.map(({ figure, before, after, statusBefore, statusAfter, unit }) => {
      const [from, to] =
        before === null && after === null ? [statusBefore, statusAfter] : [before ?? "无", after ?? "无"];
      return `  ${figure} ${from} → ${to} ${unit}`;
    }),
  ];
  return { text: [heldLine(held), ...lines.slice(0, MOST_LINES)].join("\n"), json: { ...held, report } };
}

async function publish(library: CommandLibrary, code: string): Promise<Result> {
  const { ending, held, receipt } = await publishHeld(library, code, userAtTheKeyboard());
  const lines = receipt ? receiptLines(receipt) : [];
  return resultOf(code, { ending, held, lines, json: { ending, held: held ?? null, receipt: receipt ?? null } });
}

async function withdraw({ database }: CommandLibrary, code: string): Promise<Result> {
  const { ending, held } = await withdrawHeld(database, code, userAtTheKeyboard());
  return resultOf(code, { ending, held, lines: [], json: { ending, held: held ?? null } });
}

async function move({ database }: CommandLibrary, code: string, options: Options): Promise<Result> {
  const text = textOption(options, "publish-at");
  const publishAt = readPublishAt(text);
  if (!publishAt) throw new CommandFault(`--publish-at 收到“${text}”；请写带时区的时间，如 2016-07-20T09:30+08:00。`);
  const { ending, held } = await moveHeld(database, code, { publishAt, actor: userAtTheKeyboard() });
  return resultOf(code, { ending, held, lines: [], json: { ending, held: held ?? null } });
}

const ENDINGS: Readonly<Record<Exclude<PublishEnding | HeldChangeEnding, "unknown">, string>> = {
  published: "已公布。",
  withdrawn: "已撤回，不再公布；数据已删除。",
  moved: "已改公布时间。",
  ended: "以前已经公布或撤回，没有再做。",
  past: "新的公布时间已经过去，没有改。",
  misfit: "与现在的数据对不上，没有公布；请撤回后重新导入。",
  overtaken: "数据正被别人更新，没有公布；请重试。",
};

interface Ended {
  readonly ending: PublishEnding | HeldChangeEnding;
  readonly held: HeldRelease | undefined;
  readonly lines: readonly string[];
  readonly json: unknown;
}

function resultOf(code: string, { ending, held, lines, json }: Ended): Result {
  if (ending === "unknown" || !held) return { text: unknown(code), json, isRefused: true };
  const isRefused = !["published", "withdrawn", "moved"].includes(ending);
  return { text: [ENDINGS[ending], heldLine(held), ...lines].join("\n"), json, isRefused };
}

function unknown(code: string): string {
  return `没有代码为“${code}”的封存的发布。请用 held list 查看代码。`;
}

function changeLine({ subject, indicator, period, before, after, unit, isConflict }: HeldChange): string {
  const conflict = isConflict ? "（封存以后已有别的发布改过）" : "";
  return `  ${subject} · ${indicator} · ${period} ${before ?? "无"} → ${after ?? "无"} ${unit}${conflict}`;
}

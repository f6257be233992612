import { rangeName } from "../../server/domain/sheet/cell-range.ts";
import type { Block, Orientation, RecogniserAnswer, Recognition } from "../../server/domain/sheet/recognition.ts";

import { client } from "../client/client.ts";

import { cellAddress } from "../excel/address.ts";
import { excelErrorSentence } from "../excel/excel-error.ts";
import type { FillChoice } from "../excel/fill-changes.ts";
import { selectCell } from "../excel/select-cell.ts";
import { SheetSession } from "../excel/sheet-session.ts";
import type { SheetState } from "../excel/sheet-state.ts";
import { WriteHistory } from "../excel/write-history.ts";

import { button, element } from "./element.ts";
import { fillView } from "./fill-view.ts";
import { contradictionList, findingList, noteList } from "./finding-list.ts";
import { keepFocus } from "./keep-focus.ts";
import { questionList } from "./question-list.ts";
import { createRollView } from "./roll-view.ts";
import { sheetMap } from "./sheet-map.ts";
import { templateView } from "./template-view.ts";
import { vintageField } from "./vintage-field.ts";

const ORIENTATIONS: Readonly<Record<Orientation, string>> = {
  "periods-across": "期间在列",
  "periods-down": "期间在行",
  "one-period": "单一期间",
};

/** The section 表格, and what it knows of the workbook's tables. */
export interface SheetsView {
  readonly element: HTMLElement;
  readonly session: SheetSession;
}

/**
 * The section 表格: what the workbook's tables are, what has to be asked, and which typed numbers are not the published.
 *
 * @param onState told whenever that changes
 * @param history what the pane wrote, to be taken back
 */
export function createSheetsView(
  onState: (now: SheetState) => void = () => {},
  history: WriteHistory = new WriteHistory(),
): SheetsView {
  const state = element("div", { role: "status", class: "status" });
  const progress = element("progress", { "aria-label": "进度" });
  const stop = button("停止", () => session.stop());
  const lists = element("div", { class: "lists" });
  const session = new SheetSession(
    client,
    (now) => {
      show(now);
      onState(now);
    },
    history,
  );
  const roll = createRollView({ client, history, onCell: goTo, onWritten: (result) => session.take(result) });
  const read = button("识别并核对本工作簿", () => void session.read(), "primary");

  function goTo(address: string): void {
    selectCell(address).catch((error) => state.replaceChildren(sentence("failed", excelErrorSentence(error))));
  }

  function show(now: SheetState): void {
    keepFocus(
      () => draw(now),
      () => read,
    );
  }

  function draw(now: SheetState): void {
    state.replaceChildren(...sentences(now));
    progress.hidden = now.activity === "none";
    stop.hidden = now.activity !== "writing";
    if (now.total > 0) [progress.max, progress.value] = [now.total, now.done];
    else progress.removeAttribute("value");
    read.setAttribute("aria-disabled", String(now.activity !== "none"));
    read.textContent = now.recognition ? "重新识别并核对" : "识别并核对本工作簿";
    if (now.activity !== "none") return;
    roll.follow(session.known);
    lists.replaceChildren(...listsOf(now, session, roll.element, goTo));
  }

  show(session.current);
  const hint = element("p", { class: "hint" }, "只在本机读取，工作簿不会上传；写入之前先给您看。");
  const parts = [element("h2", {}, "表格"), hint, read, progress, stop, state, lists];
  // It takes the keyboard from a press beside its buttons, as the second of a double click, which else left it nowhere.
  return { element: element("section", { "aria-label": "表格", tabindex: "-1" }, ...parts), session };
}

function listsOf(
  now: SheetState,
  session: SheetSession,
  roll: HTMLElement,
  goTo: (address: string) => void,
): HTMLElement[] {
  const { recognition, audit, contradictions, answers, remembered } = now;
  if (!recognition) return [];
  const { questions, blocks } = recognition;
  const listener = {
    answers,
    onCell: goTo,
    onAnswer: (answer: RecogniserAnswer) => void session.answer(answer),
    onFill: (choice: FillChoice) => void session.fill(choice),
    onUndo: () => void session.undo(),
  };
  const forget = button(`撤销已作的 ${remembered} 个回答`, () => void session.forgetAnswers());
  const sheets = [...new Set([...blocks, ...questions].map(({ sheet }) => sheet))];
  return [
    ...(audit ? [vintageField(now, (vintage) => void session.auditAgainst(vintage))] : []),
    ...(audit && audit.findings.length > 0 ? [findingList(audit.findings, goTo)] : []),
    ...(audit && audit.notes.length > 0 ? [noteList(audit.notes, goTo)] : []),
    ...(contradictions.length > 0 ? [contradictionList(contradictions, goTo)] : []),
    ...(questions.length > 0 ? [questionList(questions, listener)] : []),
    ...(remembered > 0 ? [forget] : []),
    ...fillView(now, listener),
    roll,
    templateView(remembered, {
      template: () => session.template,
      onTake: (text) => void session.takeTemplate(text),
    }),
    ...sheets.map((sheet) => sheetPart(sheet, recognition, wrongCells(sheet, audit), goTo)),
  ];
}

/** The cells of a sheet that hold a wrong number, as row and column. */
function wrongCells(sheet: string, audit: SheetState["audit"]): ReadonlySet<string> {
  const findings = audit?.findings.filter((finding) => finding.sheet === sheet) ?? [];
  return new Set(findings.flatMap(({ cells }) => cells.map(({ row, column }) => `${row},${column}`)));
}

function sheetPart(
  sheet: string,
  recognition: Recognition,
  wrong: ReadonlySet<string>,
  goTo: (address: string) => void,
): HTMLElement {
  const blocks = recognition.blocks.filter((block) => block.sheet === sheet);
  const count = blocks.reduce((sum, { cells }) => sum + cells.length, 0);
  const summary = element("summary", {}, `${sheet}：${blocks.length} 张表，${count} 格`);
  const items = blocks.map((block) => blockItem(block, goTo));
  return element(
    "details",
    {},
    summary,
    sheetMap(sheet, recognition, wrong),
    element("ul", { class: "findings" }, ...items),
  );
}

function blockItem({ sheet, range, orientation, cells }: Block, goTo: (address: string) => void): HTMLElement {
  const name = rangeName(range);
  const indicators = new Set(cells.map(({ meaning }) => meaning.indicator)).size;
  return element(
    "li",
    {},
    element(
      "span",
      { class: "cells" },
      button(name, () => goTo(cellAddress(sheet, name)), "cell"),
    ),
    element("span", { class: "detail" }, `${ORIENTATIONS[orientation]}，${indicators} 个指标，${cells.length} 格`),
  );
}

function sentences({ activity, recognition, audit, problems, vintage, versions }: SheetState): HTMLElement[] {
  const failed = problems.map((problem) => sentence("failed", problem));
  if (activity === "reading") return [sentence("", "正在读取工作簿……")];
  if (activity === "writing") return [sentence("", "正在写入……")];
  if (!recognition) return failed;
  const cells = recognition.blocks.reduce((sum, block) => sum + block.cells.length, 0);
  if (cells === 0 && recognition.questions.length === 0) {
    const isFilled = recognition.untouched.some(({ code }) => code === "PLAN_FORMULA");
    const none = isFilled ? "没有要填的单元格：表里已是取数公式。" : "没有找到按指标和期间排列的表格。";
    return [...failed, sentence("", none)];
  }
  const found = `识别出 ${recognition.blocks.length} 张表，${cells} 个单元格。`;
  return [...failed, sentence("ready", found), ...auditSentence(audit, publishedWords(vintage, versions))];
}

function publishedWords(vintage: SheetState["vintage"], versions: SheetState["versions"]): string {
  if (vintage.kind === "day") return `${vintage.day} 已公布的数`;
  return versions.length > 0 ? `工作簿记录的版本（${versions.join("、")}）` : "公布数";
}

function auditSentence(audit: SheetState["audit"], published: string): HTMLElement[] {
  if (!audit) return [];
  const { checked, matched, unknown, findings } = audit;
  const rest = unknown > 0 ? `另有 ${unknown} 个没有可比的公布数。` : "";
  if (checked === 0) return [sentence("", `没有可核对的手填数。${rest}`)];
  const look = findings.length > 0 ? "newer" : "ready";
  return [sentence(look, `核对 ${checked} 个手填数，${matched} 个与${published}一致。${rest}`)];
}

function sentence(look: string, text: string): HTMLElement {
  return element("p", { class: look === "" ? "state" : `state ${look}` }, text);
}

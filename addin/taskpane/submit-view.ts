import { client } from "../client/client.ts";

import { excelErrorSentence } from "../excel/excel-error.ts";
import { selectCell } from "../excel/select-cell.ts";
import type { SubmissionKind } from "../excel/submission-kind.ts";
import type { SubmissionPart } from "../excel/submission-part.ts";
import { placeOf } from "../excel/submit-request.ts";
import { SubmitSession } from "../excel/submit-session.ts";
import type { SubmitResult, SubmitState } from "../excel/submit-state.ts";

import { button, element } from "./element.ts";
import { areaField, choicesPart } from "./submit-choices.ts";
import type { SubmitDraft } from "./submit-form.ts";
import { headingsPart } from "./submit-headings.ts";
import { submitPreview } from "./submit-preview.ts";
import { receiptPart, submissionLog } from "./submit-receipt.ts";
import { recordField } from "./submit-record.ts";
import { layoutSentence } from "./submit-words.ts";
import { createTokenView } from "./token-view.ts";

/** What the section needs around it. */
export interface SubmitViewPorts {
  readonly kind: SubmissionKind;
  /** What was sent from this workbook; one for all kinds. */
  readonly part: SubmissionPart;
  /** Further parts below a receipt. */
  readonly afterwards?: (result: SubmitResult) => readonly HTMLElement[];
  /** Told when figures were written: what shows them is behind now. */
  readonly onSent: () => void;
  /** Leads to where cells are updated. */
  readonly onUpdate: () => void;
}

const ACTIVITIES: Readonly<Record<SubmitState["activity"], string>> = {
  none: "",
  reading: "正在读取所选区域……",
  checking: "正在检查……",
  sending: "正在写入，请不要关闭窗格……",
  asking: "正在询问服务器……",
};

/** The section 报送: the rows or cells of a selected range, checked and then sent at once. */
export function createSubmitView({ kind, part, onSent, onUpdate, afterwards }: SubmitViewPorts): HTMLElement {
  const state = element("div", { role: "status", class: "status" });
  const progress = element("progress", { "aria-label": "报送进度" });
  const stop = button("停止检查", () => session.stop());
  const lists = element("div", { class: "lists" });
  const read = button("读取所选区域", () => void session.read(), "primary");
  const session = new SubmitSession({ client, kind, part, onChange: show, onSent });
  let draft: SubmitDraft = { title: "", publishedOn: "", note: "", isConfirmed: false };
  let drafted: SubmitState["reply"] = null;
  let layout: "rows" | "cells" = "rows";

  function goTo(address: string): void {
    selectCell(address).catch((error) => state.replaceChildren(sentence("failed", excelErrorSentence(error))));
  }

  /** Another preview is of other figures: nobody has said yes to its warnings. */
  function refreshDraft({ area, reply }: SubmitState): void {
    if (reply === drafted || !area) return;
    drafted = reply;
    const usual = `报送 ${placeOf(area)}`;
    draft = { ...draft, title: draft.title.startsWith("报送 ") || draft.title === "" ? usual : draft.title };
    draft.isConfirmed = false;
  }

  function show(now: SubmitState): void {
    const isBusy = now.activity !== "none";
    if (now.submission) layout = now.submission.layout;
    refreshDraft(now);
    state.replaceChildren(...sentences(now, kind.words.noun));
    progress.hidden = !isBusy;
    stop.hidden = now.activity !== "checking";
    // Not disabled, which would take the focus from a button that was just pressed.
    read.setAttribute("aria-disabled", String(isBusy));
    if (isBusy) return;
    const hadFocus = lists.contains(document.activeElement) || stop === document.activeElement;
    lists.replaceChildren(...partsOf(now));
    // What was pressed is gone now, and would leave the keyboard nowhere.
    if (hadFocus) (lists.querySelector<HTMLElement>("h3") ?? read).focus();
  }

  function tokenPart(isWanted: boolean): HTMLElement {
    const token = createTokenView(() => void session.read(), "submit-token").element;
    token.hidden = false;
    const made = element("details", {}, element("summary", {}, "换一个访问令牌"), token);
    made.open = isWanted;
    return made;
  }

  function recordPart({ area, submission, choices, needsToken }: SubmitState): HTMLElement[] {
    if (kind.records.length === 0 || !area || needsToken) return [];
    const read = submission && "lines" in submission ? submission.record : undefined;
    return [recordField(kind.records, read ?? choices.record, (record) => void session.choose({ record }))];
  }

  function partsOf(now: SubmitState): HTMLElement[] {
    const { submission, reply, result, choices, omitted, log, unanswered, needsToken } = now;
    const onField = (heading: string, field: string) => {
      void session.choose({ headings: new Map([...choices.headings, [heading, field]]) });
    };
    const headings = submission && headingsPart(submission, choices.headings, { fields: kind.fields, onField });
    const hasAreas = kind.fields.some(({ field }) => field === "area");
    const area =
      submission && hasAreas && areaField(submission, choices.area, (name) => void session.choose({ area: name }));
    const listener = {
      onSend: () => void session.send({ ...draft }),
      onOmit: () => void session.omitRefused(),
      onCancel: () => session.cancel(),
      onCell: goTo,
    };
    const isPreview = submission && "lines" in submission && reply;
    const records = submissionLog(log, { onAsk: (key) => void session.ask(key), onCell: goTo });
    return [
      ...(needsToken || (reply && !reply.mayPublish) ? [tokenPart(needsToken)] : []),
      ...(unanswered === "" ? [] : [button("再问一次", () => void session.ask(unanswered), "primary")]),
      ...(result ? [receiptPart(result, layout, onUpdate), ...(afterwards?.(result) ?? [])] : []),
      ...recordPart(now),
      ...(headings ? [headings] : []),
      ...(area ? [area] : []),
      ...(isPreview ? [submitPreview(submission, reply, { omitted, draft, kind }, listener)] : []),
      ...(now.area && !needsToken
        ? choicesPart(
            submission,
            { choices, hasLayouts: kind.fields.length > 0 },
            (change) => void session.choose(change),
          )
        : []),
      ...(records ? [records] : []),
    ];
  }

  show(session.current);
  void session.open();
  const hint = element("p", { class: "hint" }, kind.words.hint);
  const parts = [hint, element("div", { class: "buttons" }, read), progress, stop, state, lists];
  return element("section", { "aria-label": "报送" }, element("h2", {}, `报送${kind.name}`), ...parts);
}

function sentences({ activity, area, submission, problems }: SubmitState, noun: string): HTMLElement[] {
  if (activity !== "none") return [sentence("", ACTIVITIES[activity])];
  const how = submission && "lines" in submission ? layoutSentence(submission, noun) : "";
  const place = area ? [sentence("", how === "" ? placeOf(area) : `${placeOf(area)}：${how}`)] : [];
  return [...problems.map((problem) => sentence("failed", problem)), ...place];
}

function sentence(look: string, text: string): HTMLElement {
  return element("p", { class: look === "" ? "state" : `state ${look}` }, text);
}

import type { Submission } from "../../server/domain/submit/submission.ts";
import { accountOf } from "../../server/domain/submit/submission-account.ts";

import type { SubmitReply } from "../client/submit.ts";

import type { SubmitState } from "../excel/submit-state.ts";

import { copyButton } from "./copy-button.ts";
import { button, element } from "./element.ts";
import { submitEntries } from "./submit-entries.ts";
import { type FormParts, submitForm } from "./submit-form.ts";
import { submitList } from "./submit-list.ts";
import { submitReport } from "./submit-report.ts";
import { accountSentence, lineWord } from "./submit-words.ts";

/** What can be done with a preview. */
export interface PreviewListener {
  readonly onSend: () => void;
  readonly onOmit: () => void;
  readonly onCancel: () => void;
  readonly onCell: (address: string) => void;
}

const MAY_NOT =
  "您的角色可以检查，不能发布。请复制检查结果，交给数据管理员（steward）报送；或请管理员给您数据管理员的令牌。";

/** What the server would do with the selection, and the way to do it. */
export function submitPreview(
  submission: Submission,
  reply: SubmitReply,
  { omitted, draft, kind }: Pick<SubmitState, "omitted"> & Pick<FormParts, "draft" | "kind">,
  listener: PreviewListener,
): HTMLElement {
  const account = accountOf(submission, reply.lines, omitted);
  const groups = submitEntries(submission, reply, omitted);
  const sentence = accountSentence(account, submission.layout);
  const refused = reply.lines.filter(({ fate }) => fate === "refused").length;
  const report = element("textarea", { readonly: "", rows: "4", "aria-label": "检查结果" });
  report.value = submitReport(submission, sentence, groups);
  const cancel = button("取消", listener.onCancel);
  const [copy, copied] = copyButton("复制检查结果", report);
  const omit = button(`去掉被拒绝的 ${refused} ${lineWord(submission.layout)}，再检查`, listener.onOmit, "primary");
  const nothing =
    account.same > 0
      ? element("p", { class: "state ready" }, "服务器上已经是这样，没有变化，不必报送。")
      : element("p", { class: "state newer" }, `没有可以报送的${kind.words.noun}，理由见上。`);
  const isAsked = submission.left.some(({ code }) => code === "ASKED");
  const asked = isAsked ? [element("p", { class: "hint" }, "要先回答的问题：请在“表格”页回答，再读一次。")] : [];
  const parts = !reply.mayPublish
    ? [element("p", { class: "state newer" }, MAY_NOT), buttons(cancel)]
    : refused > 0
      ? [element("p", { class: "state newer" }, "有被拒绝的，改正后再读一次；或者"), buttons(omit, cancel)]
      : reply.refusals.length > 0
        ? [buttons(cancel)]
        : account.sent === 0
          ? [nothing, buttons(cancel)]
          : [submitForm({ sent: account.sent, warnings: reply.warningCount, draft, kind, ...listener })];
  const text = element("details", {}, element("summary", {}, "检查结果的文字"), report);
  return element(
    "section",
    { class: "lists", "aria-label": "报送预览" },
    element("h3", { tabindex: "-1" }, "报送预览"),
    element("p", { class: "state" }, sentence),
    ...submitList(groups, submission, listener.onCell),
    ...asked,
    ...parts,
    buttons(copy),
    copied,
    text,
  );
}

function buttons(...children: readonly HTMLElement[]): HTMLElement {
  return element("div", { class: "buttons" }, ...children);
}

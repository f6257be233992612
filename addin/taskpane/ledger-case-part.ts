import type { CaseEvent, CaseStepRule, WholeCase } from "../client/ledger-case.ts";

import { button, element } from "./element.ts";
import { factList } from "./fact-list.ts";
import { type Draft, draftForm } from "./ledger-field.ts";
import { stepDraft, stepFields, stepWords } from "./ledger-steps.ts";
import { closedSteps } from "./ledger-words.ts";
import { timeWords } from "./submit-words.ts";

/** The step whose form is open, and what is typed in it. */
export interface OpenStep {
  readonly step: string;
  readonly draft: Draft;
}

/** What can be done with a case that is looked at. */
export interface CaseListener {
  readonly onStep: (step: OpenStep | null) => void;
  readonly onAdvance: (step: CaseStepRule, words: Readonly<Record<string, unknown>>) => void;
  readonly onBack: () => void;
}

const ENDED: Readonly<Record<string, readonly string[]>> = {
  销号: ["已销号，不再办理。"],
  撤回: ["导入它的发布已撤销，问题随之撤回，不再办理。"],
};

/** A case, what may be done with it now and by whom, and what was done. */
export function ledgerCasePart(one: WholeCase, open: OpenStep | null, listener: CaseListener): readonly HTMLElement[] {
  const { code, enterprise, text, state, owner, dueOn, isOverdue, cluster, area, task, reportedOn, revision } = one;
  return [
    element("div", { class: "buttons" }, button("返回列表", listener.onBack)),
    element("h3", { tabindex: "-1" }, `${code} ${enterprise}`),
    element("p", {}, text),
    factList([
      ["状态", state],
      ["责任单位", owner],
      ["办结期限", isOverdue ? `${dueOn}，已逾期` : dueOn],
      ["集群", cluster],
      ["地区", area],
      ["重点工作", task],
      ["登记日期", reportedOn],
      ["版次", String(revision)],
    ]),
    ...stepsPart(one, open, listener),
    element("h4", {}, "办理经过"),
    element("ol", { class: "versions" }, ...[...one.events].reverse().map(eventItem)),
  ];
}

function stepsPart(one: WholeCase, open: OpenStep | null, listener: CaseListener): HTMLElement[] {
  const rule = one.steps.find(({ step }) => step === open?.step);
  const others = closedSteps(one);
  const told = ENDED[one.state] ?? others;
  const why = told.map((sentence) => element("p", { class: "hint" }, sentence));
  if (rule && open) return [stepForm(one, rule, open, listener), ...why];
  const buttons = one.steps.map(({ step, name }) => {
    return button(
      name,
      () => listener.onStep({ step, draft: stepDraft(one) }),
      step === "AMEND" ? "secondary" : "primary",
    );
  });
  return [element("div", { class: "buttons" }, ...buttons), ...why];
}

function stepForm(one: WholeCase, rule: CaseStepRule, { draft }: OpenStep, listener: CaseListener): HTMLElement {
  const { step, name, needs } = rule;
  const fields = stepFields(step, needs);
  return draftForm({ prefix: "case", title: name, fields }, draft, {
    send: name,
    onSend: () => listener.onAdvance(rule, stepWords(step, { fields, draft, before: stepDraft(one) })),
    onCancel: () => listener.onStep(null),
  });
}

function eventItem({ revision, kind, at, actor, role, note, evidence, changed }: CaseEvent): HTMLElement {
  const more = [
    ...(changed.length > 0 ? [`改了：${changed.join("、")}`] : []),
    ...(note === "" ? [] : [note]),
    ...evidence.map((piece) => `佐证：${piece}`),
  ];
  return element(
    "li",
    {},
    element("span", { class: "change" }, `第 ${revision} 版 ${kind}`),
    element("span", { class: "detail" }, `${timeWords(at)}，${actor}（${role}）`),
    ...more.map((text) => element("span", { class: "detail" }, text)),
  );
}

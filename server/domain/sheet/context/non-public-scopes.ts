import type { Scope } from "./scope.ts";

const OF_ECONOMY = /非公(?:有制)?经济/u;
const OF_SHARE = /非公(?:有制)?经济.*占(?:地区)?(?:生产总值|GDP)/u;

/** 占GDP比重 below 非公有制经济增加值. */
export const NON_PUBLIC: Scope = {
  isOver: (titles) => titles.some(({ text }) => OF_ECONOMY.test(text)),
  begins: ({ unknown }) => OF_ECONOMY.test(unknown?.value ?? ""),
  goesOn: ({ indicators }) => !indicators,
  completions: [(words) => words.replace(/^占(?:地区)?(?:生产总值|GDP)的?比[重例]/u, "非公有制经济占GDP比重")],
};

/** 占比 below 非公有制经济增加值及占GDP比重. */
export const NON_PUBLIC_SHARE: Scope = {
  isOver: (titles) => titles.some(({ text }) => OF_SHARE.test(text)),
  begins: () => false,
  goesOn: ({ indicators }) => !indicators,
  completions: [(words) => words.replace(/^(?:占比|比重)/u, "非公有制经济占比")],
};

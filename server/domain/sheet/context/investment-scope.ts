import { areAllNamed } from "./all-named.ts";
import type { Scope } from "./scope.ts";

const FIXED_ASSETS = /^固定资产投资(?:增速)?$/u;

/** 工业 below 固定资产投资 is the investment in it. */
export const INVESTMENT: Scope = {
  isOver: (titles) => titles.some(({ indicators, rest }) => rest === "" && areAllNamed(indicators, FIXED_ASSETS)),
  begins: ({ indicators }) => areAllNamed(indicators?.value ?? [], FIXED_ASSETS),
  goesOn: ({ indicators, unknown }) => !indicators && (!unknown || /^[按分]|业(?=$|[\s（(])/u.test(unknown.value)),
  completions: [
    (words) => words.replace(/^工业(?=$|[\s（(])/u, "工业投资"),
    (words) =>
      words.replace(
        /^((?:上半年|前?[一二三]季度|全年|本[年月期]|当月|累计)*)(?:完成)?投资额?(?=$|[\s（(])/u,
        "$1固定资产投资额",
      ),
  ],
};

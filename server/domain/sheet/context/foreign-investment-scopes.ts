import { labelsOf } from "../table/sheet-rows.ts";
import { areAllNamed } from "./all-named.ts";
import type { Scope } from "./scope.ts";

const FOREIGN = /外商直接投资/u;
const FOREIGN_USED = /实际(?:到位|利用|使用)?外(?:商投)?资/u;
const AMOUNT_USED = /^实际(?:使用|利用)(?:金额|额)(?:[（(]|$)/u;

/** 外商直接投资 below 实际外商投资额, or beside a column 实际使用金额. */
export const FOREIGN_INVESTMENT_USED: Scope = {
  isOver: (titles, { header }) =>
    titles.some(({ text }) => FOREIGN_USED.test(text) && !/合同|协议/u.test(text)) ||
    labelsOf(header).some(({ text }) => AMOUNT_USED.test(text.replace(/\s+/gu, ""))),
  begins: () => false,
  goesOn: () => true,
  completions: [(words) => words.replace(/^(?=外商直接投资)/u, "实际利用")],
};

/** Utilized amount, and Contracted amount beside it, below Foreign Direct Investment. */
export const FOREIGN_INVESTMENT: Scope = {
  isOver: () => false,
  begins: ({ indicators }) => areAllNamed(indicators?.value ?? [], FOREIGN),
  goesOn: ({ indicators }) => !indicators || areAllNamed(indicators.value, FOREIGN),
  completions: [
    (words) =>
      words.replace(
        /^(?:actually )?utili[sz]ed (?:amount|value)|^(?:amount|value) (?:actually )?utili[sz]ed/iu,
        "Utilized foreign direct investment",
      ),
    (words) => words.replace(/^实际(?:利用|使用|到位)(?:金)?额/u, "实际利用外商直接投资额"),
  ],
};

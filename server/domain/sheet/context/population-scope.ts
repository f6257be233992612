import type { Scope } from "./scope.ts";

/** 常住 beside 户籍 below a title about 人口. */
export const POPULATION: Scope = {
  isOver: (titles) => titles.some(({ text }) => /人口/u.test(text)),
  begins: () => false,
  goesOn: () => true,
  completions: [(words) => words.replace(/^(年末)?常住(?=$|[\s（(])/u, "$1常住人口")],
};

/** The sets that the add-in uses, and the highest version that is asked for. */
const SETS = { ExcelApi: 20, CustomFunctionsRuntime: 6, SharedRuntime: 3, RibbonApi: 2, KeyboardShortcuts: 1 } as const;

/** Microsoft's requirement sets that this Excel claims, each with its highest version: ExcelApi 1.14. None outside of Office. */
export function readRequirementSets(): string[] {
  const { requirements } = Office.context;
  const isSupported = (set: string, version: number) => requirements?.isSetSupported(set, `1.${version}`) ?? false;
  return Object.entries(SETS).flatMap(([set, most]) => {
    for (let version = most; version > 0; version--) if (isSupported(set, version)) return [`${set} 1.${version}`];
    return [];
  });
}

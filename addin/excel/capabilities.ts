/** What this Excel can do, by Microsoft's requirement sets, and what it is. */
export interface Capabilities {
  /** "" outside of Office. */
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  /** Formulas of add-ins. Volume-licensed Excel 2019 and earlier has none. */
  readonly customFunctions: boolean;
  /** Numbers with properties: a card beside the cell, and `=C4.来源`. */
  readonly richNumbers: boolean;
  /** Cells that can be calculated one by one. */
  readonly partialRecalculation: boolean;
}

export function readCapabilities(): Capabilities {
  const { diagnostics } = Office.context;
  const isHosted = Office.context.host !== null && diagnostics !== undefined;
  return {
    host: isHosted ? String(diagnostics.host) : "",
    platform: isHosted ? String(diagnostics.platform) : "",
    version: isHosted ? diagnostics.version : "",
    customFunctions: supports("CustomFunctionsRuntime", "1.1"),
    richNumbers: supports("CustomFunctionsRuntime", "1.4"),
    partialRecalculation: supports("ExcelApi", "1.6"),
  };
}

function supports(set: string, version: string): boolean {
  return Office.context.requirements?.isSetSupported(set, version) ?? false;
}

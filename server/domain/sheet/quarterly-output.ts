const OUTPUT = /^(?:REGIONAL_GDP|(?:SECONDARY_INDUSTRY|INDUSTRY|FINANCIAL_SECTOR)_VALUE_ADDED)/u;

/** Whether an indicator, by its code, is the product or a part of it, or their growth: published by quarter and by year alone. */
export function isQuarterlyOutput(indicator: string): boolean {
  return OUTPUT.test(indicator);
}

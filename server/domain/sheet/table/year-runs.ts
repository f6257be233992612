/** The last year that a number of a sheet is taken for. */
export const LAST_YEAR = 2050;

/** Fewer numbers of that size may be figures. */
const FEWEST_IN_RUNS = 5;
const FEWEST_OF_TWO = 3;

/** Whether numbers are years of equal distance, or months in order: 201601 and 2016.01 as well. */
export function isInOrder(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((value, at) => value - (numbers[at] ?? 0));
  if (numbers.some((value) => value > LAST_YEAR + 1)) {
    return (
      steps.length >= 2 && steps.every((step) => Math.sign(step) === Math.sign(steps[0] ?? 0) && Math.abs(step) <= 100)
    );
  }
  if (numbers.some((value) => !Number.isInteger(value))) {
    return new Set(numbers).size >= 3 && Math.max(...steps.map(Math.abs)) < 1.2;
  }
  const isSteady = steps.every((step) => step === steps[0] && Math.abs(step) <= 10 && step !== 0);
  return isSteady || (steps.every((step) => step === 0 || step === 1) && steps.some((step) => step === 1));
}

/** 2013, 2012, 2011, 2013, 2012, 2011: years one by one, from the same year on for each area. */
export function goesRound(numbers: readonly number[]): boolean {
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const starts = numbers.filter((value, at) => at === 0 || value - (numbers[at - 1] ?? 0) !== step);
  const areYears = numbers.every((value) => Number.isInteger(value) && value <= LAST_YEAR);
  return areYears && Math.abs(step) === 1 && starts.length > 1 && starts.every((start) => start === starts[0]);
}

/** 1978, 1990, 2000, 2010, 2015: chosen years of a header, in either direction. */
export function isRising(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((value, at) => value - (numbers[at] ?? 0));
  return numbers.every(Number.isInteger) && steps.every((step) => step !== 0 && step > 0 === (steps[0] ?? 0) > 0);
}

/** 2014 | 2015 | 2016 | 2015 | 2016 below names of different width, with no word beside them. */
export function areRunsOfYears(years: readonly number[]): boolean {
  const starts = years.filter((value, at) => value !== (years[at - 1] ?? 0) + 1);
  // 2017 | 2018 | 2017 | 2018 | 2018.
  const areTwo = new Set(years).size === 2 && years.length > FEWEST_OF_TWO;
  const areYears = years.every((value) => Number.isInteger(value) && value <= LAST_YEAR);
  return areYears && (areTwo || starts.length * 2 <= years.length);
}

/** 2000 | 2010 | 2016 | 2017 | 2000 | 2005 | 2010 below names of different width, with no word beside them. */
export function areRisingRuns(years: readonly number[]): boolean {
  const starts = years.flatMap((value, at) => (at === 0 || value <= (years[at - 1] ?? 0) ? at : []));
  const lengths = starts.map((start, at) => (starts[at + 1] ?? years.length) - start);
  const areYears = years.every((value) => Number.isInteger(value) && value <= LAST_YEAR);
  return areYears && years.length > FEWEST_IN_RUNS && lengths.length > 1 && lengths.every((length) => length > 1);
}

/** 2016.03 and 2016.11 are months to whoever typed them; 2016.1 is January or October, and will be asked. */
export function isDecimalMonth(value: number): boolean {
  const month = Math.round((value - Math.floor(value)) * 100);
  const isExact = Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
  return isExact && month >= 1 && month <= 12;
}

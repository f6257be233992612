const FIRST_PAUSE = 250;

/** The longest pause between two attempts, in milliseconds. */
export const LONGEST_PAUSE = 5_000;

/**
 * How long to wait before attempt `attempt + 1`, in milliseconds: doubling, at most {@link LONGEST_PAUSE}, and spread by
 * half so that the workbooks of a whole office do not come back in the same moment after a restart.
 *
 * @param random gives a number from 0 to below 1
 */
export function backoff(attempt: number, random: () => number): number {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt);
  return longest * (0.5 + random() / 2);
}

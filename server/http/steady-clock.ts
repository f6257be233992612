/** The time in milliseconds since 1970, as far as it may be believed. */
export type SteadyClock = () => number;

/**
 * The wall clock, which never falls behind what has passed since the start: somebody who sets it back brings no expired
 * token to life again. `wall` is milliseconds since 1970, `monotonic` milliseconds since any moment.
 */
export function createSteadyClock(wall: () => number, monotonic: () => number): SteadyClock {
  const startedAt = wall();
  const origin = monotonic();
  return () => Math.max(wall(), startedAt + (monotonic() - origin));
}

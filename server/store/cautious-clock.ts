/** The time in milliseconds since 1970, rather late than early. */
export type CautiousClock = () => number;

/** A wall clock that has gone this far ahead of the time that has passed is not believed at once. */
const LEAP_MILLISECONDS = 2000;

/** How long it has to stay ahead to be believed after all: as after a sleep, in which the other clock stood still. */
const PATIENCE_MILLISECONDS = 10 * 60_000;

/**
 * The wall clock for what cannot be taken back once it is done: a clock that was set ahead is believed only when it has
 * stayed there for ten minutes, one that was set back at once. To be asked every few seconds. `wall` is milliseconds since
 * 1970, `monotonic` milliseconds since any moment.
 */
export function createCautiousClock(wall: () => number, monotonic: () => number): CautiousClock {
  let offset = wall() - monotonic();
  let aheadSince: number | undefined;
  return () => {
    const passed = monotonic();
    const ahead = wall() - passed - offset;
    if (ahead <= LEAP_MILLISECONDS) aheadSince = undefined;
    else aheadSince ??= passed;
    const isBelieved = aheadSince === undefined || passed - aheadSince >= PATIENCE_MILLISECONDS;
    if (isBelieved) {
      offset += ahead;
      aheadSince = undefined;
    }
    return passed + offset;
  };
}

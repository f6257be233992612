import type { Snapshot } from "../store/snapshot.ts";

/** Something made of a snapshot when it is first asked for; another snapshot has its own, and takes it along when it goes. */
export function perSnapshot<Made extends object>(make: (snapshot: Snapshot) => Made): (snapshot: Snapshot) => Made {
  const made = new WeakMap<Snapshot, Made>();
  return (snapshot) => {
    const known = made.get(snapshot) ?? make(snapshot);
    made.set(snapshot, known);
    return known;
  };
}

import { vi } from "vitest";

/** Excel's telling of the selection. */
export interface FakeSelection {
  /** The handlers that are told, which are only those that a sync has added. */
  readonly handlers: Set<() => Promise<unknown>>;
  /** The code with which adding fails; "" for none. */
  fault: string;
  /** Selects something. */
  readonly move: () => void;
}

/** Excel that tells of its selection, as far as handlers come and go. */
export function stubSelection(): FakeSelection {
  const handlers = new Set<() => Promise<unknown>>();
  const fake: FakeSelection = {
    ...{ handlers, fault: "" },
    move: () => {
      for (const handler of handlers) void handler();
    },
  };
  let queue: (() => void)[] = [];
  const context = {
    sync: async () => {
      const steps = queue;
      queue = [];
      if (fake.fault !== "") throw Object.assign(new Error("Excel refuses"), { code: fake.fault });
      for (const step of steps) step();
    },
    workbook: {
      onSelectionChanged: {
        add: (handler: () => Promise<unknown>) => {
          queue.push(() => handlers.add(handler));
          return { context, remove: () => queue.push(() => handlers.delete(handler)) };
        },
      },
    },
  };
  vi.stubGlobal("Excel", {
    run: (first: unknown, second?: (given: typeof context) => unknown) =>
      typeof first === "function" ? first(context) : second?.(context),
  });
  return fake;
}

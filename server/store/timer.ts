/** Calls once after so many milliseconds, unless the function that it gives is called before. */
export type After = (milliseconds: number, call: () => void) => () => void;

/** The real clock; what waits on it keeps no process alive. */
export const after: After = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds).unref();
  return () => clearTimeout(timer);
};

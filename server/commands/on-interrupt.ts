const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does something before the process ends by Ctrl-C or from outside; gives what calls that off. */
export function onInterrupt(work: () => void): () => void {
  const callOff = () => {
    for (const signal of SIGNALS) process.off(signal, finish);
  };
  function finish(signal: NodeJS.Signals): void {
    callOff();
    work();
    // Ends by the signal, as it would have without us.
    process.kill(process.pid, signal);
  }
  for (const signal of SIGNALS) process.on(signal, finish);
  return callOff;
}

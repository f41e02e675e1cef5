/**
 * Does work after all that is due now, so that no request waits for it. What it throws is not heard: whoever needs
 * what it makes makes it then.
 */
export function openMeanwhile(): (work: () => void) => void {
  let waiting: (() => void)[] = [];
  const doAll = (): void => {
    const due = waiting;
    waiting = [];
    due.forEach(attempt);
  };
  return (work) => {
    if (waiting.push(work) === 1) setImmediate(doAll);
  };
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // It is done again when it is needed, and then it is heard.
  }
}

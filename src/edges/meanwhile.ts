/** Answers to requests that left together come together but for this: none of them is held up by work that can wait. */
const TOGETHER_MS = 10;

/**
 * Does work a moment later, when what comes now has been followed by the next requests. What it throws is not heard:
 * whoever needs what it makes makes it then.
 */
export function openMeanwhile(): (work: () => void) => void {
  let waiting: (() => void)[] = [];
  const doAll = (): void => {
    const due = waiting;
    waiting = [];
    due.forEach(attempt);
  };
  return (work) => {
    if (waiting.push(work) === 1) setTimeout(doAll, TOGETHER_MS);
  };
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // It is done again when it is needed, and then it is heard.
  }
}

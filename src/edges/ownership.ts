/**
 * Whether this process was started for us alone. How V8 compiles and tidies up holds for all that runs in a process, so
 * it is left alone where we are called by somebody else: a process that runs tests holds far more than a run of ours.
 */
let ours = false;

/** Called by what is started, before anything else. */
export function ownProcess(): void {
  ours = true;
}

export function isOurs(): boolean {
  return ours;
}

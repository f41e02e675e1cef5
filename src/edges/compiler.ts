import { setFlagsFromString } from 'node:v8';

/**
 * A function that runs a long loop is compiled anew when it is next called, and not in the middle of its loop. What V8
 * makes for a loop fits that loop alone, and a run is over before it has paid: by docs/decisions/0055 a tenth of the
 * CPU.
 */
export function compileNoLoops(): void {
  setFlagsFromString('--no-use-osr');
}

/**
 * What was needed to compile a function is let go of by the thread that the run is on, as soon as the function is put in
 * its place, and four threads compile in the middle tier in place of two. Left to other threads, dozens of such jobs wait
 * for the next one to be done, with some hundred kilobytes each: 4 to 20 MB, which threads that compile keep from then on.
 */
export function keepNoJobs(): void {
  // Earlier ones say on standard error that they don't know such flags.
  if (Number.parseInt(process.versions.v8) < 13) return;
  setFlagsFromString('--no-maglev-destroy-on-background');
  setFlagsFromString('--concurrent-maglev-max-threads=4');
}

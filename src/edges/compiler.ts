import { setFlagsFromString } from 'node:v8';

/**
 * A function that runs a long loop is compiled anew when it is next called, and not in the middle of its loop. What V8
 * makes for a loop fits that loop alone, and a run is over before it has paid: by docs/decisions/0055 a tenth of the
 * CPU.
 */
export function compileNoLoops(): void {
  setFlagsFromString('--no-use-osr');
}

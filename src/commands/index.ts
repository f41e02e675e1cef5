import type { Command } from './call.ts';
import { command as aa } from './aa.ts';
import { command as addCase } from './add-case.ts';
import { command as calibrate } from './calibrate.ts';
import { command as compare } from './compare.ts';
import { command as demo } from './demo.ts';
import { command as explain } from './explain.ts';
import { command as gate } from './gate.ts';
import { command as importAsked } from './import.ts';
import { command as init } from './init.ts';
import { command as plan } from './plan.ts';
import { command as report } from './report.ts';
import { command as review } from './review.ts';
import { command as score } from './score.ts';
import { command as validate } from './validate.ts';
import { command as watch } from './watch.ts';

/** Commands by name, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  gate,
  plan,
  report,
  compare,
  score,
  aa,
  watch,
  calibrate,
  init,
  validate,
  explain,
  review,
  import: importAsked,
  'add-case': addCase,
  demo,
};

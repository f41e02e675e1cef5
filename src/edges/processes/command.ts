import type { ChildProcess } from 'node:child_process';
import { answerIn } from '../../config/index.ts';
import { UserError, UserErrors } from '../../errors.ts';
import { clip } from '../../render/text.ts';
import { failed, failureOf } from '../../records/failure.ts';
import type { Failure, Recording, SystemAt, Trial } from '../../types.ts';
import { type Launch, launch } from './launch.ts';
import { createPending, nameOf } from './pending.ts';
import { type Heard, type OpenPlace, type Place, type Program, unheard } from './program.ts';

/** Started once, and again at most twice. */
const MOST_STARTS = 3;
/** How long a program may take to finish after the end of its input. */
const FAREWELL_MS = 5000;

/**
 * A program that is sent a line for each trial and answers each with a line, in any order. Where it breaks off, the
 * trial that has waited longest is taken to be the reason; the others are sent again.
 */
export function openCommand(system: SystemAt, place: OpenPlace): Program {
  const pending = createPending(place.tracer);
  const patience = createPatience(place.timeout, pending, () =>
    breakOff('timeout', `the program gave no answer within ${place.timeout / 1000} s`),
  );
  let running: Launch | null = null;
  let starts = 0;
  let broken: Failure | null = null;

  /** What one says that was ended is not heard. */
  function run(): Launch {
    starts++;
    const isCurrent = (): boolean => running === started;
    const started = launch(system, place, {
      line: (text) => isCurrent() && hear(text),
      breaks: (cause, message) => isCurrent() && breakOff(cause, message),
      exits: () => pending.count() > 0 && place.keeper.end(started.child),
      ends: (how) => {
        if (!isCurrent()) return;
        if (pending.count() > 0) breakOff('server', `the program ${how} before it had answered`);
        else running = null;
      },
    });
    return started;
  }

  function hear(text: string): void {
    if (text.trim() === '') return;
    const fault = faultOf(text, pending);
    if (fault === null) patience.again();
    else breakOff('malformed', fault);
  }

  function breakOff(cause: Failure['cause'], message: string): void {
    const said = `${message}${running?.lastWords() ?? ''}`;
    if (running) place.keeper.end(running.child);
    running = null;
    pending.dropFirst(failed(cause, said));
    if (starts < MOST_STARTS) return resend();
    broken = failureOf('given-up', `started ${starts} times: ${said}`, cause);
    patience.stop();
    pending.dropAll({ ok: false, failure: broken });
  }

  function resend(): void {
    const trials = pending.trials();
    if (trials.length > 0) running ??= run();
    for (const trial of trials) running?.write(pending.lineOf(trial));
    patience.again();
  }

  async function ask(trial: Trial): Promise<Heard> {
    if (broken) return unheard({ ok: false, failure: broken });
    if (!running && starts >= MOST_STARTS)
      return unheard(failed('given-up', `the program ended ${starts} times`, 'server'));
    const heard = pending.add(trial);
    running ??= run();
    running.write(pending.lineOf(trial));
    if (pending.count() === 1) patience.again();
    return heard;
  }

  return {
    ask: oneAtATime(ask),
    close: () => {
      patience.stop();
      return farewell(running?.child, place);
    },
  };
}

type Pending = ReturnType<typeof createPending>;

/** What is wrong with a line that is no answer; null where it is one, which is then handed over. */
function faultOf(text: string, pending: Pick<Pending, 'settle'>): string | null {
  const answer = read(text);
  const isText = typeof answer === 'string';
  if (!isText && pending.settle(answer)) return null;
  const what = isText ? answer : 'it answers what was not asked, or twice';
  const hint = 'answers alone belong on standard output, everything else on standard error';
  return `the program wrote ${clip(JSON.stringify(text), 200)}: ${what} (${hint})`;
}

/** Of two trials with one name the second waits for the first. */
function oneAtATime(ask: Program['ask']): Program['ask'] {
  const asked = new Map<string, Promise<unknown>>();
  return async (trial) => {
    const at = nameOf(trial);
    const answer = (asked.get(at) ?? Promise.resolve()).then(() => ask(trial));
    asked.set(at, answer);
    try {
      return await answer;
    } finally {
      // Whoever waits knows what for; the others would be held until the end.
      if (asked.get(at) === answer) asked.delete(at);
    }
  };
}

/** A text says what is wrong with it. */
function read(text: string): Recording | string {
  try {
    return answerIn(text, 'standard output', 1);
  } catch (error) {
    if (error instanceof UserError || error instanceof UserErrors) return error.message;
    throw error;
  }
}

interface Patience {
  /** Something came, or was sent: it is waited anew, if for anything. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** A program hangs when nothing at all comes for as long as one call may take. */
function createPatience(ms: number, { count }: Pick<Pending, 'count'>, end: () => void): Patience {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    again: () => {
      stop();
      if (count() > 0) timer = setTimeout(end, ms);
    },
    stop,
  };
}

/** End of input means finish; what does not is ended. */
function farewell(child: ChildProcess | undefined, { keeper }: Place): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => keeper.end(child), FAREWELL_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    // What it started is known while it lives.
    keeper.kin(child);
    child.stdin?.end();
  });
}

import type { ChildProcess } from 'node:child_process';
import { answerIn } from '../../config/index.ts';
import { UserError, UserErrors } from '../../errors.ts';
import { trialLine } from '../../records/case-line.ts';
import { clip } from '../../render/text.ts';
import type { Failure, Recording, SystemAt, Trial } from '../../types.ts';
import type { Trace } from '../traces/collector.ts';
import { failed, type Heard, type OpenPlace, type Place, type Program, unheard } from './program.ts';
import { readLines } from './lines.ts';
import { boundMemory } from './memory.ts';
import { endOf, lastWordsOf } from './last-words.ts';

/** Started once, and again at most twice. */
const MOST_STARTS = 3;
/** How long a program may take to finish after the end of its input. */
const FAREWELL_MS = 5000;

interface Waiting {
  readonly trial: Trial;
  /** Of the last time that it was sent. */
  trace: Trace | null;
  readonly resolve: (heard: Heard) => void;
}

/**
 * A program that is sent a line for each trial and answers each with a line, in any order. Where it breaks off, the
 * trial that has waited longest is taken to be the reason; the others are sent again.
 */
export function openCommand({ start, memory }: SystemAt, place: OpenPlace): Program {
  const waiting = new Map<string, Waiting>();
  let child: ChildProcess | null = null;
  let starts = 0;
  let broken: Failure | null = null;
  let lastWords = (): string => '';
  let timer: NodeJS.Timeout | undefined;

  /** It hangs when nothing at all comes for as long as one call may take. */
  function wait(): void {
    clearTimeout(timer);
    if (waiting.size === 0) return;
    const message = `the program gave no answer within ${place.timeout / 1000} s`;
    timer = setTimeout(() => breakOff('timeout', message), place.timeout);
  }

  function run(): ChildProcess {
    starts++;
    const started = place.keeper.start(start, place);
    const giveUp = (why: string): void => {
      if (child === started) breakOff('server', `the program ${why}`);
    };
    lastWords = lastWordsOf([started.stderr], giveUp);
    boundMemory(started, place.keeper, memory, giveUp);
    started.stdin?.on('error', () => undefined);
    readLines(started.stdout, {
      line: (text) => child === started && hear(text),
      tooLong: (most) =>
        child === started && breakOff('malformed', `the program wrote a line of over ${most} MB`),
    });
    started.once('error', (error) => giveUp(`can't be started: ${error.message}`));
    // What it left running would hold its output open.
    started.once('exit', () => waiting.size > 0 && place.keeper.end(started));
    started.once('close', (code, signal) => {
      if (child !== started) return;
      if (waiting.size > 0) breakOff('server', `the program ${endOf(code, signal)} before it had answered`);
      else child = null;
    });
    return started;
  }

  function hear(text: string): void {
    if (text.trim() === '') return;
    const answer = read(text);
    const at = typeof answer === 'string' ? null : placeOf(answer);
    const found = at === null ? undefined : waiting.get(at);
    if (typeof answer === 'string' || at === null || !found) {
      const what = typeof answer === 'string' ? answer : 'it answers what was not asked, or twice';
      const hint = 'answers alone belong on standard output, everything else on standard error';
      return breakOff('malformed', `the program wrote ${clip(JSON.stringify(text), 200)}: ${what} (${hint})`);
    }
    waiting.delete(at);
    found.resolve({ answer: { ok: true, value: answer }, trace: found.trace });
    wait();
  }

  function breakOff(cause: Failure['cause'], message: string): void {
    const said = `${message}${lastWords()}`;
    const [first] = waiting;
    if (child) place.keeper.end(child);
    child = null;
    if (first) {
      waiting.delete(first[0]);
      first[1].trace?.abandon();
      first[1].resolve(unheard(failed(cause, said)));
    }
    if (starts < MOST_STARTS) return resend();
    broken = { cause: 'given-up', first: cause, message: `started ${starts} times: ${said}`, status: null };
    clearTimeout(timer);
    for (const { resolve, trace } of waiting.values()) {
      trace?.abandon();
      resolve(unheard({ ok: false, failure: broken }));
    }
    waiting.clear();
  }

  function resend(): void {
    if (waiting.size > 0) {
      child ??= run();
      for (const each of waiting.values()) send(each, child);
    }
    wait();
  }

  /** Each time with a trace of its own, as what broke off belongs to no answer. */
  function send(each: Waiting, to: ChildProcess): void {
    each.trace?.abandon();
    each.trace = place.tracer();
    to.stdin?.write(`${JSON.stringify(trialLine(each.trial, each.trace.parent))}\n`);
  }

  async function ask(trial: Trial): Promise<Heard> {
    const at = placeOf({ case: trial.case.id, trial: trial.index });
    if (broken) return unheard({ ok: false, failure: broken });
    if (!child && starts >= MOST_STARTS)
      return unheard(failed('given-up', `the program ended ${starts} times`, 'server'));
    return new Promise((resolve) => {
      const each: Waiting = { trial, trace: null, resolve };
      waiting.set(at, each);
      child ??= run();
      send(each, child);
      if (waiting.size === 1) wait();
    });
  }

  return { ask: oneAtATime(ask), close: () => farewell(child, place, () => clearTimeout(timer)) };
}

/** The same case of two suites is the same place in the protocol, so one waits for the other. */
function oneAtATime(ask: Program['ask']): Program['ask'] {
  const asked = new Map<string, Promise<unknown>>();
  return async (trial) => {
    const at = placeOf({ case: trial.case.id, trial: trial.index });
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

function placeOf({ case: id, trial }: Pick<Recording, 'case' | 'trial'>): string {
  return JSON.stringify([id, trial]);
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

/** End of input means finish; what does not is ended. */
function farewell(child: ChildProcess | null, { keeper }: Place, stop: () => void): Promise<void> {
  stop();
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

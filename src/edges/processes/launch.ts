import type { ChildProcess } from 'node:child_process';
import type { Failure, SystemAt } from '../../types.ts';
import { endOf, lastWordsOf } from './last-words.ts';
import { readLines } from './lines.ts';
import { boundMemory } from './memory.ts';
import type { Place } from './program.ts';

/** A process that is sent lines, and answers with lines. */
export interface Launch {
  readonly child: ChildProcess;
  readonly write: (line: string) => void;
  /** Of what it said besides; empty where it said nothing. */
  readonly lastWords: () => string;
}

/** Who is told what it does. */
interface Listener {
  readonly line: (text: string) => unknown;
  /** It can't go on, or may not. */
  readonly breaks: (cause: Failure['cause'], message: string) => unknown;
  /** It itself is over; what it left running may hold its output open. */
  readonly exits: () => unknown;
  /** Nothing comes any more. */
  readonly ends: (how: string) => void;
}

/** Starts a program once. */
export function launch({ start, memory }: SystemAt, place: Place, on: Listener): Launch {
  const child = place.keeper.start(start, place);
  const giveUp = (why: string): void => void on.breaks('server', `the program ${why}`);
  const lastWords = lastWordsOf([child.stderr], giveUp);
  boundMemory(child, place.keeper, memory, giveUp);
  child.stdin?.on('error', () => undefined);
  readLines(child.stdout, {
    line: (text) => void on.line(text),
    tooLong: (most) => void on.breaks('malformed', `the program wrote a line of over ${most} MB`),
  });
  child.once('error', (error) => giveUp(`can't be started: ${error.message}`));
  child.once('exit', on.exits);
  child.once('close', (code, signal) => on.ends(endOf(code, signal)));
  return { child, lastWords, write: (line) => void child.stdin?.write(line) };
}

import type { ChildProcess } from 'node:child_process';
import type { GaugeReading, Gauges } from '../../contracts.ts';
import { failureOf } from '../../records/failure.ts';
import type { Failure, GaugeAt, Result } from '../../types.ts';
import { checkAllowed, settle, type SystemOptions } from './index.ts';
import { unlessOff } from '../off.ts';
import { removeTemporary } from '../temporary.ts';
import { createKeeper } from './keeper.ts';
import { readLines } from './lines.ts';
import { type Place } from './program.ts';
import { endOf, lastWordsOf } from './last-words.ts';

/** A line for each answer is asked for; what writes many more says something else. */
const MORE_LINES = 1000;
const MOST_CHARACTERS = 64 * 1024 * 1024;
const LONGEST_MS = 15 * 60_000;

/** Programs that mark answers, each in a folder of its own with the files of its revision. Throws where none may be run. */
export function openGauges(options: SystemOptions): Gauges {
  checkAllowed(options);
  const keeper = createKeeper();
  const roots: string[] = [];
  const places = new Map<string, Promise<Result<Place>>>();
  return {
    read: async (lines, gauge) => {
      const key = JSON.stringify([gauge.revision, gauge.setup, gauge.env]);
      const settled = places.get(key) ?? settle(gauge, options, keeper, roots);
      places.set(key, settled);
      const place = await settled;
      await unlessOff(options.off);
      return place.ok ? readOnce(lines, gauge, place.value) : { lines: [], failure: place.failure };
    },
    close: async () => {
      await Promise.allSettled(places.values());
      keeper.close();
      await Promise.all(roots.map((root) => removeTemporary(root)));
    },
  };
}

/** One process, from its first line to its end: all answers go in at once, and the end of input means finish. */
function readOnce(lines: readonly string[], { command }: GaugeAt, place: Place): Promise<GaugeReading> {
  const child = place.keeper.start(command, place);
  const heard: string[] = [];
  let characters = 0;
  return new Promise((resolve) => {
    let isOver = false;
    // What floods is still heard for a while after it was ended.
    const end = (failure: Failure | null): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(silence);
      clearTimeout(whole);
      place.keeper.end(child);
      resolve({ lines: heard, failure });
    };
    const broke = (cause: Failure['cause'], message: string): void =>
      end(failureOf(cause, message + lastWords()));
    const lastWords = lastWordsOf([child.stderr], (why) => broke('server', `the program ${why}`));
    const hang = (): void => broke('timeout', `the program wrote nothing for ${place.timeout / 1000} s`);
    let silence = setTimeout(hang, place.timeout);
    const whole = setTimeout(
      () => broke('timeout', `the program took longer than ${LONGEST_MS / 60_000} minutes`),
      LONGEST_MS,
    );
    readLines(child.stdout, {
      line: (text) => {
        if (isOver) return;
        clearTimeout(silence);
        silence = setTimeout(hang, place.timeout);
        characters += text.length;
        if (text.trim() !== '') heard.push(text);
        if (heard.length > 2 * lines.length + MORE_LINES || characters > MOST_CHARACTERS)
          broke('malformed', 'the program wrote far more than a line for each answer');
      },
      tooLong: (most) => broke('malformed', `the program wrote a line of over ${most} MB`),
    });
    child.once('error', (error) => broke('server', `the program can't be started: ${error.message}`));
    // What it left running would hold its output open.
    child.once('exit', () => place.keeper.end(child));
    child.once('close', (code, signal) =>
      code === 0 ? end(null) : broke('server', `the program ${endOf(code, signal)}`),
    );
    tell(child, lines);
  });
}

function tell(child: ChildProcess, lines: readonly string[]): void {
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(lines.map((line) => `${line}\n`).join(''));
}

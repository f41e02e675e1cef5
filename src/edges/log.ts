import { writeSync } from 'node:fs';
import { visible } from '../lib/text.ts';
import { createRedactor } from './redact.ts';

/** The only way to standard output. A line there can be a command to the runner, so none gets by unlooked at. */
export interface Log {
  /** Our own words; foreign pieces in them are harmless. */
  readonly say: (text: string) => void;
  /** Text of others, told apart by a bar before each line. */
  readonly foreign: (text: string) => void;
  /** An annotation; on a terminal a plain line. */
  readonly annotate: (
    level: 'error' | 'warning' | 'notice',
    message: string,
    file: string | null,
    line: number | null,
  ) => void;
  /** From now on this never shows, neither here nor in any other sink. */
  readonly mask: (secret: string) => void;
  readonly redact: (text: string) => string;
}

/** A log for the runner, or for a terminal when not on Actions. */
export function createLog(env: Readonly<Record<string, string | undefined>>): Log {
  const onActions = env['GITHUB_ACTIONS'] === 'true';
  const redactor = createRedactor();
  const clean = (text: string): string => redactor.redact(visible(text));
  const lines = (text: string, before: string): void =>
    write(
      clean(text)
        .split('\n')
        .map((line) => `${before}${onActions ? disarmed(line) : line}\n`)
        .join(''),
    );
  return {
    say: (text) => lines(text, ''),
    foreign: (text) => lines(text, '| '),
    annotate: (level, message, file, line) => {
      if (!onActions)
        return lines(`${level}: ${file ? `${file}${line ? `:${line}` : ''}: ` : ''}${message}`, '');
      const place = [file ? `file=${property(clean(file))}` : '', line ? `line=${line}` : '']
        .filter(Boolean)
        .join(',');
      write(`::${level}${place ? ` ${place}` : ''}::${value(clean(message))}\n`);
    },
    mask: (secret) => {
      redactor.add(secret);
      if (!onActions) return;
      for (const line of secret.split(/\r?\n/).filter((each) => each.trim()))
        write(`::add-mask::${value(line)}\n`);
    },
    redact: redactor.redact,
  };
}

/** No line can be read as a command: neither `::name::` at its start nor `##[name]` anywhere. */
function disarmed(line: string): string {
  return line.replaceAll('##[', '#\u200b#[').replace(/^(\s*)::/, '$1:\u200b:');
}

function value(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll('##[', '#\u200b#[');
}

function property(text: string): string {
  return value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** One synchronous write, so that lines of others can't come between; a full pipe is tried again. */
function write(text: string): void {
  const buffer = Buffer.from(text);
  for (let at = 0; at < buffer.length;) {
    try {
      at += writeSync(1, buffer, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

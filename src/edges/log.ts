import { writeSync } from 'node:fs';
import { clip, visible } from '../render/text.ts';
import { createRedactor, type Redactor } from './redact.ts';

/** The only way to standard output. A line there can be a command to the runner, so none gets by unlooked at. */
export interface Log extends Pick<Redactor, 'redact' | 'deep'> {
  /** Our own words; foreign pieces in them are harmless. */
  readonly say: (text: string) => void;
  /** Text of others, told apart by a bar before each line. */
  readonly foreign: (text: string) => void;
  /** Text of others that a reader opens on demand. */
  readonly group: (title: string, text: string) => void;
  /** An annotation; on a terminal a plain line. */
  readonly annotate: (
    level: 'error' | 'warning' | 'notice',
    message: string,
    file: string | null,
    line: number | null,
  ) => void;
  /** From now on this never shows, neither here nor in any other sink. */
  readonly mask: (secret: string) => void;
}

/** GitHub shows so many characters of an annotation. */
const LONGEST_ANNOTATION = 4096;

/** A log for the runner, or for a terminal when not on Actions. */
export function createLog(
  env: Readonly<Record<string, string | undefined>>,
  write: (text: string) => void = toStandardOutput,
): Log {
  const onActions = env['GITHUB_ACTIONS'] === 'true';
  const { add, redact, deep } = createRedactor();
  const clean = (text: string): string => redact(visible(text));
  const lines = (text: string, before: string): string =>
    clean(text)
      .split('\n')
      .map((line) => `${before}${onActions ? disarmed(line) : line}\n`)
      .join('');
  const annotate: Log['annotate'] = (level, message, file, line) => {
    const place = file ? `${file}${line ? `:${line}` : ''}: ` : '';
    if (!onActions) return write(lines(`${level}: ${place}${message}`, ''));
    const properties = [
      ...(file ? [`file=${property(clean(file))}`] : []),
      ...(line ? [`line=${line}`] : []),
    ];
    const head = [level, properties.join(',')].filter(Boolean).join(' ');
    write(`::${head}::${value(disarmed(clip(clean(message), LONGEST_ANNOTATION)))}\n`);
  };
  return {
    say: (text) => write(lines(text, '')),
    foreign: (text) => write(lines(text, '| ')),
    group: (title, text) => {
      const body = lines(text, '| ');
      // One write, so that nothing comes between and no group is left open.
      write(
        onActions
          ? `::group::${value(disarmed(clean(title)))}\n${body}::endgroup::\n`
          : lines(title, '') + body,
      );
    },
    annotate,
    mask: (secret) => {
      add(secret);
      if (onActions) write(masks(secret));
    },
    redact,
    deep,
  };
}

/** The runner hides what it is told line by line; a brace on a line of its own is no secret. */
function masks(secret: string): string {
  const trimmed = secret.trim();
  const several = trimmed.split(/[\r\n]+/).filter((line) => line.trim().length >= 4);
  const all = trimmed === '' ? [] : /[\r\n]/.test(trimmed) ? several : [trimmed];
  return all.map((line) => `::add-mask::${value(line)}\n`).join('');
}

/** No line can be read as a command: neither `::name::` at its start nor `##[name]` anywhere. */
function disarmed(line: string): string {
  return line.replaceAll('##[', '#\u200b#[').replace(/^(\s*)::/, '$1:\u200b:');
}

function value(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return value(disarmed(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const PAUSE_MS = 5;
const LONGEST_WAIT_MS = 30_000;

/** Writes at once, so that lines of others can't come between. A full pipe is waited for; a closed one ends it. */
function toStandardOutput(text: string): void {
  const buffer = Buffer.from(text);
  let waited = 0;
  for (let at = 0; at < buffer.length;) {
    try {
      at += writeSync(1, buffer, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || waited > LONGEST_WAIT_MS) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
      waited += PAUSE_MS;
    }
  }
}

/** What nobody caught is said here, redacted, instead of by Node on standard error; the process ends with 1. */
export function catchLastWords(log: Log): void {
  const say = (error: unknown): void => {
    log.foreign(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  };
  process.on('uncaughtException', say);
  process.on('unhandledRejection', say);
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.foreign(warning.message));
}

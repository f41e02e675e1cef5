import { endGroup, error, notice, setOutput, setSecret, startGroup, summary, warning } from '@actions/core';
import { clip, visible, withoutFile } from '../render/text.ts';
import { createRedactor, type Redactor } from './redact.ts';

/**
 * The only way to standard output and to the runner, which is spoken to by its toolkit. A line can be a command to
 * the runner, so none gets by unlooked at, and what the toolkit is handed is clean.
 */
export interface Log extends Pick<Redactor, 'redact' | 'deep' | 'openDeep'> {
  /** Our own words; foreign pieces in them are harmless. */
  readonly say: (text: string) => void;
  /** What was asked for, to be read by a machine. */
  readonly answer: (text: string) => void;
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
  /** An output for later steps; nothing where there is no runner to read it. */
  readonly output: (name: string, value: string) => void;
  /** Adds to the page of the run; nothing where there is no such page. */
  readonly summarize: (body: string) => Promise<void>;
  /** From now on this never shows, neither here nor in any other sink. */
  readonly mask: (secret: string) => void;
  /** The same where a machine reads along: all but the answer goes beside it, to standard error. */
  readonly apart: () => Log;
}

/** GitHub shows so many characters of an annotation. */
const LONGEST_ANNOTATION = 4096;

type Put = (text: string) => void;

const ANNOTATE = { error, warning, notice } as const;

/** A log for the runner, or for a terminal when not on Actions. `put` takes its lines; the toolkit's have their own door. */
export function createLog(
  env: Readonly<Record<string, string | undefined>>,
  put: Put = write,
  beside: Put = writeBeside,
): Log {
  const onActions = env['GITHUB_ACTIONS'] === 'true';
  // The command line speaks plainly, but in a job the runner reads along all the same.
  const isRead = onActions || Boolean(env['GITHUB_RUN_ID']);
  const { add, redact, deep, openDeep } = createRedactor();
  const clean = (text: string): string => redact(visible(text));
  const plain = (text: string): string => (onActions ? disarmed(clean(text)) : clean(text));
  const lines = (text: string, before: string): string =>
    clean(text)
      .split('\n')
      .map((line) => `${before}${isRead ? disarmed(line) : line}\n`)
      .join('');
  const answer = (text: string): void => put(lines(text, ''));
  const annotateTo = (to: Put): Log['annotate'] => {
    return (level, message, file, line) => {
      const isNamed = !line && file !== null && message.startsWith(`${file} `);
      const place = file && !isNamed ? `${file}${line ? `:${line}` : ''}: ` : '';
      const said = place === '' ? message : withoutFile(message, file);
      if (!onActions) return to(lines(`${level}: ${place}${said}`, ''));
      ANNOTATE[level](disarmed(clip(clean(message), LONGEST_ANNOTATION)), {
        ...(file ? { file: plain(file) } : {}),
        ...(line ? { startLine: line } : {}),
      });
    };
  };
  const groupTo = (to: Put): Log['group'] => {
    return (title, text) => {
      if (!onActions) return to(lines(title, '') + lines(text, '| '));
      startGroup(plain(title));
      to(lines(text, '| '));
      endGroup();
    };
  };
  const voice = (to: Put): Log => ({
    say: (text) => to(lines(text, '')),
    answer,
    foreign: (text) => to(lines(text, '| ')),
    group: groupTo(to),
    annotate: annotateTo(to),
    output: (name, value) => {
      if (onActions && env['GITHUB_OUTPUT']) setOutput(name, redact(value));
    },
    summarize: async (body) => {
      if (onActions && env['GITHUB_STEP_SUMMARY']) await summary.emptyBuffer().addRaw(redact(body)).write();
    },
    mask: (secret) => {
      add(secret);
      if (onActions) linesOf(secret).forEach(setSecret);
    },
    apart: () => voice(beside),
    redact,
    deep,
    openDeep,
  });
  return voice(put);
}

/** The runner hides what it is told line by line; a brace on a line of its own is no secret. */
function linesOf(secret: string): readonly string[] {
  const trimmed = secret.trim();
  if (/[\r\n]/.test(trimmed)) return trimmed.split(/[\r\n]+/).filter((line) => line.trim().length >= 4);
  return trimmed === '' ? [] : [trimmed];
}

/** No line can be read as a command: neither `::name::` at its start nor `##[name]` anywhere. */
function disarmed(line: string): string {
  return line.replaceAll('##[', '#\u200b#[').replace(/^(\s*)::/, '$1:\u200b:');
}

/** By the same door as the toolkit, so that all lines come in their order. */
function write(text: string): void {
  for (const piece of piecesOf(text)) process.stdout.write(piece);
}

function writeBeside(text: string): void {
  process.stderr.write(text);
}

/** Lines together, as many as a pipe takes at once: how many are left then tells whether somebody reads on. */
function piecesOf(text: string): readonly string[] {
  return text.length <= PIECE ? [text] : (text.match(/[^]{1,65536}\n|[^]+$/g) ?? []);
}

const PIECE = 65_536;

/** Where a line can be written over, apart from all that is said. Nothing but figures of ours goes there. */
export function openTerminal(): NodeJS.WriteStream {
  return process.stderr;
}

/**
 * What nobody caught is said here, redacted, instead of by Node on standard error. The process ends with 1, after
 * what `tell` has to do about it.
 */
export function catchLastWords(log: Log, tell: (error: unknown) => Promise<void> = nothing): void {
  // Whoever read along has gone; there is nobody left to tell.
  process.stdout.on('error', () => undefined);
  const say = (error: unknown): void => {
    log.foreign(error instanceof Error ? (error.stack ?? error.message) : String(error));
    void endAfter(tell(error));
  };
  process.on('uncaughtException', say);
  process.on('unhandledRejection', say);
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.foreign(warning.message));
}

async function nothing(): Promise<void> {}

/** The runner waits 7.5 s after the first signal and 2.5 s after the second, then it kills. */
const LAST_MS = 4500;

/** Ends the process when the last words are said, or when there is no more time for them. */
export async function endAfter(words: Promise<unknown>, code = 1): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, LAST_MS));
  await Promise.race([words.catch(() => undefined), late]);
  // A pipe that is slow to read gets all of it first, as long as there is somebody at its other end.
  process.stdout.write('', () => process.exit(code));
  endUnlessRead(code, process.stdout.writableLength);
}

/** Nobody reads on who took nothing for so long. */
const UNREAD_MS = 2000;

function endUnlessRead(code: number, before: number): void {
  setTimeout(() => {
    const left = process.stdout.writableLength;
    if (left < before) endUnlessRead(code, left);
    else process.exit(code);
  }, UNREAD_MS);
}

/** All is told: a client that was given up, and goes on by itself, keeps the process up no longer. */
export function waitForNobody(): void {
  process.stdout.write('', () => setTimeout(() => process.exit(), 200).unref());
}

/** Keeps what a library prints while it works from the log, and gives it: some of it may be worth a word of ours. */
export async function unheard<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly printed: string }> {
  const own = process.stdout.write;
  let printed = '';
  process.stdout.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    printed += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    for (const done of rest) if (typeof done === 'function') (done as () => void)();
    return true;
  };
  try {
    return { value: await work(), printed };
  } finally {
    process.stdout.write = own;
  }
}

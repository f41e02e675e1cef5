import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Unreachable } from '../../errors.ts';
import { gitArguments, gitEnvironment, type Place } from './command.ts';

/** One object of the repository, or null when it is not there. */
export interface GitObject {
  readonly oid: string;
  readonly type: string;
  /** In bytes, whatever came of them. */
  readonly size: number;
  /** Empty for what is larger than was asked for. */
  readonly content: Buffer;
}

/**
 * Reads objects through one `git cat-file` process: asked in order, answered in order. What is asked in one go
 * is sent and answered in one go, since each answer by itself costs git a write and us a read.
 */
export interface Objects {
  /** Without its content; null when the object is missing. */
  readonly info: (name: string) => Promise<GitObject | null>;
  /** What has more than `most` bytes is passed over as it comes, and never held. */
  readonly contents: (name: string, most?: number) => Promise<GitObject | null>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly isInfo: boolean;
  readonly most: number;
  readonly resolve: (found: GitObject | null) => void;
  readonly reject: (error: Error) => void;
}

/** Opens the reader. Names may not hold line ends, so they can't smuggle in a second question. */
export function openObjects(place: Place): Objects {
  const child = spawn('git', gitArguments(place, ['cat-file', '--batch-command', '--buffer']), {
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let waiting: Waiting[] = [];
  let answered = 0;
  let pending: Buffer[] = [];
  let large: { readonly answer: Buffer; filled: number } | null = null;
  let size = 0;
  let wanted = 0;
  let unwanted = 0;
  let questions = '';
  let broken: Error | null = null;
  let said = '';

  const fail = (error: Error): void => {
    broken ??= error;
    for (const each of waiting.splice(answered)) each.reject(broken);
  };
  child.on('error', (error) => fail(noGit(error.message)));
  child.on('close', () => fail(brokeOff(said)));
  child.stdin.on('error', () => undefined);
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8', 0, 2000)));
  child.stdout.on('data', (chunk: Buffer) => {
    const rest = chunk.subarray(Math.min(unwanted, chunk.length));
    unwanted -= chunk.length - rest.length;
    const left = large ? fill(large, rest) : rest;
    if (left.length > 0) accept(left);
  });

  function accept(chunk: Buffer): void {
    pending.push(chunk);
    size += chunk.length;
    if (size >= wanted) take();
  }

  /** A large answer is put where it will stay, so that no piece of it is held beside it; gives what comes after it. */
  function fill(open: { readonly answer: Buffer; filled: number }, chunk: Buffer): Buffer {
    const length = chunk.copy(open.answer, open.filled);
    open.filled += length;
    if (open.filled < open.answer.length) return NOTHING;
    large = null;
    accept(open.answer);
    return chunk.subarray(length);
  }

  /** Hands out every answer that has wholly arrived. */
  function take(): void {
    let buffer = pending.length === 1 ? (pending[0] as Buffer) : Buffer.concat(pending);
    wanted = 0;
    for (let first = waiting[answered]; first; first = waiting[answered]) {
      const { found, length } = answerIn(buffer, first);
      wanted = found === undefined ? length : 0;
      if (found === undefined) break;
      unwanted = Math.max(0, length - buffer.length);
      buffer = buffer.subarray(length);
      answered += 1;
      first.resolve(found);
    }
    if (answered === waiting.length) [waiting, answered] = [[], 0];
    if (wanted > LARGE) {
      const answer = Buffer.from(roomOfItsOwn(wanted));
      large = { answer, filled: buffer.copy(answer) };
      buffer = NOTHING;
    }
    // Nothing of a buffer would still hold all of it.
    pending = buffer.length === 0 ? [] : [buffer];
    size = buffer.length;
  }

  function ask(command: 'info' | 'contents', name: string, most: number): Promise<GitObject | null> {
    if (broken) return Promise.reject(broken);
    if (/[\n\r\0]/.test(name)) return Promise.resolve(null);
    if (questions === '') setImmediate(send);
    questions += `${command} ${name}\n`;
    return new Promise((resolve, reject) => {
      waiting.push({ isInfo: command === 'info', most, resolve, reject });
    });
  }

  function send(): void {
    if (questions !== '' && !broken) child.stdin.write(`${questions}flush\n`);
    questions = '';
  }

  return {
    info: (name) => ask('info', name, 0),
    contents: (name, most = Number.POSITIVE_INFINITY) => ask('contents', name, most),
    close: async () => {
      if (child.exitCode !== null || broken) return;
      const closed = once(child, 'close');
      send();
      child.stdin.end();
      await closed;
    },
  };
}

const NEWER =
  'Micro Metrics needs git 2.36 or newer on the PATH; a container may have an older one, or none.';

function noGit(why: string): Unreachable {
  return new Unreachable(`git could not be started: ${why}`, NEWER);
}

function brokeOff(said: string): Unreachable {
  const [first = 'without a word'] = said.trim().split('\n');
  if (/unknown option|usage: git cat-file/.test(said))
    return new Unreachable(`this git is too old: ${first}`, NEWER);
  const hint = 'A damaged clone is told by `git fsck`, and mended by a fresh checkout.';
  return new Unreachable(`git broke off: ${first}`, hint);
}

const NOTHING = Buffer.alloc(0);
/**
 * A buffer that might grow is asked of the system by itself. Once `malloc` has given so large a one, and got it back, it
 * takes all that is smaller for small, and keeps its room for the next.
 */
function roomOfItsOwn(bytes: number): ArrayBuffer {
  return new ArrayBuffer(bytes, { maxByteLength: bytes });
}

/** Bytes of an answer that comes in several pieces. */
const LARGE = 128 * 1024;

/** The first answer in the buffer, and the bytes that it takes; `found` is undefined until so many are there. */
function answerIn(
  buffer: Buffer,
  { isInfo, most }: Waiting,
): { readonly found: GitObject | null | undefined; readonly length: number } {
  const end = buffer.indexOf(10);
  if (end < 0) return { found: undefined, length: buffer.length + 1 };
  const match = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(buffer.toString('utf8', 0, end));
  if (!match) return { found: null, length: end + 1 };
  const [, oid = '', type = '', digits = '0'] = match;
  const object = { oid, type, size: Number(digits), content: NOTHING };
  if (isInfo) return { found: object, length: end + 1 };
  const length = end + 1 + object.size + 1;
  if (object.size > most) return { found: object, length };
  if (buffer.length < length) return { found: undefined, length };
  return { found: { ...object, content: buffer.subarray(end + 1, length - 1) }, length };
}

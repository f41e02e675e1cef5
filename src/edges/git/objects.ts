import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Unreachable } from '../../errors.ts';
import { gitArguments, gitEnvironment, type Place } from './command.ts';

/** One object of the repository, or null when it is not there. */
export interface GitObject {
  readonly oid: string;
  readonly type: string;
  readonly content: Buffer;
}

/** Reads objects through one `git cat-file` process: asked in order, answered in order. */
export interface Objects {
  /** Name and size only; null when the object is missing. */
  readonly info: (name: string) => Promise<{ oid: string; type: string; size: number } | null>;
  readonly contents: (name: string) => Promise<GitObject | null>;
  readonly close: () => Promise<void>;
}

type Waiting = {
  readonly withContent: boolean;
  readonly resolve: (found: Found | null) => void;
  readonly reject: (error: Error) => void;
};
type Found = { oid: string; type: string; size: number; content: Buffer };

/** Opens the reader. Names may not hold line ends, so they can't smuggle in a second question. */
export function openObjects(place: Place): Objects {
  const child = spawn('git', gitArguments(place, ['cat-file', '--batch-command']), {
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const waiting: Waiting[] = [];
  let pending: Buffer[] = [];
  let size = 0;
  let wanted = 0;
  let broken: Error | null = null;
  let said = '';

  const fail = (error: Error): void => {
    broken ??= error;
    for (const each of waiting.splice(0)) each.reject(broken);
  };
  child.on('error', (error) => fail(noGit(error.message)));
  child.on('close', () => fail(brokeOff(said)));
  child.stdin.on('error', () => undefined);
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8', 0, 2000)));
  child.stdout.on('data', (chunk: Buffer) => {
    pending.push(chunk);
    size += chunk.length;
    if (size >= wanted) take();
  });

  /** Hands out every answer that has wholly arrived. */
  function take(): void {
    let buffer = pending.length === 1 ? (pending[0] as Buffer) : Buffer.concat(pending);
    wanted = 0;
    for (let first = waiting[0]; first; first = waiting[0]) {
      const parsed = answerIn(buffer, first.withContent);
      if (typeof parsed === 'number') {
        wanted = parsed;
        break;
      }
      buffer = buffer.subarray(parsed.length);
      waiting.shift();
      first.resolve(parsed.found);
    }
    pending = [buffer];
    size = buffer.length;
  }

  function ask(command: 'info' | 'contents', name: string): Promise<Found | null> {
    if (broken) return Promise.reject(broken);
    if (/[\n\r\0]/.test(name)) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      waiting.push({ withContent: command === 'contents', resolve, reject });
      child.stdin.write(`${command} ${name}\n`);
    });
  }

  return {
    info: (name) => ask('info', name),
    contents: (name) => ask('contents', name),
    close: async () => {
      if (child.exitCode !== null || broken) return;
      const closed = once(child, 'close');
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

/** The first answer in the buffer, or how many bytes are needed before it is whole. */
function answerIn(buffer: Buffer, withContent: boolean): { found: Found | null; length: number } | number {
  const end = buffer.indexOf(10);
  if (end < 0) return buffer.length + 1;
  const header = buffer.toString('utf8', 0, end);
  const match = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(header);
  if (!match) return { found: null, length: end + 1 };
  const [, oid = '', type = '', digits = '0'] = match;
  const size = Number(digits);
  if (!withContent) return { found: { oid, type, size, content: Buffer.alloc(0) }, length: end + 1 };
  const length = end + 1 + size + 1;
  if (buffer.length < length) return length;
  return { found: { oid, type, size, content: buffer.subarray(end + 1, end + 1 + size) }, length };
}

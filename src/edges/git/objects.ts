import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { UserError } from '../../errors.ts';
import { gitArguments, gitEnvironment } from './command.ts';

/** One object of the repository, or null when it is not there. */
export interface GitObject {
  readonly oid: string;
  readonly type: string;
  readonly content: Buffer;
}

/**
 * Reads objects through one `git cat-file` process: asked in order, answered in order. What is asked in one go
 * is sent and answered in one go, since each answer by itself costs git a write and us a read.
 */
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
export function openObjects(directory: string): Objects {
  const child = spawn('git', gitArguments(directory, ['cat-file', '--batch-command', '--buffer']), {
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting: Waiting[] = [];
  let pending: Buffer[] = [];
  let size = 0;
  let wanted = 0;
  let questions = '';
  let broken: Error | null = null;

  const fail = (error: Error): void => {
    broken ??= error;
    for (const each of waiting.splice(0)) each.reject(broken);
  };
  child.on('error', (error) => fail(new Error(`git could not be started: ${error.message}`)));
  child.on('close', () => fail(noRepository(directory)));
  child.stdin.on('error', () => fail(noRepository(directory)));
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
    if (questions === '') setImmediate(send);
    questions += `${command} ${name}\n`;
    return new Promise((resolve, reject) => {
      waiting.push({ withContent: command === 'contents', resolve, reject });
    });
  }

  function send(): void {
    if (questions !== '' && !broken) child.stdin.write(`${questions}flush\n`);
    questions = '';
  }

  return {
    info: (name) => ask('info', name),
    contents: (name) => ask('contents', name),
    close: async () => {
      if (child.exitCode !== null || broken) return;
      const closed = once(child, 'close');
      send();
      child.stdin.end();
      await closed;
    },
  };
}

function noRepository(directory: string): UserError {
  const hint = 'Put a step with actions/checkout before this one.';
  return new UserError(`there is no git repository in ${directory}`, null, hint);
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

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Unreachable } from '../../errors.ts';
import { createAnswers, type GitObject } from './answers.ts';
import { gitArguments, gitEnvironment, type Place } from './command.ts';

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

/** Opens the reader. Names may not hold line ends, so they can't smuggle in a second question. */
export function openObjects(place: Place): Objects {
  const child = spawn('git', gitArguments(place, ['cat-file', '--batch-command', '--buffer']), {
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const answers = createAnswers();
  let questions = '';
  let broken: Error | null = null;
  let said = '';

  const fail = (error: Error): void => {
    broken ??= error;
    answers.fail(broken);
  };
  child.on('error', (error) => fail(noGit(error.message)));
  child.on('close', () => fail(brokeOff(said)));
  child.stdin.on('error', () => undefined);
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8', 0, 2000)));
  child.stdout.on('data', answers.hear);

  function ask(command: 'info' | 'contents', name: string, most: number): Promise<GitObject | null> {
    if (broken) return Promise.reject(broken);
    if (/[\n\r\0]/.test(name)) return Promise.resolve(null);
    if (questions === '') setImmediate(send);
    questions += `${command} ${name}\n`;
    return answers.next(command === 'info', most);
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

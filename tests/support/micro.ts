/** The command line, in process and as it is shipped. */
import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { run } from '../../src/commands/terminal.ts';
import { createLog } from '../../src/edges/log.ts';
import { refuseStale } from './bundle.ts';

/** What a command left behind. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  /** Standard output, and what a process wrote beside it. */
  readonly out: string;
}

type Environment = Readonly<Record<string, string>>;

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command in process, with everything between the arguments and the lines that it writes. Commands start at the
 * working directory, so one runs after the other.
 */
export function micro(cwd: string, args: readonly string[], env: Environment = {}): Promise<Ended> {
  const ended = last.then(async () => {
    const home = process.cwd();
    const lines: string[] = [];
    const beside: string[] = [];
    process.chdir(cwd);
    try {
      const given = { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), ...env };
      const code = await run(
        args,
        given,
        createLog(
          given,
          (text) => lines.push(text),
          (text) => beside.push(text),
        ),
      );
      return { code, stdout: lines.join(''), out: [...lines, ...beside].join('') };
    } finally {
      process.chdir(home);
    }
  });
  last = ended.catch(() => undefined);
  return ended;
}

const CLI = resolve(import.meta.dirname, '../../dist/cli.js');

/** The shipped command as a process that is still under way. */
export function startShipped(
  cwd: string,
  args: readonly string[],
  env: Environment,
): ChildProcessWithoutNullStreams {
  refuseStale();
  return spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), ...env },
  });
}

/** Runs the shipped command as a process, killed on the spot on a signal. For what only a process shows: a few tests. */
export function shipped(
  cwd: string,
  args: readonly string[],
  env: Environment = {},
  killed: AbortSignal | null = null,
): Promise<Ended> {
  refuseStale();
  return new Promise((done) => {
    const options = {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), ...env },
      maxBuffer: 512 * 1024 * 1024,
    };
    // Its own way to be called off sends SIGTERM, and does not wait for the end.
    const child = execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) || 1 : 0, stdout, out: stdout + stderr });
    });
    killed?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
  });
}

/** The shipped command as a shell would find it, run by a Node of its own; for commands that are typed as people do. */
export function shimOf(node: string): string {
  refuseStale();
  return `#!/bin/sh\nexec '${node}' '${CLI}' "$@"\n`;
}

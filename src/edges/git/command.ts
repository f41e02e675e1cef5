import { execFile } from 'node:child_process';

/** What git answered; a failure is a value, since many are expected. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options that keep the repository's own config from running anything. */
export function gitArguments(directory: string, command: readonly string[]): string[] {
  return [
    '-c',
    `safe.directory=${directory}`,
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'protocol.ext.allow=never',
    '-C',
    directory,
    ...command,
  ];
}

/** No prompts, answers in English, and none of the action's own inputs: keys are no business of git's. */
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(INPUT_|ACTIONS_)|_KEY$|TOKEN$/.test(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    ...extra,
  };
}

/** Runs git with an argument list: no shell sees any of it. */
export function git(
  directory: string,
  command: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const options = { env: gitEnvironment(extra), maxBuffer: 64 * 1024 * 1024, timeout: 120_000 };
    execFile('git', gitArguments(directory, command), options, (error, stdout, stderr) => {
      resolve({ ok: error === null, stdout: stdout.trim(), stderr: stderr.trim() || (error?.message ?? '') });
    });
  });
}

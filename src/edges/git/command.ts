import { execFile } from 'node:child_process';

/** What git answered; a failure is a value, since many are expected. */
interface GitAnswer {
  readonly ok: boolean;
  /** Exit code; null when git did not get to give one. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The repository that git works in. */
export interface Place {
  /** How git is told of it. */
  readonly at: readonly string[];
  /** Settings for this command alone, as git's `-c` takes them. */
  readonly settings?: readonly string[];
}

/** The checkout. Its own config holds there, so nothing is fetched, and no hook or monitor runs. */
export function checkoutAt(directory: string): Place {
  return {
    at: ['-C', directory],
    settings: ['safe.directory=*', 'core.fsmonitor=false', 'protocol.allow=never'],
  };
}

const ALWAYS = [
  'core.hooksPath=/dev/null',
  'gc.auto=0',
  'maintenance.auto=false',
  'protocol.ext.allow=never',
];

/** What git is called with; settings given here win over those of any file. */
export function gitArguments({ at, settings = [] }: Place, command: readonly string[]): string[] {
  return [...[...ALWAYS, ...settings].flatMap((setting) => ['-c', setting]), ...at, ...command];
}

/** What would send git to another repository than the one it is told of, such as when a hook of git runs us. */
const ELSEWHERE =
  /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|GRAFT_FILE|SHALLOW_FILE|REPLACE_REF_BASE|CONFIG)$/;
const OURS = /^(INPUT_|ACTIONS_)|_KEY$|TOKEN$/;

/**
 * No prompts, answers in English, no objects that stand in for others, and none of the action's own inputs: keys
 * are no business of git's.
 */
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OURS.test(name) && !ELSEWHERE.test(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    ...extra,
  };
}

/** Runs git with an argument list: no shell sees any of it. */
export function git(
  place: Place,
  command: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const options = { env: gitEnvironment(extra), maxBuffer: 64 * 1024 * 1024, timeout: 120_000 };
    execFile('git', gitArguments(place, command), options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      const said = stderr.trim() || (error?.message ?? '');
      resolve({ ok: error === null, code, stdout: stdout.trim(), stderr: said });
    });
  });
}

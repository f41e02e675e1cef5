import { parseArgs } from 'node:util';
import type { Log } from '../edges/log.ts';
import { Unreachable, UserError, UserErrors } from '../errors.ts';
import { suggestion } from '../lib/nearest.ts';
import { type Call, type Command, type Environment, EXIT, type Flags } from './call.ts';
import { commands, LATER } from './index.ts';

const VALUES = [
  ...[
    'config',
    'base',
    'head',
    'api',
    'auth',
    'base-url',
    'base-answers',
    'head-answers',
    'endpoints',
    'replies',
    'on-inconclusive',
    'on-error',
  ],
  ...[
    'on-pre-existing',
    'confirm',
    'max-cost',
    'max-requests',
    'concurrency',
    'timeout',
    'redact',
    'trials',
    'report-dir',
    'seed',
    'today',
    'history',
    'from',
    'metric',
    'cases',
    'report',
  ],
];
const SWITCHES = ['force', 'allow-commands', 'json', 'help'];
const OPTIONS = Object.fromEntries([
  ...VALUES.map((name) => [name, { type: 'string' as const }]),
  ...SWITCHES.map((name) => [name, { type: 'boolean' as const }]),
]);

/** Runs one command. Exit code: 0 pass, 1 fail, 2 something was written wrong, 3 it could not be computed. */
export async function run(
  args: readonly string[],
  env: Environment,
  log: Log,
  whenCalledOff?: Call['whenCalledOff'],
): Promise<number> {
  try {
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    const flags = values as Flags;
    const [name = '', ...words] = positionals;
    if (flags['help'] || name === 'help') return help(log);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw unknown(name);
    checkWords(name, command, words);
    return await command.run({ log, env, words, flags, ...(whenCalledOff ? { whenCalledOff } : {}) });
  } catch (error) {
    return complain(error, log);
  }
}

function unknown(name: string): UserError {
  const known = Object.keys(commands).join(', ');
  if (LATER.includes(name))
    return new UserError(`the command ${name} is not available yet`, null, `Use ${known}.`);
  if (name === '') return new UserError('no command was given', null, `Use ${known}; --help says more.`);
  return new UserError(`there is no command "${name}"`, null, suggestion(name, Object.keys(commands)));
}

/** A word that nobody reads was meant to say something. */
function checkWords(name: string, { usage, takes = 0 }: Command, words: readonly string[]): void {
  const stray = words[takes];
  if (stray === undefined) return;
  throw new UserError(`${name}: "${stray}" is one word too many`, null, `Write micro-metrics ${usage}.`);
}

function complain(error: unknown, log: Log): number {
  if (error instanceof Unreachable) {
    log.annotate('error', `${error.message}. ${error.hint}`, null, null);
    return EXIT.notComputed;
  }
  const errors = error instanceof UserErrors ? error.errors : error instanceof UserError ? [error] : null;
  const usage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!errors && !usage) {
    log.foreign((error as Error).stack ?? String(error));
    log.say('This is a bug of ours: please report it.');
    return EXIT.notComputed;
  }
  if (!errors) log.say(`error: ${(error as Error).message}`);
  for (const { message, where, hint } of errors ?? []) {
    log.annotate('error', `${message}. ${hint}`, where?.file ?? null, where?.line ?? null);
  }
  return EXIT.wrong;
}

function help(log: Log): number {
  const all = Object.values(commands);
  const width = Math.max(...all.map(({ usage }) => usage.length));
  const rows = all.map(({ usage, what }) => `micro-metrics ${usage.padEnd(width)}  ${what}`);
  const flags = [...VALUES, ...SWITCHES].map((name) => `--${name}`).join(' ');
  log.say(`${rows.join('\n')}

Flags have the names of the action's inputs: ${flags}
The key of the default endpoint is read from MICRO_METRICS_API_KEY or OPENAI_API_KEY.
Exit code: 0 pass, 1 fail, 2 something was written wrong, 3 it could not be computed.`);
  return EXIT.passed;
}

import { parseArgs } from 'node:util';
import type { Log } from '../edges/log.ts';
import { expectMuch } from '../edges/much.ts';
import { versionOf } from '../edges/version.ts';
import { Unreachable, UserError } from '../errors.ts';
import { suggestion } from '../lib/nearest.ts';
import { type Call, type Command, type Environment, EXIT, type Flags } from './call.ts';
import { complain, errorsAsJson, isOfTheirs, mistakesOf } from './complaint.ts';
import { flagLines, OPTIONS, slipIn, unreadFlag } from './flags.ts';
import { commands } from './index.ts';

/** Runs one command. Exit code: 0 pass, 1 fail, 2 something was written wrong, 3 it could not be computed. */
export async function run(
  args: readonly string[],
  env: Environment,
  given: Log,
  ending: Pick<Call, 'whenCalledOff' | 'unlessOff' | 'off'> = {},
): Promise<number> {
  const forMachines = isForMachines(args);
  const log = forMachines ? given.apart() : given;
  try {
    // What is wrong with flags is told in our words, so the reader need not be strict.
    const reading = { allowPositionals: true, tokens: true, strict: false, options: OPTIONS } as const;
    const { positionals, values, tokens } = parseArgs({ args: [...args], ...reading });
    const slip = slipIn(tokens);
    if (slip) throw slip;
    const flags = values as Flags;
    const [name = '', ...words] = positionals;
    if (flags['version']) return told(log, versionOf());
    if (name === 'help' || (flags['help'] && name === ''))
      return told(log, words[0] === undefined ? aboutAll() : await aboutOne(words[0]));
    if (flags['help']) return told(log, await aboutOne(name));
    const command = await commandAt(name);
    checkWords(name, command, words);
    const unread = unreadFlag(name, Object.keys(flags), command.reads ?? []);
    if (unread) throw unread;
    // Not before what it takes of Node's own is loaded.
    expectMuch();
    return await command.run({ log, env, words, flags, ...ending });
  } catch (error) {
    const mistakes = mistakesOf(error);
    complain(error, mistakes, log);
    if (forMachines) log.answer(errorsAsJson(mistakes));
    return error instanceof Unreachable || !isOfTheirs(error) ? EXIT.notComputed : EXIT.wrong;
  }
}

/** Known before the arguments are read, since what is wrong with them is told in the same form. */
export function isForMachines(args: readonly string[]): boolean {
  return args.slice(0, args.includes('--') ? args.indexOf('--') : args.length).includes('--json');
}

function entryOf(name: string): (typeof commands)[string] {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) throw unknown(name);
  return entry;
}

async function commandAt(name: string): Promise<Command> {
  return (await entryOf(name).load()).command;
}

function unknown(name: string): UserError {
  const known = Object.keys(commands).join(', ');
  if (name === '') return new UserError('no command was given', null, `Use ${known}; --help says more.`);
  return new UserError(`there is no command "${name}"`, null, suggestion(name, Object.keys(commands)));
}

/** A word that nobody reads was meant to say something. */
function checkWords(name: string, { usage, takes = 0 }: Command, words: readonly string[]): void {
  const stray = words[takes];
  if (stray === undefined) return;
  throw new UserError(`${name}: "${stray}" is one word too many`, null, `Write micro-metrics ${usage}.`);
}

function told(log: Log, text: string): number {
  log.answer(text);
  return EXIT.passed;
}

/** Of one command its flags. */
async function aboutOne(name: string): Promise<string> {
  const { what, load } = entryOf(name);
  const { usage, reads = [] } = (await load()).command;
  return `micro-metrics ${usage}\n\n${what[0]?.toUpperCase() ?? ''}${what.slice(1)}.\n\n${flagLines(reads)}`;
}

function aboutAll(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const rows = Object.entries(commands).map(
    ([name, { what }]) => `  micro-metrics ${name.padEnd(width)}  ${what}`,
  );
  return `${rows.join('\n')}

\`micro-metrics COMMAND --help\` tells the flags of one; most have the name of an input of the action.
The key of the default endpoint is read from MICRO_METRICS_API_KEY or OPENAI_API_KEY.
Exit code: 0 pass, 1 fail, 2 something was written wrong, 3 it could not be computed.`;
}

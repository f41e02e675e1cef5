import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { channels } from './channels/index.ts';
import { playStory } from './edges/demo.ts';
import { openRepository } from './edges/git/repository.ts';
import { proposalAtHome, rootOf } from './edges/home.ts';
import { type Inputs, type ReadInput, readInputs } from './edges/inputs.ts';
import { createLog, type Log } from './edges/log.ts';
import { perform } from './edges/posts.ts';
import { openWorld } from './edges/world.ts';
import { UserError, UserErrors } from './errors.ts';
import { gate, validate } from './gate.ts';
import { succeeds } from './lib/conclude.ts';
import { suggestion } from './lib/nearest.ts';
import { toMarkdown } from './lib/markdown.ts';
import type { Report } from './types.ts';

type Environment = Readonly<Record<string, string | undefined>>;

type Flags = Readonly<Record<string, string | boolean | undefined>>;

/** What a command is given. */
interface Call {
  readonly log: Log;
  readonly env: Environment;
  readonly flags: Flags;
}

const PASSED = 0;
const FAILED = 1;
const WRONG = 2;
const NOT_COMPUTED = 3;

const COMMANDS: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  gate: gateHere,
  validate: validateHere,
  demo,
  help,
};
const LATER = [
  'compare',
  'score',
  'init',
  'plan',
  'explain',
  'aa',
  'calibrate',
  'review',
  'add-case',
  'report',
];

const VALUES = [
  'config',
  'base',
  'head',
  'api',
  'base-url',
  'endpoints',
  'replies',
  'on-inconclusive',
  'on-error',
  'on-pre-existing',
  'max-cost',
  'max-requests',
  'concurrency',
  'timeout',
  'trials',
  'report-dir',
] as const;
const SWITCHES = ['force', 'json', 'help'] as const;

/** Runs one command. Exit code: 0 pass, 1 fail, 2 something was written wrong, 3 it could not be computed. */
async function run(args: readonly string[], env: Environment): Promise<number> {
  const log = createLog({ ...env, GITHUB_ACTIONS: 'false' });
  try {
    const { positionals, values: given } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: OPTIONS,
    });
    const values = given as Flags;
    const [name = values['help'] ? 'help' : ''] = positionals;
    const command = values['help'] ? help : COMMANDS[name];
    if (!command) throw unknown(name);
    return await command({ log, env, flags: values });
  } catch (error) {
    return complain(error, log);
  }
}

const OPTIONS = Object.fromEntries([
  ...VALUES.map((name) => [name, { type: 'string' as const }]),
  ...SWITCHES.map((name) => [name, { type: 'boolean' as const }]),
]);

function unknown(name: string): UserError {
  if (LATER.includes(name))
    return new UserError(`the command ${name} is not available yet`, null, 'Use gate, validate or demo.');
  if (name === '')
    return new UserError('no command was given', null, 'Use gate, validate or demo; --help says more.');
  return new UserError(`there is no command "${name}"`, null, suggestion(name, Object.keys(COMMANDS)));
}

function complain(error: unknown, log: Log): number {
  const errors = error instanceof UserErrors ? error.errors : error instanceof UserError ? [error] : null;
  const usage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!errors && !usage) {
    log.foreign((error as Error).stack ?? String(error));
    log.say('This is a bug of ours: please report it.');
    return NOT_COMPUTED;
  }
  if (!errors) log.say(`error: ${(error as Error).message}`);
  for (const { message, where, hint } of errors ?? []) {
    log.annotate('error', `${message}. ${hint}`, where?.file ?? null, where?.line ?? null);
  }
  return WRONG;
}

async function gateHere(call: Call): Promise<number> {
  const inputs = readInputs(inputsFrom(call));
  const directory = await rootOf(process.cwd());
  return gateIn(directory, inputs, call);
}

async function gateIn(directory: string, inputs: Inputs, { log, env, flags }: Call): Promise<number> {
  if (inputs.apiKey) log.mask(inputs.apiKey);
  const repository = openRepository(directory, null);
  try {
    const proposal = await proposalAtHome(inputs, repository);
    const report = await gate(openWorld({ inputs, proposal, repository, directory, env, mask: log.mask }));
    const posts = Object.values(channels)
      .flatMap((channel) => channel.posts(report))
      .filter(({ kind }) => kind === 'file' || (kind === 'log' && !flags['json']));
    const reportDir = resolve(inputs.reportDir || join(directory, '.micro-metrics'));
    await perform([...posts, ...ignoreFile(inputs)], report.verdict.outcome, {
      log,
      reportDir,
      outputFile: null,
      summaryFile: null,
      comment: null,
    });
    if (flags['json'])
      for (const post of posts) if (post.kind === 'file' && post.name === 'report.json') log.say(post.text);
    if (!flags['json'])
      log.say(`\nThe report is in ${reportDir}: report.html for reading, report.json for machines.`);
    return exitCode(report, inputs);
  } finally {
    await repository.close();
  }
}

/** Our own folder in somebody's repository keeps itself out of their commits. */
function ignoreFile(inputs: Inputs) {
  return inputs.reportDir ? [] : [{ kind: 'file', name: '.gitignore', text: '*\n' } as const];
}

function exitCode({ verdict }: Report, { wishes }: Inputs): number {
  if (verdict.outcome === 'error') return wishes.onError === 'pass' ? PASSED : NOT_COMPUTED;
  return succeeds(verdict, wishes) ? PASSED : FAILED;
}

/** Flags have the names of the inputs; keys come from the environment, since argument lists are public. */
function inputsFrom({ env, flags }: Call): ReadInput {
  return (name) => {
    if (name === 'api-key') return env['MICRO_METRICS_API_KEY'] ?? env['OPENAI_API_KEY'] ?? '';
    const given = flags[name];
    return given === undefined ? '' : String(given);
  };
}

async function validateHere(call: Call): Promise<number> {
  const inputs = readInputs(inputsFrom(call));
  const directory = await rootOf(process.cwd());
  const repository = openRepository(directory, null);
  try {
    const tree = repository.tree(await repository.worktree());
    const found = await validate(tree, inputs.wishes.config, Object.keys(inputs.endpoints));
    call.log.say(`${inputs.wishes.config} is right: ${found}.`);
    return PASSED;
  } finally {
    await repository.close();
  }
}

const STORY = 'fixtures/scenarios/language-lost-at-turn-five';

/** The founding story, from a recording: no key, no network. */
async function demo(call: Call): Promise<number> {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', STORY);
  const story = await playStory(folder);
  const repository = openRepository(story.directory, null);
  try {
    const { base, head, replies } = story;
    const reportDir = resolve(String(call.flags['report-dir'] ?? 'out/demo'));
    const inputs = readInputs((name) => ({ base, head, replies, 'report-dir': reportDir })[name] ?? '');
    const proposal = await proposalAtHome(inputs, repository);
    const report = await gate(
      openWorld({
        inputs,
        proposal,
        repository,
        directory: story.directory,
        env: call.env,
        mask: call.log.mask,
      }),
    );
    const files = Object.values(channels)
      .flatMap((channel) => channel.posts(report))
      .filter(({ kind }) => kind === 'file');
    await perform(files, report.verdict.outcome, {
      log: call.log,
      reportDir,
      outputFile: null,
      summaryFile: null,
      comment: null,
    });
    call.log.say(DEMO_INTRODUCTION);
    call.log.say(toMarkdown(report.blocks));
    call.log.say(
      `\n— The step would exit with ${succeeds(report.verdict, inputs.wishes) ? 0 : 1}. The same as a page: ${join(reportDir, 'report.html')}`,
    );
    return PASSED;
  } finally {
    await repository.close();
    await story.close();
  }
}

const DEMO_INTRODUCTION = `A support bot gets a better system prompt. Tests of first turns see nothing. In production, German customers
get English answers at turn five. This is the comment on the pull request (answers: recordings of a scripted model).
`;

function help({ log }: Call): Promise<number> {
  log.say(`micro-metrics gate [--base REF] [--head REF|worktree]   compare, score, decide
micro-metrics validate                                  check the config and all that it names
micro-metrics demo                                      the founding story, without key or network

Flags have the names of the action's inputs: ${VALUES.map((name) => `--${name}`).join(' ')} ${SWITCHES.map((name) => `--${name}`).join(' ')}
The key of the default endpoint is read from MICRO_METRICS_API_KEY or OPENAI_API_KEY.
Exit code: 0 pass, 1 fail, 2 something was written wrong, 3 it could not be computed.`);
  return Promise.resolve(PASSED);
}

process.exitCode = await run(process.argv.slice(2), process.env);

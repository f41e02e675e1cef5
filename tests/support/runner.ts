import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { keptCompiled, refuseStale } from './bundle.ts';
import { annotationsIn, assignmentsIn, commandsIn, masksIn } from './commands.ts';
import type { Annotation, RunnerCommand } from './commands.ts';
import type { ActionEvent } from './events.ts';
import { type Ended, execute, type Ending } from './step.ts';

/** A step of a job: the event, the folder it works in, and what stands under `with:` and `env:`. */
export type RunOptions = Ending & {
  event: ActionEvent;
  /** GITHUB_WORKSPACE: what actions/checkout left, or an empty folder. */
  workspace: string;
  /** Values under `with:`; what action.yml declares and nobody gives takes its default. */
  inputs?: Record<string, string>;
  /** GITHUB_TOKEN, for `${{ github.token }}` in the defaults. */
  token?: string;
  repository?: string;
  /** GITHUB_API_URL; a closed port unless given, so that nothing leaves the machine. */
  apiUrl?: string;
  graphqlUrl?: string;
  /** `env:` of the step, laid over everything else. */
  env?: Record<string, string>;
  /** The folder of action.yml; this repository unless given. */
  action?: string;
  /** Other flags for node, such as --import. */
  nodeArgs?: readonly string[];
};

/** What a step left behind. */
export type ActionRun = Ended & {
  outputs: Record<string, string>;
  exported: Record<string, string>;
  saved: Record<string, string>;
  /** Added to PATH. */
  paths: string[];
  summary: string;
  /** What the runner would have executed from stdout and stderr. */
  commands: RunnerCommand[];
  annotations: Annotation[];
  masked: string[];
  /** RUNNER_TEMP; `cleanup` removes it. */
  temp: string;
  cleanup(): void;
};

type ActionFile = {
  runs: { using: string; main: string };
  inputs?: Record<string, { default?: unknown }> | null;
};

const repositoryRoot = resolve(import.meta.dirname, '../..');

function readAction(folder: string): ActionFile {
  return parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as ActionFile;
}

/** The few expressions that defaults in an action.yml may hold. */
function evaluated(text: string, contexts: Record<string, string>): string {
  return text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const value = contexts[name];
    if (value === undefined) throw new Error(`this runner does not know the expression ${name}`);
    return value;
  });
}

/** GitHub only warns about an undeclared input; in a test it is a mistake. */
function checkDeclared({ inputs }: ActionFile, given: Record<string, string>): void {
  const stranger = Object.keys(given).find((name) => !(name in (inputs ?? {})));
  if (stranger) throw new Error(`action.yml declares no input ${stranger}`);
}

/** INPUT_* for every declared input, given or not. */
function inputVariables(
  action: ActionFile,
  given: Record<string, string>,
  contexts: Record<string, string>,
): Record<string, string> {
  const values = Object.entries(action.inputs ?? {}).map(([name, input]) => {
    const value = given[name] ?? evaluated(String(input?.default ?? ''), contexts);
    return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value];
  });
  return Object.fromEntries(values);
}

function refName(ref: string): string {
  return ref.replace(/^refs\/(heads|tags|pull)\//, '');
}

function eventVariables(event: ActionEvent): Record<string, string> {
  const { name, sha, ref, headRef, baseRef, actor } = event;
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: refName(ref),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_HEAD_REF: headRef,
    GITHUB_BASE_REF: baseRef,
    GITHUB_ACTOR: actor,
    GITHUB_ACTOR_ID: '1',
    GITHUB_TRIGGERING_ACTOR: actor,
  };
}

function runVariables(options: RunOptions): Record<string, string> {
  const { repository = 'acme/shop', apiUrl = 'http://127.0.0.1:9', workspace, event } = options;
  return {
    ...eventVariables(event),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: '900001',
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_REPOSITORY_OWNER_ID: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: options.graphqlUrl ?? `${apiUrl}/graphql`,
    GITHUB_WORKSPACE: workspace,
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_WORKFLOW: 'Prompts',
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/prompts.yml@${event.ref}`,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_JOB: 'prompt-gate',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTION_REF: '',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: 'github-hosted',
  };
}

const commandFiles = ['OUTPUT', 'ENV', 'STATE', 'STEP_SUMMARY', 'PATH'] as const;

/** The folders and files that the runner prepares, and the variables that name them. */
function prepare(root: string, payload: unknown): Record<string, string> {
  const folders = { HOME: 'home', RUNNER_TEMP: 'temp', RUNNER_TOOL_CACHE: 'tools' };
  const variables: Record<string, string> = { GITHUB_EVENT_PATH: join(root, 'event.json') };
  writeFileSync(join(root, 'event.json'), JSON.stringify(payload, null, 2));
  for (const [name, folder] of Object.entries(folders)) {
    variables[name] = join(root, folder);
    mkdirSync(join(root, folder));
  }
  for (const name of commandFiles) {
    variables[`GITHUB_${name}`] = join(root, `command-${name.toLowerCase()}`);
    writeFileSync(join(root, `command-${name.toLowerCase()}`), '');
  }
  return variables;
}

/** Runs a packaged node action the way GitHub's runner does: its variables, its files, no inherited environment. */
export async function runAction(options: RunOptions): Promise<ActionRun> {
  const {
    inputs = {},
    token = 'ghs_test',
    env = {},
    action: folder = repositoryRoot,
    nodeArgs = [],
  } = options;
  const action = readAction(folder);
  const main = join(folder, action.runs.main);
  if (folder === repositoryRoot) refuseStale();
  if (!existsSync(main)) throw new Error(`${main} is missing: build the bundle first`);
  checkDeclared(action, inputs);
  const root = mkdtempSync(join(tmpdir(), 'runner-'));
  const files = prepare(root, options.event.payload);
  const variables = { ...runVariables(options), ...files };
  const temp = variables.RUNNER_TEMP ?? '';
  const contexts = { 'github.token': token, 'github.workspace': options.workspace, 'runner.temp': temp };
  const given = inputVariables(action, inputs, contexts);
  const environment = {
    PATH: process.env.PATH ?? '',
    ...keptCompiled(),
    ...variables,
    GITHUB_ACTION_PATH: folder,
    ...given,
    ...env,
  };

  const ended = await execute([...nodeArgs, main], environment, options);
  const left = (name: (typeof commandFiles)[number]): string =>
    readFileSync(files[`GITHUB_${name}`] ?? '', 'utf8');
  const commands = [...commandsIn(ended.stdout), ...commandsIn(ended.stderr)];
  return {
    ...ended,
    outputs: assignmentsIn(left('OUTPUT')),
    exported: assignmentsIn(left('ENV')),
    saved: assignmentsIn(left('STATE')),
    paths: left('PATH').split('\n').filter(Boolean),
    summary: left('STEP_SUMMARY'),
    commands,
    annotations: annotationsIn(commands),
    masked: masksIn(commands),
    temp,
    cleanup: () => rmSync(root, { recursive: true, force: true }),
  };
}

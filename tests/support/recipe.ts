/** A small runner of what pages show: the steps of a job that are ours, where GitHub would run it, with the rights that it gives. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { assignmentsIn } from './commands.ts';
import type { ActionEvent } from './events.ts';
import { type Contexts, evaluated, filled } from './expressions.ts';
import type { Story } from './repo.ts';
import { KEY, visit } from './visit.ts';

type Rights = Readonly<Record<string, 'read' | 'write'>>;

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A job of a workflow. */
interface Job {
  readonly if?: string;
  readonly permissions?: Rights;
  readonly strategy?: { readonly matrix: string };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: Rights;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The jobs of the workflow that stands under a heading of a page. */
export function jobsUnder(page: string, heading: string): Readonly<Record<string, Job>> {
  const [, text = ''] = readFileSync(page, 'utf8').split(`\n## ${heading}\n`);
  const [, workflow] = /^```yaml\n([\s\S]*?)^```/m.exec(text) ?? [];
  if (workflow === undefined) throw new Error(`${page} has no workflow under ${heading}`);
  return jobsIn(workflow);
}

/** The jobs of a workflow, each with its rights. */
export function jobsIn(workflow: string): Readonly<Record<string, Job>> {
  const { permissions = {}, jobs } = parse(workflow) as Workflow;
  return Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, { permissions, ...job }]));
}

/** What a workflow that is called takes for inputs that nobody gives. */
export function defaultsIn(workflow: string): Contexts {
  const { on } = parse(workflow) as {
    readonly on: {
      readonly workflow_call: { readonly inputs: Readonly<Record<string, { default: unknown }>> };
    };
  };
  return Object.fromEntries(Object.entries(on.workflow_call.inputs).map(([name, it]) => [name, it.default]));
}

interface Setting extends Pick<
  NonNullable<Parameters<typeof visit>[0]>,
  'answer' | 'head' | 'ref' | 'fork' | 'env'
> {
  readonly temp: string;
  readonly event?: (story: Story) => ActionEvent;
  /** GitHub gives the run of a stranger's pull request no secret, and no right to write. */
  readonly isPoor?: boolean;
  /** More of what its expressions may ask for. */
  readonly contexts?: Contexts;
}

/** The one step of a job that is ours. */
function ownStep({ steps }: Job): Step {
  const [step, ...more] = steps.filter(({ uses }) => uses?.startsWith('micro-metrics/'));
  if (!step || more.length > 0) throw new Error('a job of a page has one step that is ours');
  return step;
}

/** What a job gives to our step. */
export function inputsOf(job: Job | undefined, contexts: Contexts): Readonly<Record<string, string>> {
  if (!job) throw new Error('the workflow has no such job');
  const given = Object.entries(ownStep(job).with ?? {});
  return Object.fromEntries(given.map(([name, value]) => [name, filled(String(value), contexts)]));
}

/** Whether GitHub begins a job. */
export function isBegun(job: Job | undefined, event: ActionEvent, contexts: Contexts = {}): boolean {
  if (!job) throw new Error('the page has no such job');
  return job.if === undefined || evaluated(job.if, { github: githubOf(event), ...contexts }) === true;
}

function githubOf({ name, payload, sha, ref }: ActionEvent): Contexts {
  return { event_name: name, event: payload, sha, ref, repository: 'acme/shop' };
}

/** Runs the one step of a job that is ours on a pull request of the shop. Other steps are other people's actions. */
export function runJob(job: Job | undefined, { temp, isPoor = false, contexts, ...rest }: Setting) {
  if (!job) throw new Error('the page has no such job');
  const secrets = isPoor ? {} : { OPENAI_API_KEY: KEY };
  const inputs = inputsOf(job, { github: {}, runner: { temp }, secrets, ...contexts });
  const rights = Object.entries(job.permissions ?? {}).map(([name, right]) => [
    name.replaceAll('-', '_'),
    isPoor ? 'read' : right,
  ]);
  const permissions = Object.fromEntries(rights) as Rights;
  return visit({ inputs, permissions, ...rest, apiKey: inputs['api-key'] ?? '' });
}

interface Script {
  readonly contexts: Contexts;
  readonly env: Readonly<Record<string, string>>;
  /** Where, on this machine, the addresses in it are. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Runs the one script of a job as the runner does, by bash: what it said, and its outputs. */
export async function runScript(job: Job | undefined, { contexts, env, addresses }: Script) {
  const [step, ...more] = job?.steps.filter(({ run }) => run !== undefined) ?? [];
  if (!step || more.length > 0) throw new Error('a job of a page has one script');
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(String(value), contexts)]);
  const script = Object.entries(addresses).reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    filled(step.run ?? '', contexts),
  );
  const folder = mkdtempSync(join(tmpdir(), 'script-'));
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const variables = { PATH: process.env.PATH, ...Object.fromEntries(own), ...env, GITHUB_OUTPUT: output };
  const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
  const { stdout: said } = await promisify(execFile)('bash', bash, { env: variables });
  const outputs = assignmentsIn(readFileSync(output, 'utf8'));
  rmSync(folder, { recursive: true });
  return { said, outputs };
}

/** A step of a job without a process: event, git, GitHub and the model as the edges reach them, and the gate between. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proposalOf } from '../../src/edges/event.ts';
import { openRepository, type Repository } from '../../src/edges/git/repository.ts';
import { findPullIn } from '../../src/edges/github/pull.ts';
import { type Inputs, readInputs } from '../../src/edges/inputs.ts';
import { openWorld } from '../../src/edges/world.ts';
import { Unreachable, UserError, UserErrors } from '../../src/errors.ts';
import { succeeds } from '../../src/lib/conclude.ts';
import { gate } from '../../src/pipelines/gate.ts';
import { mistakesReport } from '../../src/stages/report/mistakes.ts';
import type { Proposal, Report } from '../../src/types.ts';
import type { RunOptions } from './runner.ts';
import { type Told, saidOf } from './account.ts';

/** What a step came to, and every line that it would have logged. */
type Inside = Omit<Told, 'questions' | 'said'> & { readonly log: string };

const NOWHERE: Proposal = {
  event: '',
  base: '',
  head: '',
  commit: '',
  pull: null,
  opened: false,
  trusted: false,
};

/** Runs a step. Steps of one file run one after the other, as they share the environment of git. */
export function runInside(options: RunOptions): Promise<Inside> {
  const { apiUrl = 'http://127.0.0.1:9', env = {} } = options;
  return withEnvironment({ GITHUB_API_URL: apiUrl, ...env }, () => step(options));
}

async function step(options: RunOptions): Promise<Inside> {
  const { report, inputs, lines } = await reportInside(options);
  const said = saidOf(report);
  const log = [...lines, ...said.annotations.map(({ message }) => message)].join('\n');
  return { ...said, log, code: succeeds(report.verdict, inputs.wishes) ? 0 : 1 };
}

/** The report of a step, before anybody is told. */
export async function reportInside({ event, workspace, inputs: given = {}, ...options }: RunOptions) {
  const { token = 'ghs_test', repository: name = 'acme/shop', env = {} } = options;
  const inputs: Inputs = readInputs((input) => ({ 'github-token': token, ...given })[input] ?? '');
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  let repository: Repository | null = null;
  const folder = mkdtempSync(join(tmpdir(), 'event-'));
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(event.payload));
  const lines: string[] = [];
  let proposal = NOWHERE;
  let report: Report;
  try {
    repository = openRepository(workspace, token ? { server, token, repository: name } : null);
    const findPull = findPullIn({ token, repository: name });
    proposal = await proposalOf({ name: event.name, sha: event.sha, path }, inputs, repository, findPull);
    const say = (line: string): unknown => lines.push(line);
    const doors = { inputs, proposal, repository, directory: workspace, env, mask: () => undefined, say };
    report = await gate(openWorld(doors));
  } catch (error) {
    report = mistakesReport(errorsOf(error), proposal);
  } finally {
    await repository?.close();
    rmSync(folder, { recursive: true });
  }
  return { report, inputs, lines };
}

/** A bug of ours fails the test. */
function errorsOf(error: unknown): readonly UserError[] {
  if (error instanceof UserErrors) return error.errors;
  if (error instanceof UserError) return [error];
  if (error instanceof Unreachable) return [new UserError(error.message, null, error.hint)];
  throw error;
}

async function withEnvironment<T>(env: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

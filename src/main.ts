import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { channels } from './channels/index.ts';
import type { Wishes } from './contracts.ts';
import { proposalOf } from './edges/event.ts';
import { openRepository, type Repository } from './edges/git/repository.ts';
import { fromEnvironment, type Inputs, readInputs } from './edges/inputs.ts';
import { catchLastWords, createLog, type Log } from './edges/log.ts';
import { perform } from './edges/posts.ts';
import type { Marker } from './edges/sticky.ts';
import { openWorld } from './edges/world.ts';
import { Unreachable, UserError, UserErrors } from './errors.ts';
import { gate } from './pipelines/gate.ts';
import { succeeds } from './lib/conclude.ts';
import { mistakesReport } from './stages/report/mistakes.ts';
import type { Post, Proposal, Report } from './types.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs the action: opens the world, runs the gate, tells the channels. Gives the exit code. The only catch. */
export async function main(env: Environment): Promise<number> {
  const log = createLog(env);
  catchLastWords(log);
  const read = fromEnvironment(env);
  for (const name of ['api-key', 'github-token']) if (read(name)) log.mask(read(name));
  let inputs: Inputs | null = null;
  let proposal = NOWHERE;
  let repository: Repository | null = null;
  let report: Report;
  try {
    inputs = readInputs(read);
    for (const { apiKey } of Object.values(inputs.endpoints)) if (apiKey) log.mask(apiKey);
    const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const remote = { server, token: inputs.token, repository: env['GITHUB_REPOSITORY'] ?? '' };
    repository = openRepository(directory, inputs.token ? remote : null);
    if (inputs.mode === 'review') {
      const { upkeep } = await import('./commands/upkeep.ts');
      return await upkeep({ inputs, repository, env, log, key: `${useOf(env)}/review` });
    }
    const event = {
      name: env['GITHUB_EVENT_NAME'] ?? '',
      path: env['GITHUB_EVENT_PATH'] ?? '',
      sha: env['GITHUB_SHA'] ?? '',
    };
    const isAlone = inputs.mode === 'aa';
    proposal = await proposalOf(event, { ...inputs, isAlone }, repository);
    const history = { folder: join(reportDirOf(inputs, env), 'history'), isNamed: false };
    const doors = { inputs, proposal, repository, directory, env, mask: log.mask, say: log.say, history };
    const world = openWorld(doors);
    if (inputs.scores) {
      const { decideScores } = await import('./commands/scored.ts');
      report = await decideScores(world, inputs.scores, directory);
    } else {
      report = await (isAlone ? (await import('./pipelines/aa.ts')).aa(world) : gate(world));
    }
  } catch (error) {
    report = mistakesReport(errorsOf(error, log), proposal);
  } finally {
    await repository?.close();
  }
  await tell(report, inputs, env, log);
  return succeeds(report.verdict, inputs?.wishes ?? STRICT) ? 0 : 1;
}

const NOWHERE: Proposal = {
  event: '',
  base: '',
  head: '',
  commit: '',
  pull: null,
  opened: false,
  trusted: false,
};
const STRICT: Pick<Wishes, 'onError' | 'onInconclusive'> = { onError: 'fail', onInconclusive: 'fail' };

/** What somebody wrote wrong is told with its place; anything else is a bug of ours, and its stack goes to the log. */
function errorsOf(error: unknown, log: Log): readonly UserError[] {
  if (error instanceof UserErrors) return error.errors;
  if (error instanceof UserError) return [error];
  if (error instanceof Unreachable) return [new UserError(error.message, null, error.hint)];
  const { stack, message } = error instanceof Error ? error : new Error(String(error));
  log.foreign(stack ?? message);
  return [
    new UserError(
      `Micro Metrics broke: ${message}`,
      null,
      'This is a bug of ours: please report it with the log of this step.',
    ),
  ];
}

async function tell(report: Report, inputs: Inputs | null, env: Environment, log: Log): Promise<void> {
  const posts = postsOf(report, log);
  const { pull } = report.proposal;
  await perform(posts, report.verdict.outcome, {
    log,
    reportDir: reportDirOf(inputs, env),
    outputFile: env['GITHUB_OUTPUT'] || null,
    summaryFile: env['GITHUB_STEP_SUMMARY'] || null,
    comment:
      inputs?.token && pull !== null
        ? {
            token: inputs.token,
            repository: env['GITHUB_REPOSITORY'] ?? '',
            pull,
            mode: inputs.comment,
            marker: markerOf(env, report),
            isFirst: report.proposal.opened && Number(env['GITHUB_RUN_ATTEMPT'] ?? 1) === 1,
          }
        : null,
  });
}

function reportDirOf(inputs: Inputs | null, env: Environment): string {
  return resolve(inputs?.reportDir || join(env['RUNNER_TEMP'] ?? tmpdir(), 'micro-metrics'));
}

/** Rendered once; and once more, from a report without them, in the rare run in which a secret came back. */
function postsOf(report: Report, log: Log): readonly Post[] {
  const render = (of: Report): Post[] => Object.values(channels).flatMap((channel) => channel.posts(of));
  const posts = render(report);
  return posts.every((post) => log.deep(post) === post) ? posts : render(log.deep(report));
}

function useOf(env: Environment): string {
  return [env['GITHUB_WORKFLOW'], env['GITHUB_JOB'], env['GITHUB_ACTION']].filter(Boolean).join('.');
}

/** One comment for each workflow and job: they may look at different configs. */
function markerOf(env: Environment, { proposal }: Report): Marker {
  return {
    key: useOf(env),
    run: Number(env['GITHUB_RUN_NUMBER'] ?? 0),
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 0),
    commit: proposal.commit,
  };
}

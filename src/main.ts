import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Wishes } from './contracts.ts';
import { onCallingOff } from './edges/calling-off.ts';
import { aboutEvent, type EventEnvironment, proposalOf } from './edges/event.ts';
import { openRepository } from './edges/git/repository.ts';
import { fromEnvironment, type Inputs, type ReadInput, readInputs, secretsIn } from './edges/inputs.ts';
import { type Ledger, openLedger } from './edges/ledger.ts';
import { catchLastWords, createLog, type Log } from './edges/log.ts';
import { type Addresses, type CommentAddress, perform } from './edges/posts.ts';
import { postsOf } from './edges/showing.ts';
import type { Marker } from './edges/sticky.ts';
import { keepingOnActions } from './edges/store/keeping.ts';
import type { Keeping } from './edges/store/place.ts';
import { openWorld } from './edges/world.ts';
import { Unreachable, UserError, UserErrors } from './errors.ts';
import { gate } from './pipelines/gate.ts';
import { succeeds } from './lib/conclude.ts';
import { cancelledReport, mistakesReport } from './stages/report/mistakes.ts';
import type { Post, Proposal, Report } from './types.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is known of a run so far: enough to tell how it ended, whenever that is. */
interface Underway {
  readonly env: Environment;
  readonly log: Log;
  readonly ledger: Ledger;
  readonly reportDir: string;
  inputs: Inputs | null;
  proposal: Proposal;
  keeping: Keeping | null;
}

/** Runs the action: opens the world, runs the gate, tells the channels. Gives the exit code. The only catch. */
export async function main(env: Environment): Promise<number> {
  const log = createLog(env);
  const read = fromEnvironment(env);
  for (const name of ['api-key', 'github-token']) if (read(name)) log.mask(read(name));
  const reportDir = resolve(read('report-dir') || join(env['RUNNER_TEMP'] ?? tmpdir(), 'micro-metrics'));
  const proposal = await aboutEvent(eventOf(env));
  const ledger = openLedger(reportDir, log);
  const run: Underway = { env, log, ledger, reportDir, proposal, inputs: null, keeping: null };
  catchLastWords(log, async (error) => tell(mistakesReport(errorsOf(error, log), run.proposal), run));
  const callingOff = onCallingOff(() => tellCancelled(run));
  let report: Report | number;
  try {
    report = await reportOf(run, read);
  } catch (error) {
    report = mistakesReport(errorsOf(error, log), run.proposal);
  }
  await callingOff.unlessOff();
  if (typeof report === 'number') return report;
  await tell(report, run);
  await run.keeping?.close();
  return succeeds(report.verdict, run.inputs?.wishes ?? STRICT) ? 0 : 1;
}

/** Opens what is needed and runs what is asked for; an exit code where nothing is left to tell. */
async function reportOf(run: Underway, read: ReadInput): Promise<Report | number> {
  const { env, log, ledger, reportDir } = run;
  const inputs = readInputs(read);
  run.inputs = inputs;
  for (const secret of secretsIn(inputs)) log.mask(secret);
  const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const remote = { server, token: inputs.token, repository: env['GITHUB_REPOSITORY'] ?? '' };
  const repository = openRepository(directory, inputs.token ? remote : null);
  try {
    if (inputs.mode === 'review') {
      const { upkeep } = await import('./commands/upkeep.ts');
      return await upkeep({ inputs, repository, env, log, key: `${useOf(env)}/review` });
    }
    const isAlone = inputs.mode === 'aa' || inputs.mode === 'baseline';
    const proposal = await proposalOf(eventOf(env), { ...inputs, isAlone }, repository);
    run.proposal = proposal;
    const history = { folder: join(reportDir, 'history'), isNamed: false };
    const config = inputs.wishes.config;
    run.keeping = inputs.cache ? keepingOnActions({ env, directory, config, log }) : null;
    const given = { inputs, proposal, repository, directory, env, history, ledger, keeping: run.keeping };
    const world = openWorld({ ...given, mask: log.mask, say: log.say });
    if (inputs.scores) {
      const { decideScores } = await import('./commands/scores.ts');
      return await decideScores(world, inputs.scores, directory);
    }
    if (inputs.mode === 'baseline') return await (await import('./pipelines/baseline.ts')).baseline(world);
    return await (isAlone ? (await import('./pipelines/aa.ts')).aa(world) : gate(world));
  } finally {
    await repository.close();
  }
}

function eventOf(env: Environment): EventEnvironment {
  return {
    name: env['GITHUB_EVENT_NAME'] ?? '',
    path: env['GITHUB_EVENT_PATH'] ?? '',
    sha: env['GITHUB_SHA'] ?? '',
  };
}

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

/** What was asked before a run broke stays on disk: an empty recording does not take its place. */
async function tell(report: Report, run: Underway): Promise<void> {
  const posts = await postsOf(report, run.log, run.inputs?.redact ?? true);
  const kept = await run.ledger.close();
  const isLost = kept > 0 && report.runs.length === 0;
  const left = posts.filter((post) => !(isLost && post.kind === 'pieces' && post.name === 'runs.jsonl'));
  await perform(left, report.verdict.outcome, addressesOf(report, run));
}

/** A comment that is there already must not go on saying what an earlier commit was; a new one is not worth it. */
async function tellCancelled(run: Underway): Promise<void> {
  const report = cancelledReport(run.proposal);
  const posts = await postsOf(report, run.log, true);
  await run.ledger.close();
  const left = posts.flatMap((post): Post[] => {
    if (post.kind === 'file' || post.kind === 'pieces') return [];
    return post.kind === 'comment' ? [{ ...post, relevant: false }] : [post];
  });
  const addresses = addressesOf(report, run);
  const { comment } = addresses;
  const quiet = comment && comment.mode !== 'never' ? { ...comment, mode: 'changes' as const } : comment;
  await perform(left, report.verdict.outcome, { ...addresses, comment: quiet });
  await run.keeping?.close();
}

/** Inputs that could not be read leave the token, which is enough to mend a comment. */
function addressesOf(report: Report, { env, log, reportDir, inputs }: Underway): Addresses {
  const read = fromEnvironment(env);
  const token = read('github-token');
  const { pull, opened } = report.proposal;
  const comment: CommentAddress | null =
    token && pull !== null
      ? {
          token,
          pull,
          repository: env['GITHUB_REPOSITORY'] ?? '',
          mode: inputs?.comment ?? (read('comment') === 'never' ? 'never' : 'changes'),
          marker: markerOf(env, report),
          isFirst: opened && Number(env['GITHUB_RUN_ATTEMPT'] ?? 1) === 1,
        }
      : null;
  return { log, reportDir, comment };
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

import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ModelSettings, Wishes } from './contracts.ts';
import { onCallingOff } from './edges/calling-off.ts';
import { aboutEvent, type EventEnvironment, labelledIn, proposalOf } from './edges/event.ts';
import { openRepository } from './edges/git/repository.ts';
import { findPullIn } from './edges/github/pull.ts';
import { unheeded, unheededSaid } from './edges/inputs-by-mode.ts';
import type { ReadInput } from './edges/input-values.ts';
import { fromEnvironment, type Inputs, readInputs, secretsIn } from './edges/inputs.ts';
import { type Ledger, openLedger } from './edges/ledger.ts';
import { catchLastWords, createLog, type Log } from './edges/log.ts';
import { addressesOf, commentAt, useOf, whereCancelled } from './edges/addresses.ts';
import { perform } from './edges/posts.ts';
import { postsOf } from './edges/showing.ts';
import { keepingOnActions } from './edges/store/keeping.ts';
import type { Keeping } from './edges/store/place.ts';
import { inComment, inLines, together, type Watcher } from './edges/progress.ts';
import { openWorld, sealFor } from './edges/world.ts';
import { Unreachable, UserError, UserErrors } from './errors.ts';
import { gate } from './pipelines/gate.ts';
import { watchTaken } from './pipelines/spending.ts';
import { succeeds } from './lib/conclude.ts';
import { cancelledReport, mistakesReport } from './stages/report/mistakes.ts';
import type { Consumption, Post, Proposal, Report } from './types.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is known of a run so far: enough to tell how it ended, whenever that is. */
interface Underway {
  readonly env: Environment;
  readonly log: Log;
  readonly ledger: Ledger;
  readonly reportDir: string;
  /** Aborted when it was called off. */
  off?: AbortSignal;
  inputs: Inputs | null;
  proposal: Proposal;
  /** The commit that the pull request showed when the run began; null where there is none. */
  expects: string | null;
  keeping: Keeping | null;
  progress: Watcher | null;
  /** What was spent so far; absent before anything could be asked. */
  taken?: () => Consumption;
}

/** Runs the action: opens the world, runs the gate, tells the channels. Gives the exit code. The only catch. */
export async function main(env: Environment): Promise<number> {
  const log = createLog(env);
  const read = fromEnvironment(env);
  for (const name of ['api-key', 'github-token']) if (read(name)) log.mask(read(name));
  const reportDir = resolve(read('report-dir') || join(env['RUNNER_TEMP'] ?? tmpdir(), 'micro-metrics'));
  const proposal = await aboutEvent(eventOf(env));
  const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
  const recording = read('replies') && resolve(directory, read('replies'));
  const ledger = openLedger(reportDir, log, recording);
  const expects = proposal.pull === null ? null : proposal.commit;
  const run: Underway = {
    env,
    log,
    ledger,
    reportDir,
    proposal,
    inputs: null,
    keeping: null,
    progress: null,
    expects,
  };
  catchLastWords(log, async (error) =>
    tell(mistakesReport(errorsOf(error, log), run.proposal, run.taken?.()), run),
  );
  const callingOff = onCallingOff({ say: log.say, tell: () => tellCancelled(run) });
  run.off = callingOff.off;
  let report: Report | number;
  try {
    report = await reportOf(run, read);
  } catch (error) {
    report = mistakesReport(errorsOf(error, log), run.proposal, run.taken?.());
  }
  await callingOff.unlessOff();
  if (typeof report !== 'number') await tell(report, run);
  await run.keeping?.close();
  if (typeof report === 'number') return report;
  return succeeds(report.verdict, run.inputs?.wishes ?? STRICT) ? 0 : 1;
}

/** Opens what is needed and runs what is asked for; an exit code where nothing is left to tell. */
async function reportOf(run: Underway, read: ReadInput): Promise<Report | number> {
  const { env, log, ledger, reportDir } = run;
  const given = readInputs(read);
  for (const secret of secretsIn(given)) log.mask(secret);
  const inputs = (await isForced(run, given))
    ? { ...given, wishes: { ...given.wishes, force: true } }
    : given;
  run.inputs = inputs;
  const use = inputs.scores ? 'scores' : inputs.mode;
  const unread = env['GITHUB_EVENT_NAME'] === 'issue_comment' ? null : unheededSaid(unheeded(read, use), use);
  if (unread) log.annotate('warning', unread, null, null);
  if (env['GITHUB_EVENT_NAME'] === 'issue_comment') {
    const { obey } = await import('./commands/obey.ts');
    return await obey({ env, token: inputs.token, log });
  }
  const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const remote = { server, token: inputs.token, repository: env['GITHUB_REPOSITORY'] ?? '' };
  const repository = openRepository(directory, inputs.token ? remote : null);
  try {
    if (inputs.mode === 'review') {
      const { upkeep } = await import('./commands/upkeep.ts');
      return await upkeep({ inputs, repository, env, log, key: `${useOf(env)}/review` });
    }
    const isAlone = inputs.mode === 'aa' || inputs.mode === 'baseline' || inputs.mode === 'watch';
    const asked = { ...inputs, isAlone };
    const proposal = await proposalOf(
      eventOf(env),
      asked,
      repository,
      findPullIn({ token: inputs.token, repository: remote.repository }),
    );
    run.proposal = proposal;
    if (proposal.event === 'workflow_run') run.expects = proposal.commit;
    const history = { folder: join(reportDir, 'history'), isNamed: false };
    const queueToken = inputs.cache === 'queue' ? inputs.token : null;
    const place = { env, directory, config: keptAs(inputs), log, queueToken };
    run.keeping = inputs.cache ? keepingOnActions(place) : null;
    run.progress = watcherOf(run);
    const { keeping, progress } = run;
    const opened = { inputs, proposal, repository, directory, env, history, ledger, keeping, progress };
    const { world, taken } = watchTaken(openWorld({ ...opened, off: run.off, mask: log.mask, say: log.say }));
    run.taken = taken;
    if (inputs.scores) {
      const { decideScores } = await import('./commands/scores.ts');
      return await decideScores(world, inputs.scores, directory);
    }
    if (inputs.mode === 'watch') {
      const { keepWatch } = await import('./commands/nightly.ts');
      return await keepWatch({ world, token: inputs.token, env, log, key: `${useOf(env)}/watch` });
    }
    if (inputs.mode === 'plan' || inputs.part) {
      const { askShard, planShards } = await import('./commands/sharding.ts');
      const desk = {
        log,
        reportDir,
        sealFor: (settings: ModelSettings) => sealFor(settings, { inputs, env, mask: log.mask }),
      };
      if (inputs.part) return await askShard(world, inputs.part, ledger, desk);
      return await planShards(world, inputs.shards, desk);
    }
    if (inputs.mode === 'baseline') return await (await import('./pipelines/baseline.ts')).baseline(world);
    return await (isAlone ? (await import('./pipelines/aa.ts')).aa(world) : gate(world));
  } finally {
    await repository.close();
  }
}

/** Whether somebody who may has every suite asked although nothing changed. */
async function isForced({ env, log }: Underway, { token }: Inputs): Promise<boolean> {
  const labelled = await labelledIn(eventOf(env));
  if (!labelled) return false;
  const { mayForce } = await import('./edges/github/labels.ts');
  return mayForce(labelled, { token, repository: env['GITHUB_REPOSITORY'] ?? '' }, log.say);
}

/** Shards ask different things at the same time, so each keeps its own. */
function keptAs({ wishes: { config }, part, mode }: Inputs): string {
  if (mode === 'report') return `${config} report`;
  return part ? `${config} ${part.at}/${part.of}` : config;
}

/** Lines in the log; where every run is commented, its comment too. */
function watcherOf(run: Underway): Watcher {
  const lines = inLines(run.log.say);
  const to = run.inputs?.comment === 'always' ? commentAt(run.proposal, run) : null;
  if (!to) return lines;
  const post: Parameters<typeof inComment>[0] = async (going) =>
    (await import('./edges/github/progress.ts')).commentOn(going, to);
  return together([lines, inComment(post)]);
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
  const { redact = true, checkRun = false } = run.inputs ?? {};
  await run.progress?.close();
  const { isRecording } = run.ledger;
  const unwanted = [checkRun ? '' : 'checks', isRecording ? 'runs' : ''];
  const posts = await postsOf(report, run.log, redact, unwanted);
  const kept = await run.ledger.close();
  const isLost = kept > 0 && report.runs.length === 0;
  const left = posts.filter((post) => !(isLost && post.kind === 'pieces' && post.name === 'runs.jsonl'));
  const there = isRecording ? ['runs.jsonl'] : [];
  await perform(left, report.verdict.outcome, { ...addressesOf(report, run), there });
}

/** What was paid for is on disk already, and takes no other's place. */
async function tellCancelled(run: Underway): Promise<void> {
  const report = cancelledReport(run.proposal, run.taken?.());
  await run.progress?.close();
  const posts = await postsOf(report, run.log, true);
  const kept = await run.ledger.close();
  const left = posts.flatMap((post): Post[] => {
    if (post.kind === 'file' || post.kind === 'pieces' || post.kind === 'page') return [];
    return post.kind === 'comment' ? [{ ...post, relevant: false }] : [post];
  });
  const to = whereCancelled(addressesOf(report, run));
  await perform(left, report.verdict.outcome, { ...to, there: kept > 0 ? ['runs.jsonl'] : [] });
  await run.keeping?.close();
}

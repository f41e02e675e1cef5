import { USUAL_PLACE } from '../config/index.ts';
import { succeeds } from '../lib/conclude.ts';
import type { Proposal, Report } from '../types.ts';
import type { StatusAddress } from './github/status.ts';
import type { CommentAddress } from './github/commenting.ts';
import type { UploadAddress } from './github/upload.ts';
import { fromEnvironment, type Inputs } from './inputs.ts';
import type { Log } from './log.ts';
import type { Addresses } from './posts.ts';
import type { Marker } from './sticky.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is known of a run when it is told. */
interface Told {
  readonly env: Environment;
  readonly log: Log;
  readonly reportDir: string;
  /** Null where they could not be read. */
  readonly inputs: Inputs | null;
  /** The commit that the pull request showed when the run began. */
  readonly expects: string | null;
}

/** Where everything about a report goes. Inputs that could not be read leave the token, which is enough to mend a comment. */
export function addressesOf(report: Pick<Report, 'proposal' | 'verdict'>, told: Told): Addresses {
  const { env, log, reportDir, inputs } = told;
  const token = fromEnvironment(env)('github-token');
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const { pull, commit } = report.proposal;
  if (isSilent(env)) return { log, reportDir, comment: null };
  const key = useOf(env);
  const hub = { token, repository, commit };
  const review = inputs?.reviewComments && token && pull !== null ? { ...hub, pull, key } : null;
  const details = detailsOf(env);
  const checkRun = inputs?.checkRun && token && commit ? { ...hub, name: nameOf(env), details } : null;
  return {
    log,
    reportDir,
    comment: commentAt(report.proposal, told),
    review,
    objection: review && inputs?.reviewComments === 'request-changes' ? { ...review, details } : null,
    checkRun,
    status: statusAt(report, token, told),
    upload: uploadAt(env, inputs),
  };
}

/**
 * Where a run is told that was called off, in the little time that there is: a comment that is there already must not go
 * on saying what an earlier commit was; a new one is worth it only where every run is commented.
 */
export function whereCancelled(to: Addresses): Addresses {
  const { comment } = to;
  const isSometimes = comment?.mode === 'failures' || comment?.mode === 'changes';
  return {
    ...to,
    review: null,
    objection: null,
    checkRun: null,
    upload: null,
    comment: comment && isSometimes ? { ...comment, mode: 'changes' } : comment,
  };
}

/** Characters that no name of an artifact may have, and those that would be a nuisance. */
const UNFIT = /[^\p{L}\p{N}._-]+/gu;
const LONGEST_NAME = 120;

/** `micro-metrics-prompt-gate`, and what tells it from others of the run: step, config, attempt. */
function uploadAt(env: Environment, inputs: Inputs | null): UploadAddress | null {
  if (!inputs?.upload) return null;
  // A step without an id is called after its action, and the second of them has a number behind.
  const step = (env['GITHUB_ACTION'] ?? '').replace(/^__.*?(?:_(\d+))?$/, '$1');
  const attempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? 1);
  const parts = [
    'micro-metrics',
    env['GITHUB_JOB'],
    step,
    otherConfig(env),
    attempt > 1 && `attempt-${attempt}`,
  ];
  const name = parts.filter(Boolean).join('-').replace(UNFIT, '-').slice(0, LONGEST_NAME);
  return { name, page: detailsOf(env), withRecording: !inputs.redact };
}

/** A plan and a shard speak in their jobs alone: what the pull request is told is the report's to say. */
function isSilent(env: Environment): boolean {
  return ['plan', 'run'].includes(fromEnvironment(env)('mode'));
}

/** Where the comment of this use stands; null where there is none to write. */
export function commentAt(
  { pull, opened, commit }: Proposal,
  { env, inputs, expects }: Pick<Told, 'env' | 'inputs' | 'expects'>,
): CommentAddress | null {
  const token = fromEnvironment(env)('github-token');
  if (!token || pull === null) return null;
  const asked = fromEnvironment(env)('comment') === 'never' ? 'never' : 'changes';
  return {
    token,
    pull,
    repository: env['GITHUB_REPOSITORY'] ?? '',
    mode: inputs?.comment ?? asked,
    marker: markerOf(env, commit),
    isFirst: opened && Number(env['GITHUB_RUN_ATTEMPT'] ?? 1) === 1,
    expects,
  };
}

/** The job of `workflow_run` stands on the default branch, so the commit of the pull request gets a status. */
function statusAt(
  { proposal, verdict }: Pick<Report, 'proposal' | 'verdict'>,
  token: string,
  { env, inputs }: Told,
): StatusAddress | null {
  const { event, pull, commit } = proposal;
  if (event !== 'workflow_run' || pull === null || !token || !inputs) return null;
  const config = otherConfig(env);
  return {
    token,
    repository: env['GITHUB_REPOSITORY'] ?? '',
    commit,
    context: `${env['GITHUB_JOB'] ?? 'gate'}/verdict${config && ` (${config})`}`,
    details: detailsOf(env),
    succeeds: succeeds(verdict, inputs.wishes),
  };
}

/** Workflow, job and step, and the config where it is not the usual one. */
export function useOf(env: Environment): string {
  return [familyOf(env), otherConfig(env)].filter(Boolean).join('.');
}

function familyOf({ GITHUB_WORKFLOW: workflow, GITHUB_JOB: job, GITHUB_ACTION: step }: Environment): string {
  return [workflow, job, step].filter(Boolean).join('.');
}

/** Empty for the usual one, so that whoever has one config only keeps the comment that is there already. */
function otherConfig(env: Environment): string {
  const config = fromEnvironment(env)('config');
  return config === USUAL_PLACE ? '' : config;
}

/** Of the check run: never the name of a job, since a required check of that name would then need both. */
function nameOf(env: Environment): string {
  const config = otherConfig(env);
  return `micro-metrics: ${env['GITHUB_JOB'] ?? 'gate'}${config && ` (${config})`}`;
}

/** One comment for each workflow, job, step and config. */
function markerOf(env: Environment, commit: string): Marker {
  return {
    key: useOf(env),
    family: familyOf(env),
    run: Number(env['GITHUB_RUN_NUMBER'] ?? 0),
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 0),
    commit,
  };
}

/** The page of the workflow run. */
function detailsOf(env: Environment): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : '';
}

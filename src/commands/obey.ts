import { readFile } from 'node:fs/promises';
import { adviceOn } from '../edges/github/advice.ts';
import { type Hub, openHub } from '../edges/github/hub.ts';
import { deadlineFromNow } from '../edges/github/patience.ts';
import { type Said, saidIn, whyNot } from '../edges/github/people.ts';
import { pullNow, runsOf, type WorkflowRun } from '../edges/github/pull.ts';
import type { Log } from '../edges/log.ts';
import { UserError } from '../errors.ts';
import { type Order, orderIn } from '../text/orders.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Who is told, and by whose rights. */
interface Obedience {
  readonly env: Environment;
  readonly token: string;
  readonly log: Log;
}

interface Payload {
  readonly action?: string;
  readonly issue?: { readonly number: number; readonly pull_request?: unknown };
  readonly comment?: unknown;
}

/**
 * Does what a comment tells the gate: runs it again, where it reads what was accepted. Gives the exit code. Who may not
 * tell it anything is told so in one line of the log, since a comment would be noise for everybody else.
 */
export async function obey({ env, token, log }: Obedience): Promise<number> {
  const { number, said, order } = await orderOf(env);
  const hub = await openHub({ token, repository: env['GITHUB_REPOSITORY'] ?? '' }, deadlineFromNow());
  const no = await whyNot(hub, said);
  if (no !== null) {
    log.say(`Not done: ${no}.`);
    return 1;
  }
  log.say(await again(hub, number, order, workflowOf(env)));
  return 0;
}

/** What was ordered, and of which pull request; throws for every other comment. */
async function orderOf(env: Environment): Promise<{
  readonly number: number;
  readonly said: Said;
  readonly order: Exclude<Order, { kind: 'unclear' }>;
}> {
  const payload = JSON.parse(await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as Payload;
  const { issue, action } = payload;
  const said = saidIn(payload.comment);
  const order = orderIn(said.body);
  if (!issue?.pull_request || action !== 'created' || !order)
    throw new UserError(
      'the event issue_comment is only for new comments on pull requests that begin with /micro-metrics',
      null,
      "Give the job `if: github.event.issue.pull_request && startsWith(github.event.comment.body, '/micro-metrics ')`, and the event `types: [created]`.",
    );
  if (order.kind === 'unclear') throw new UserError('the comment is no command', null, order.why);
  return { number: issue.number, said, order };
}

/** `.github/workflows/prompts.yml` */
function workflowOf(env: Environment): string {
  const [whole = ''] = (env['GITHUB_WORKFLOW_REF'] ?? '').split('@');
  return whole.split('/').slice(2).join('/');
}

function isFresh(order: Order): boolean {
  return order.kind === 'run' && order.fresh;
}

/** The run of this very workflow for the head of now; it reads the comments itself, and asks nobody else for leave. */
async function again(hub: Hub, number: number, order: Order, workflow: string): Promise<string> {
  const { octokit, owner, repo } = hub;
  const pull = await pullNow(hub, number);
  const isOurs = ({ commit, path }: WorkflowRun): boolean => commit === pull.head && path === workflow;
  const run = (await runsOf(hub, pull, isOurs)).find(isOurs);
  if (!run)
    throw new UserError(
      `${workflow} has no run for ${pull.head.slice(0, 7)}`,
      null,
      'Commands and the gate have to stand in the same workflow, which also runs on pull_request.',
    );
  const of = { owner, repo, run_id: run.id };
  if (run.status !== 'completed')
    return order.kind === 'accept'
      ? `Run ${run.id} is under way, and reads this comment when it decides.`
      : `Run ${run.id} is under way${isFresh(order) ? ': re-run it when it is done, and it asks further trials' : ''}.`;
  const { actions } = octokit.rest;
  try {
    await (order.kind === 'accept' ? actions.reRunWorkflowFailedJobs(of) : actions.reRunWorkflow(of));
  } catch (error) {
    const advice = adviceOn(error, { what: '', permission: 'actions', without: 're-run the job by hand' });
    throw new UserError(`run ${run.id} could not begin again: ${advice}`, null, '');
  }
  return `Run ${run.id} begins again for ${pull.head.slice(0, 7)}.`;
}

import { orderIn } from '../../text/orders.ts';
import type { PullAddress } from './acceptances.ts';
import { type Hub, openHub } from './hub.ts';
import { deadlineFromNow, patiently, type Refused, unlessForbidden } from './patience.ts';
import { saidOn, whyNot } from './people.ts';
import { beganBefore, commitAt, pullNow, runsOf } from './pull.ts';

/** A run that began again, counted from 1. */
interface Attempt {
  readonly run: number;
  readonly attempt: number;
}

/**
 * Who asked for further answers at this commit, since the attempt before this one began; null where nobody who may did.
 * What was heard once is not heard again. A word that does not count is said.
 */
export async function whoAskedFresh(
  to: PullAddress & Attempt,
  say: (line: string) => void,
): Promise<string | null> {
  const deadline = deadlineFromNow();
  try {
    const hub = await openHub(to, deadline);
    return await patiently(() => askedIn(hub, to, say), deadline);
  } catch (error) {
    say(
      `Whether fresh answers were asked for could not be read: ${(error as Refused).message ?? String(error)}`,
    );
    return null;
  }
}

async function askedIn(
  hub: Hub,
  to: PullAddress & Attempt,
  say: (line: string) => void,
): Promise<string | null> {
  const orders = (await saidOn(hub, to.pull)).filter(({ body }) => {
    const order = orderIn(body);
    return order?.kind === 'run' && order.fresh;
  });
  if (orders.length === 0) return null;
  const since = await unlessForbidden(() => attemptBefore(hub, to));
  const runs =
    since &&
    (await unlessForbidden(async () => runsOf(hub, await pullNow(hub, to.pull), beganBefore(orders))));
  if (!since || !runs) {
    say('"run fresh" does not count: nobody can tell when it was written: give the job `actions: read`.');
    return null;
  }
  for (const said of orders.toReversed()) {
    if (said.at <= since || commitAt(runs, said.at) !== to.commit) continue;
    const doubt = said.isEdited ? 'it was edited' : await whyNot(hub, said);
    if (doubt === null) return said.author;
    say(`"run fresh" by ${said.author} does not count: ${doubt}.`);
  }
  return null;
}

/** When the attempt before this one began, by GitHub's clock. */
async function attemptBefore({ octokit, owner, repo }: Hub, { run, attempt }: Attempt): Promise<string> {
  const of = { owner, repo, run_id: run, attempt_number: attempt - 1 };
  const { data } = await octokit.rest.actions.getWorkflowRunAttempt(of);
  return data.run_started_at ?? data.created_at;
}

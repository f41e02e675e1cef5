import { orderIn, POLICY } from '../../text/orders.ts';
import type { Acceptance } from '../../types.ts';
import { type HubAddress, openHub, type Hub } from './hub.ts';
import { deadlineFromNow, patiently, type Refused, unlessForbidden } from './patience.ts';
import { type OwnedLaw, vouchedFor } from './owners.ts';
import { type Said, saidOn, whyNot } from './people.ts';
import { beganBefore, commitAt, pullNow, runsOf, type WorkflowRun } from './pull.ts';

export interface PullAddress extends HubAddress {
  readonly pull: number;
  /** The head that was looked at: nothing that was said of another one counts. */
  readonly commit: string;
}

type Accept = Extract<ReturnType<typeof orderIn>, { kind: 'accept' }>;

/** What people who may decide let through at this commit; of a metric the last word. Whatever does not count is said. */
export async function readAcceptances(
  to: PullAddress,
  law: OwnedLaw,
  say: (line: string) => void,
): Promise<readonly Acceptance[]> {
  const deadline = deadlineFromNow();
  try {
    const hub = await openHub(to, deadline);
    return await patiently(() => acceptancesIn(hub, to, law, say), deadline);
  } catch (error) {
    say(
      `What people accepted could not be read, so nothing is: ${(error as Refused).message ?? String(error)}`,
    );
    return [];
  }
}

async function acceptancesIn(
  hub: Hub,
  to: PullAddress,
  law: OwnedLaw,
  say: (line: string) => void,
): Promise<readonly Acceptance[]> {
  const found = (await saidOn(hub, to.pull)).flatMap((said) => {
    const order = orderIn(said.body);
    return order?.kind === 'accept' ? [{ said, order }] : [];
  });
  if (found.length === 0) return [];
  const runs = await pushesOf(hub, to, found);
  const accepted = new Map<string, Acceptance>();
  for (const { said, order } of found) {
    const doubt = said.isEdited
      ? 'it was edited'
      : (whyOther(order, said, to.commit, runs) ?? (await whyNot(hub, said)));
    if (doubt === null) {
      const owner = order.metric === POLICY ? await ownerFor(hub, to, { said, law, say }) : null;
      // A word that lets less through takes nothing back; and a metric may be called so, too.
      if (owner === null && accepted.get(order.metric)?.owner !== undefined) continue;
      accepted.set(order.metric, { ...acceptanceOf(order, said), ...(owner === null ? {} : { owner }) });
    } else say(`"accept ${order.metric}" by ${said.author} does not count: ${doubt}.`);
  }
  return [...accepted.values()];
}

/** Who stands for letting the law go; null where nobody does, which is said. */
async function ownerFor(
  hub: Hub,
  to: PullAddress,
  { said, law, say }: { readonly said: Said; readonly law: OwnedLaw; readonly say: (line: string) => void },
): Promise<string | null> {
  const vouching = await vouchedFor(hub, to, said, law);
  if ('owner' in vouching) return vouching.owner;
  say(`"accept ${POLICY}" by ${said.author} lets no law go: ${vouching.doubt}.`);
  return null;
}

function acceptanceOf({ metric, reason }: Accept, { author, at, url }: Said): Acceptance {
  return { metric, actor: author, reason, at, url };
}

/** Asked only for comments that do not name their commit in full. */
async function pushesOf(
  hub: Hub,
  { pull, commit }: PullAddress,
  found: readonly { readonly said: Said; readonly order: Accept }[],
): Promise<readonly WorkflowRun[] | null> {
  const short = found.flatMap(({ said, order }) => (order.commit === commit ? [] : [said]));
  if (short.length === 0) return null;
  return unlessForbidden(async () => runsOf(hub, await pullNow(hub, pull), beganBefore(short)));
}

/** Null when it is about this head: the one that it names, or the last that had a run when it was written. */
function whyOther(
  { commit }: Accept,
  { at }: Said,
  head: string,
  runs: readonly WorkflowRun[] | null,
): string | null {
  if (commit !== null && !head.startsWith(commit)) return `it is about ${commit}`;
  if (commit !== null) {
    // A commit whose name begins like another's is made in minutes.
    const twin = runs?.some((run) => run.commit !== head && run.commit.startsWith(commit));
    return twin ? `more than one commit of this branch begins with ${commit}: name it in full` : null;
  }
  if (runs === null)
    return 'nobody can tell which commit it is about: name it after the metric, or give the job `actions: read`';
  const last = commitAt(runs, at);
  if (last === null) return 'no run began before it: name the commit after the metric';
  return last === head ? null : `it is about ${last.slice(0, 7)}`;
}

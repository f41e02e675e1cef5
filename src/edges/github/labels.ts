import { FORCING } from '../../text/orders.ts';
import { type HubAddress, openHub } from './hub.ts';
import { deadlineFromNow, patiently, type Refused } from './patience.ts';
import { type Said, whyNot } from './people.ts';

/** That a label was put on a pull request, and by whom. */
export interface Labelled extends Pick<Said, 'author' | 'isPerson'> {
  readonly pull: number;
}

/**
 * Whether whoever put the label on may have every suite asked; where that can't be found out, nobody may. The label is
 * taken off, so that it can be put on the next commit; where the token may not do that, it stays.
 */
export async function mayForce(
  labelled: Labelled,
  to: HubAddress,
  say: (line: string) => void,
): Promise<boolean> {
  const deadline = deadlineFromNow();
  try {
    const hub = await openHub(to, deadline);
    const no = await patiently(() => whyNot(hub, labelled), deadline);
    if (no !== null) {
      say(`The label "${FORCING}" does not count: ${no}.`);
      return false;
    }
    const { octokit, owner, repo } = hub;
    const of = { owner, repo, issue_number: labelled.pull, name: FORCING };
    await octokit.rest.issues
      .removeLabel(of)
      .catch(() => say(`The label "${FORCING}" stays: take it off before it is put on again.`));
    say(`${labelled.author} has every suite asked, by the label "${FORCING}".`);
    return true;
  } catch (error) {
    const why = (error as Refused).message ?? String(error);
    say(`The label "${FORCING}" does not count: who put it on could not be asked about: ${why}`);
    return false;
  }
}

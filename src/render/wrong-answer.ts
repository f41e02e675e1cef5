/** Which of head's answers is shown as the wrong one of a case, and what is wrong with it: the same wherever it is told. */
import type { CaseStatus, Pair, Score, Sequence, Side } from '../types.ts';
import { oneLine } from './text.ts';

/**
 * The trial with the worst mark, so that no right one stands for a wrong one; of equals the first whose mark points
 * at something, else the first. Undefined where none was scored.
 */
export function wrongScore({ candidate, upwards }: Pair): Score | undefined {
  let [worst, least]: [Score | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const score of candidate) {
    const { value } = score.mark;
    if (value === null) continue;
    const worth = upwards ? value : -value;
    const isWorse = !worst || worth < least || (worth === least && !pointsAt(worst) && pointsAt(score));
    if (isWorse) [worst, least] = [score, worth];
  }
  return worst;
}

/** What head has wrong, the heaviest first. */
const WRONG: readonly CaseStatus[] = ['introduced', 'worse', 'pre-existing'];

/** Of all that was looked at in a case, what head has wrong and weighs most: it gives the case its status. */
export function wrongIn(pairs: Sequence<Pair>): Pair | undefined {
  for (const status of WRONG) {
    const pair = pairs.find((each) => each.status === status);
    if (pair) return pair;
  }
  return undefined;
}

/** The trial of a case that is shown first: that of the wrong answer; of what head has right, one that base had otherwise. */
export function trialShown(pairs: Sequence<Pair>): number {
  const wrong = wrongIn(pairs);
  if (wrong) return wrongScore(wrong)?.run.trial.index ?? 0;
  for (const pair of pairs) {
    const apart = trialApart(pair);
    if (apart !== undefined) return apart;
  }
  return 0;
}

function trialApart({ baseline, candidate }: Pair): number | undefined {
  const before = new Map(baseline.map(({ run, mark }) => [run.trial.index, mark.value]));
  return candidate.find(({ run: { trial }, mark }) => {
    return before.has(trial.index) && before.get(trial.index) !== mark.value;
  })?.run.trial.index;
}

/** Both sides of a case as it is shown: head's wrong answer, and what base said in the same trial, where it has that. */
export function scoresShown(pair: Pair): Readonly<Record<Side, Score | undefined>> {
  const { baseline } = pair;
  const candidate = wrongScore(pair) ?? pair.candidate.at(0);
  const same = baseline.find(({ run }) => run.trial.index === candidate?.run.trial.index);
  return { baseline: same ?? baseline.at(0), candidate };
}

function pointsAt({ mark }: Score): boolean {
  return mark.evidence !== null;
}

/** What is wrong, in the measure's words, in one line. */
export function reasonOf(pair: Pair): string {
  return oneLine(wrongScore(pair)?.mark.reason ?? 'not scored');
}

/** The turn of a conversation that went wrong first; null where there is one turn only. */
export function turnOf(pair: Pair): number | null {
  const score = wrongScore(pair);
  return score && isConversation(score) ? (score.mark.evidence?.turn ?? null) : null;
}

/** Of more than one turn: only there is it worth saying which. */
export function isConversation({ run }: Score): boolean {
  const { request } = run.trial;
  return request.ok && request.value.turns.length > 1;
}

import { createNumbering } from '../../columns/numbering.ts';
import { createColumn } from '../../columns/numbers.ts';
import { isAnswered } from '../../columns/register.ts';
import type { Answer, Exam, Run, Sequence, Side } from '../../types.ts';

/** A case that both sides answered. */
export interface Answered extends Readonly<Record<Side, readonly Answer[]>> {
  readonly id: string;
}

/** Cases that are looked at: so many tell all that there is to see. */
export const MOST = 1000;

/** By exam, the places of runs that answered in a first trial: whether there are more depends on how the metrics came out. */
export function firstsOf(runs: Sequence<Run>): ReadonlyMap<Exam, Iterable<number>> {
  const firsts = new Map<Exam, ReturnType<typeof createColumn>>();
  let place = 0;
  for (const run of runs) {
    const { exam } = run.trial;
    const own = firsts.get(exam) ?? createColumn(Uint32Array);
    if (isFirst(run)) firsts.set(exam, own).get(exam)?.push(place);
    place++;
  }
  return firsts;
}

/** Cases with the answers of these runs; where they are many, every so manieth of them. Only theirs are read. */
export function pairsOf(runs: Sequence<Run>, places: Iterable<number>): readonly Answered[] {
  const [ours, theirs] = bothSides(runs, places);
  const step = Math.max(1, Math.ceil(ours.length / MOST));
  const answers = (place: number): readonly Answer[] => {
    const { result } = runs.at(place) as Run;
    return result.ok ? result.value : [];
  };
  return Array.from({ length: Math.ceil(ours.length / step) }, (_, nth) => {
    const at = nth * step;
    return {
      id: nameOf(runs.at(ours.at(at)) as Run),
      baseline: answers(ours.at(at)),
      candidate: answers(theirs.at(at)),
    };
  });
}

type Places = ReturnType<typeof createColumn>;

/** Where the runs of both sides are, of cases that both answered, in the order in which base did. No name is held: they are too many. */
function bothSides(runs: Sequence<Run>, places: Iterable<number>): readonly [ours: Places, theirs: Places] {
  /** One more than the place, by the number of the case; 0 where there is none. */
  const [baseline, candidate, order] = [0, 1, 2].map(() => createColumn(Uint32Array)) as [
    Places,
    Places,
    Places,
  ];
  const numbers = createNumbering((number) =>
    nameOf(runs.at((baseline.at(number) || candidate.at(number)) - 1) as Run),
  );
  for (const place of places) {
    const run = runs.at(place) as Run;
    const name = nameOf(run);
    let number = numbers.find(name);
    if (number === undefined) {
      number = baseline.push(0);
      candidate.push(0);
      numbers.add(name, number);
    }
    const isOurs = run.trial.side === 'baseline';
    if (isOurs && baseline.at(number) === 0) order.push(number);
    (isOurs ? baseline : candidate).set(number, place + 1);
  }
  const [ours, theirs] = [createColumn(Uint32Array), createColumn(Uint32Array)];
  for (const number of order) {
    if (candidate.at(number) === 0) continue;
    ours.push(baseline.at(number) - 1);
    theirs.push(candidate.at(number) - 1);
  }
  return [ours, theirs];
}

function nameOf({ trial: { case: each } }: Run): string {
  return `${each.law}/${each.id}`;
}

/** Whether it answered in a first trial of what is asked itself. */
function isFirst({ trial, result }: Run): boolean {
  return trial.index === 0 && trial.judging === undefined && isAnswered(result);
}

/** What was answered in a first trial; null for any other, and where nothing came. */
export function answersIn(run: Run): readonly Answer[] | null {
  return isFirst(run) && run.result.ok ? run.result.value : null;
}

/** Both sides said the same, word for word. */
export function isAlike(baseline: readonly Answer[], candidate: readonly Answer[]): boolean {
  return (
    baseline.length === candidate.length && baseline.every(({ text }, at) => text === candidate[at]?.text)
  );
}

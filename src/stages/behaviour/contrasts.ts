import type { Habit } from '../../text/habits.ts';
import type { Answer, Exam, Feature } from '../../types.ts';
import type { Looking } from './looking.ts';
import { type Answered, isAlike } from './pairs.ts';

/** One feature on both sides: means over cases, and head's value less base's for each of them. */
export interface Contrast {
  readonly feature: Feature;
  readonly of: string | null;
  readonly baseline: number;
  readonly candidate: number;
  readonly gains: Float64Array;
}

/** Of features with kinds, the commonest are looked at, whichever side has them: so looking chooses no side. */
const MOST_KINDS = 4;
const LEAST_SHARE = 0.1;

type Values = ReadonlyMap<string, number>;

/** Every feature that nobody watches and that some answer has. */
export async function contrastsOf(
  exam: Exam,
  pairs: readonly Answered[],
  { watches, openTongue, habitsIn }: Looking,
): Promise<readonly Contrast[]> {
  if (pairs.length === 0) return [];
  const isWatched = watches(exam);
  const isToldApart = !pairs.every(saysTheSame);
  const tell = isWatched('language', []) || !isToldApart ? null : await openTongue();
  const habits: Habits = (answer) => [...habitsIn(answer), ...(tell?.(answer.text) ?? [])];
  const baseline = pairs.map((pair) => valuesOf(pair.baseline, habits));
  const candidate = pairs.map((pair, at) =>
    saysTheSame(pair) && callsNothing(pair) ? (baseline[at] as Values) : valuesOf(pair.candidate, habits),
  );
  const met = commonest([...baseline, ...candidate]);
  const kindsOf = (feature: Feature): readonly string[] =>
    met.flatMap((key) => (key.feature === feature && key.of !== null ? [key.of] : []));
  const keys = met.filter(({ feature }) => !isWatched(feature, kindsOf(feature)));
  return keys.map(({ key, feature, of }) => {
    const value = (values: Values | undefined): number => values?.get(key) ?? 0;
    const mean = (all: readonly Values[]): number =>
      all.reduce((sum, each) => sum + value(each), 0) / all.length;
    const gains = Float64Array.from(pairs, (_, at) => value(candidate[at]) - value(baseline[at]));
    return { feature, of, baseline: mean(baseline), candidate: mean(candidate), gains };
  });
}

function saysTheSame({ baseline, candidate }: Answered): boolean {
  return isAlike(baseline, candidate);
}

function callsNothing({ baseline, candidate }: Answered): boolean {
  const isSilent = ({ toolCalls }: Answer): boolean => toolCalls.length === 0;
  return baseline.every(isSilent) && candidate.every(isSilent);
}

interface Key extends Pick<Habit, 'feature' | 'of'> {
  readonly key: string;
}

const keyOf = (feature: Feature, of: string | null): string => (of === null ? feature : `${feature}\n${of}`);

type Habits = (answer: Answer) => readonly Habit[];

/** Means over the answers of a conversation. */
function valuesOf(answers: readonly Answer[], habitsIn: Habits): Values {
  const values = new Map<string, number>();
  for (const answer of answers)
    for (const { feature, of, value } of habitsIn(answer)) {
      const key = keyOf(feature, of);
      values.set(key, (values.get(key) ?? 0) + value / answers.length);
    }
  return values;
}

function commonest(all: readonly Values[]): readonly Key[] {
  const sums = new Map<string, number>();
  for (const values of all) for (const [key, value] of values) sums.set(key, (sums.get(key) ?? 0) + value);
  const keys = [...sums].sort((one, other) => other[1] - one[1]);
  const taken = new Map<string, number>();
  return keys.flatMap(([key, sum]): Key[] => {
    const [feature = '', of = null] = key.split(/\n(.*)/s);
    if (of !== null) {
      const before = taken.get(feature) ?? 0;
      if (before >= MOST_KINDS || sum / all.length < LEAST_SHARE) return [];
      taken.set(feature, before + 1);
    }
    return [{ key, feature: feature as Feature, of }];
  });
}

import { type Habit, habitsOf } from '../../text/habits.ts';
import { languageOf, openDetector } from '../../text/tongue.ts';
import type { Answer, Exam, Feature } from '../../types.ts';
import type { Answered } from './pairs.ts';
import { watchesOf } from './watches.ts';

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
/** Characters by which a language is told. */
const TOLD_BY = 600;

type Values = ReadonlyMap<string, number>;

/** Every feature that nobody watches and that some answer has. */
export async function contrastsOf({ suite }: Exam, pairs: readonly Answered[]): Promise<readonly Contrast[]> {
  if (pairs.length === 0) return [];
  const isWatched = watchesOf(suite);
  const isToldApart = !pairs.every(isAlike);
  const tell = isWatched('language', []) || !isToldApart ? null : await openTongue();
  const habits = rememberHabits(tell);
  const baseline = pairs.map((pair) => valuesOf(pair.baseline, habits));
  const candidate = pairs.map((pair, at) =>
    isAlike(pair) && callsNothing(pair) ? (baseline[at] as Values) : valuesOf(pair.candidate, habits),
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

/** Both sides said the same, word for word. */
function isAlike({ baseline, candidate }: Answered): boolean {
  return (
    baseline.length === candidate.length && baseline.every(({ text }, at) => text === candidate[at]?.text)
  );
}

function callsNothing({ baseline, candidate }: Answered): boolean {
  const isSilent = ({ toolCalls }: Answer): boolean => toolCalls.length === 0;
  return baseline.every(isSilent) && candidate.every(isSilent);
}

type Tell = (text: string) => string | null;

async function openTongue(): Promise<Tell> {
  const detect = await openDetector();
  return (text) => languageOf([text.slice(0, TOLD_BY)], detect)?.name ?? null;
}

interface Key extends Pick<Habit, 'feature' | 'of'> {
  readonly key: string;
}

const keyOf = (feature: Feature, of: string | null): string => (of === null ? feature : `${feature}\n${of}`);

/** Characters of an answer that may well be given again: a label, a number, a yes. */
const SHORT = 200;

type Habits = (answer: Answer) => readonly Habit[];

/** Habits of answers, and their language where it is told; those of short ones, which many cases share, are looked for once. */
function rememberHabits(tell: Tell | null): Habits {
  const known = new Map<string, readonly Habit[]>();
  const look = (answer: Answer): readonly Habit[] => {
    const language = tell?.(answer.text) ?? null;
    const habits = habitsOf(answer);
    return language === null ? habits : [...habits, { feature: 'language', of: language, value: 1 }];
  };
  return (answer) => {
    const { text, toolCalls } = answer;
    if (text.length > SHORT || toolCalls.length > 0) return look(answer);
    const before = known.get(text);
    if (before) return before;
    const habits = look(answer);
    known.set(text, habits);
    return habits;
  };
}

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

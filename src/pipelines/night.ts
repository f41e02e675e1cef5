/** One night, from the first question to what is told of it. */
import { compare } from '../stages/compare.ts';
import {
  decide,
  type Decision,
  isOutdated,
  type Movement,
  movementsIn,
  openDecision,
} from '../stages/decide/index.ts';
import { daysBefore } from '../stages/plan/index.ts';
import { isSame, limitOf, wasWell } from '../stages/report/night/turns.ts';
import type {
  Clause,
  Comparison,
  Due,
  Exam,
  Jury,
  Run,
  Score,
  Sequence,
  Verdict,
  Warning,
} from '../types.ts';
import { type Sightings, type NightRules, openSightings, type Sighting } from './sightings.ts';

/** A metric as it was on an earlier night. */
interface EarlierNight {
  readonly day: string;
  readonly comparisons: readonly Comparison[];
  /** What had moved by then already, of what is told today. */
  readonly moved: readonly Movement[];
}

/** What a night saw. */
interface Seen {
  readonly verdict: Verdict;
  /** As they were before anything was asked again. */
  readonly comparisons: readonly Comparison[];
  readonly movements: readonly Movement[];
  /** Earlier ones, the latest first; none where there is nothing to tell. */
  readonly nights: readonly EarlierNight[];
  readonly runs: Sequence<Run>;
  readonly judgements: Sequence<Run>;
  readonly juries: readonly Jury[];
  readonly notes: readonly Warning[];
}

/** Of a night's share, what decides over tolerances and limits; the rest is for what moved within them. */
const DECIDES = 0.8;
/** Fresh answers that look so by chance more often than this do not confirm anything. */
const MOVES_AGAIN = 0.05;
/** How far back it is looked for the last night on which all was well. */
const MOST_NIGHTS = 30;

/** Asks, decides, asks again what would be told, and looks up since when it is so. */
export async function seeNight(rules: NightRules): Promise<Seen> {
  const { exams, seed, watched } = rules;
  const sightings = await openSightings(rules);
  const kept = await sightings.past(watched.flatMap((each) => each.then));
  // How long answers took then says nothing about now.
  const then = { ...kept, scores: kept.scores.filter((score) => !isOutdated(score)) };
  const first: Looking = {
    then,
    runs: [...then.runs],
    scores: [...then.scores],
    comparisons: [],
    again: NOTHING,
    decision: openDecision(termsOf(rules)),
  };
  const looked = await decideOn(first, sightings, rules);
  const { decision, comparisons, runs } = looked;
  const { verdict } = decision;
  const isWhole = verdict.trouble.length === 0;
  const { movements, again } = isWhole
    ? await movedIn(looked, sightings, rules)
    : { movements: [], again: [] };
  const told = [
    ...failing(verdict).map((check) => ({ comparison: check.comparison, limit: limitOf(check) })),
    ...movements.map(({ comparison }) => ({ comparison, limit: null })),
  ];
  return {
    verdict,
    comparisons: comparisons.length > 0 ? comparisons : compare(exams, [], seed),
    movements,
    nights: await nightsSince(told, then, sightings, rules),
    runs: [...runs, ...again],
    judgements: sightings.judgements,
    juries: sightings.juries(),
    notes: sightings.notes(),
  };
}

/** What a night's decision is made on, as it grows. */
interface Looking {
  readonly then: Sighting;
  readonly runs: Sequence<Run>;
  readonly scores: Sequence<Score>;
  /** Of the first look alone. */
  readonly comparisons: readonly Comparison[];
  /** What was asked once more. */
  readonly again: Sighting;
  readonly decision: Decision;
}

const NOTHING: Sighting = { runs: [], scores: [] };

function termsOf({
  world,
  seed,
  watched,
  falseAlarm,
  doubt,
}: NightRules): Parameters<typeof openDecision>[0] {
  const trials = Math.max(1, ...watched.map((each) => each.trials));
  return {
    seed,
    waves: [{ share: 1, trials, spent: 1, proof: 0.05 }],
    falseAlarm: falseAlarm * DECIDES,
    doubt,
    // What was as bad on the day it is held against is no excuse for tonight.
    wishes: { ...world.wishes, onPreExisting: 'fail' },
  };
}

/** Goes on until all is decided. What is not told at first sight is not told at second: both have the same earlier answers. */
async function decideOn(looking: Looking, sightings: Sightings, rules: NightRules): Promise<Looking> {
  const { exams, seed } = rules;
  const { then, decision } = looking;
  const { next } = decision;
  if (!next || (next.kind === 'again' && decision.verdict.outcome !== 'fail')) return looking;
  const came = await sightings.look(next);
  const runs = [...looking.runs, ...came.runs];
  const scores = [...looking.scores, ...came.scores];
  const all = compare(exams, scores, seed);
  const isAgain = next.kind === 'again';
  const again = isAgain ? { again: compare(exams, [...then.scores, ...came.scores], seed) } : {};
  const decided = decide(decision, { exams, runs, comparisons: all, juries: sightings.juries(), ...again });
  const comparisons = next.kind === 'wave' ? all : looking.comparisons;
  const asked = { again: isAgain ? came : looking.again, comparisons };
  return decideOn({ then, runs, scores, ...asked, decision: decided }, sightings, rules);
}

interface Moved {
  readonly movements: readonly Movement[];
  /** What was asked once more to be sure of it. */
  readonly again: Sequence<Run>;
}

/** What is not as it was, whatever the tolerances: told only where fresh answers say so as well. */
async function movedIn(
  { comparisons, then, again }: Looking,
  sightings: Sightings,
  { seed, falseAlarm, exams, world }: NightRules,
): Promise<Moved> {
  const whole = (all: readonly Comparison[]): Comparison[] => all.filter(({ slice }) => slice === null);
  const first = movementsIn(whole(comparisons), `${seed}/moved`, falseAlarm * (1 - DECIDES));
  if (first.length === 0 || !world.wishes.confirm) return { movements: first, again: [] };
  const moved = new Set<Exam>(first.map(({ comparison: { exam } }) => exam));
  for (const { trial } of again.runs) moved.delete(trial.exam);
  const due: Due = { kind: 'again', trials: 1, share: 1, of: (exam) => moved.has(exam) };
  const came = await sightings.look(due);
  const fresh = whole(compare(exams, [...then.scores, ...again.scores, ...came.scores], seed));
  const second = movementsIn(fresh, `${seed}/moved-again`, MOVES_AGAIN);
  const name = ({ comparison: { rule }, way }: Movement): string => `${rule.card.id} ${way}`;
  const movements = first.filter((one) =>
    second.some((it) => it.comparison.exam === one.comparison.exam && name(it) === name(one)),
  );
  return { movements, again: came.runs };
}

function failing({ checks }: Verdict): Verdict['checks'] {
  return checks.filter(({ blocking, outcome }) => blocking && outcome === 'fail');
}

/** The nights before, back to one on which all that is told was well. */
async function nightsSince(
  told: readonly { readonly comparison: Comparison; readonly limit: Clause | null }[],
  then: Sighting,
  sightings: Sightings,
  { exams, seed, world, falseAlarm }: NightRules,
): Promise<readonly EarlierNight[]> {
  const nights: EarlierNight[] = [];
  const isOpen = (): boolean =>
    told.some(({ comparison, limit }) => !nights.some((night) => wasWell(night, comparison, limit)));
  for (const day of daysBefore(world.today, MOST_NIGHTS)) {
    if (!isOpen()) break;
    const night = await sightings.night(day);
    if (night.runs.length === 0) continue;
    const comparisons = compare(exams, [...then.scores, ...night.scores], seed);
    const watched = comparisons.filter((each) => told.some(({ comparison }) => isSame(each, comparison)));
    nights.push({ day, comparisons, moved: movementsIn(watched, `${seed}/${day}`, falseAlarm) });
  }
  return nights;
}

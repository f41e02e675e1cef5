/** Answers of a night and of earlier ones, with their marks. */
import type { Law } from '../config/index.ts';
import type { Gauges, Scorers, World } from '../contracts.ts';
import { hearing } from '../stages/appraise.ts';
import { convene } from '../stages/judge.ts';
import { nightBefore, type NightTrial, tonight, type Watched } from '../stages/plan/index.ts';
import type { Asking } from '../stages/run/index.ts';
import { score } from '../stages/score/index.ts';
import type { Due, Exam, Jury, Run, Score, Sequence, Warning } from '../types.ts';
import { appraisalOf } from './programs.ts';

/** Who looks, at what, and by which rules. */
export interface NightRules {
  readonly world: World;
  readonly law: Law;
  readonly seed: string;
  readonly exams: readonly Exam[];
  readonly watched: readonly Watched[];
  /** What one night has of the two. */
  readonly falseAlarm: number;
  readonly doubt: number;
  readonly ask: Asking;
  /** Asks nobody. */
  readonly recall: Asking;
  readonly scorers: Scorers;
  readonly gauges: Gauges | null;
}

/** Answers and what they are worth. */
export interface Sighting {
  readonly runs: Sequence<Run>;
  readonly scores: Sequence<Score>;
}

/** Sees what is and what was. */
export interface Sightings {
  /** Of an earlier day; without what was not kept. */
  readonly past: (trials: readonly NightTrial[]) => Promise<Sighting>;
  /** All cases on an earlier night; nothing where there was none. */
  readonly night: (day: string) => Promise<Sighting>;
  /** What is due next, of today. */
  readonly look: (due: Due) => Promise<Sighting>;
  readonly judgements: Sequence<Run>;
  readonly juries: () => readonly Jury[];
  readonly notes: () => readonly Warning[];
}

/** So many times more trials of a case that may have broken, since no further ones of then can be had. */
const PINNED = 2;

/** Opens them once a night, with one bench of judges: what a judge said on an earlier day stands if it gets its canaries right. */
export async function openSightings(rules: NightRules): Promise<Sightings> {
  const { world, law, exams, watched, ask, recall, scorers, gauges } = rules;
  const untouched = { base: world.base, head: world.base, touched: () => Promise.resolve([]) };
  const appraisal = await appraisalOf(exams, untouched, gauges);
  const bench = await convene(exams, scorers, ask);
  const had = new Map<Watched, number>();
  const mark = async (runs: Sequence<Run>): Promise<Sighting> => {
    await Promise.all([bench.hear(runs, law.prices), appraisal?.read(runs)]);
    return { runs, scores: await score(runs, scorers, law.prices, hearing(appraisal, bench.heard)) };
  };
  const past: Sightings['past'] = async (trials) =>
    mark((await shownBy(recall, trials)).filter(({ result }) => result.ok || !isUnkept(result.failure)));
  return {
    past,
    night: (day) => past(watched.flatMap((each) => nightBefore(each, day))),
    look: async (due) => {
      const trials = dueIn(watched, due).flatMap((each): NightTrial[] => {
        const from = had.get(each) ?? 0;
        const many = due.kind === 'pinned' ? Math.max(0, PINNED * due.trials - from) : each.trials;
        had.set(each, from + many);
        return tonight(each, world.today, from, many);
      });
      return mark(await shownBy(ask, trials));
    },
    judgements: bench.runs,
    juries: bench.juries,
    notes: () => appraisal?.notes() ?? [],
  };
}

/** What is asked again is asked of the whole suite: cases chosen by what was seen would drop again by that choice. */
function dueIn(watched: readonly Watched[], { kind, of }: Due): readonly Watched[] {
  const due = watched.filter(({ seat }) => of(seat.exam, seat.case));
  if (kind === 'pinned') return due;
  const exams = new Set(due.map(({ seat }) => seat.exam));
  return watched.filter(({ seat }) => exams.has(seat.exam));
}

function isUnkept({ cause }: { readonly cause: string }): boolean {
  return cause === 'not-recorded';
}

/** Asked under the numbers of their day, shown under those of their trials. */
async function shownBy(ask: Asking, trials: readonly NightTrial[]): Promise<Run[]> {
  const runs = await ask(trials.map(({ asked }) => asked));
  return runs.map((run, at) => ({ ...run, trial: trials[at]?.shown ?? run.trial }));
}

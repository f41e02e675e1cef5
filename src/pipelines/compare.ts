import { DEFAULT_DOUBT, DEFAULT_FALSE_ALARM, type MetricsLaw } from '../config/index.ts';
import type { Wishes } from '../contracts.ts';
import { fingerprint } from '../lib/fingerprint.ts';
import { NOTHING_TAKEN } from '../records/consumption.ts';
import { readScores, type ScoreFile } from '../records/scores/index.ts';
import type { Wave } from '../stats/wave-plan.ts';
import { compare } from '../stages/compare.ts';
import { withAcceptances } from '../stages/decide/accept.ts';
import {
  comparable,
  decide,
  isOutdated,
  movesIn,
  sentinelOf,
  sightsOf,
  openDecision,
} from '../stages/decide/index.ts';
import { gather, historyOf } from '../stages/gather/index.ts';
import { aboutStored } from '../stages/report/notes/drift.ts';
import { report } from '../stages/report/index.ts';
import type { Acceptance, Proposal, Report, Side, Warning } from '../types.ts';

/** Two files of scores, and what is asked of them. */
export interface ScoreFiles {
  readonly files: Readonly<Record<Side, { readonly file: string; readonly text: string }>>;
  /** Scores of base in earlier runs: what is rare is held against them. */
  readonly history: readonly { readonly file: string; readonly text: string }[];
  readonly law: MetricsLaw | null;
  /** Null: made from the scores of both files. */
  readonly seed: string | null;
  readonly wishes: Wishes;
  /** What may land, where the scores are those of a proposal. */
  readonly proposal?: Proposal;
  /** What people let through at this commit. */
  readonly acceptances?: readonly Acceptance[];
  /** What else a reader should know. */
  readonly warnings?: readonly Warning[];
}

/** All data is there at once: one wave, with the whole chance of a false alarm and of a false proof. */
const ONE_WAVE: Omit<Wave, 'trials'> = { share: 1, spent: 1, proof: 0.05 };

/** More unscored cases than this, and what is left of a check no longer stands for its cases. */
const MOST_UNSCORED = 0.2;

/** The decisions of the gate over scores that were measured elsewhere. The same files and seed give the same report. */
export function compareFiles({
  files: { baseline, candidate },
  history,
  law,
  seed,
  wishes,
  proposal,
  warnings: known = [],
  acceptances = [],
}: ScoreFiles): Report {
  const files = {
    baseline: readScores(baseline.text, baseline.file),
    candidate: readScores(candidate.text, candidate.file),
  };
  const { exams, runs, scores, warnings } = gather(files, law);
  const [base, head] = [fingerprint(baseline.text), fingerprint(candidate.text)];
  const drawn = seed ?? seedOf(files);
  const falseAlarm = law?.falseAlarm ?? DEFAULT_FALSE_ALARM;
  const doubt = law?.doubt ?? DEFAULT_DOUBT;
  const trials = exams.reduce((most, { suite }) => Math.max(most, suite.trials), 1);
  const terms = {
    seed: drawn,
    waves: [{ ...ONE_WAVE, trials }],
    falseAlarm,
    doubt,
    wishes,
    mostUnscored: MOST_UNSCORED,
    history: historyOf(
      // A copy of a file says nothing new.
      [...new Map(history.map((each) => [each.text, each])).values()].map(({ text, file }) =>
        readScores(text, file),
      ),
      exams,
    ),
  };
  const dated = scores.filter((score) => !isOutdated(score));
  const all = compare(exams, dated, drawn);
  const sentinel = sentinelOf(all, drawn);
  const comparisons = sentinel?.drift ? compare(exams, comparable(dated, sentinel), drawn) : all;
  const decided = decide(openDecision(terms), { exams, runs, comparisons }).verdict;
  const verdict = withAcceptances(decided, acceptances, wishes);
  return report({
    verdict,
    exams,
    falseAlarm,
    policy: [],
    runs: [],
    warnings: [...known, ...warnings, ...aboutStored(sentinel, scores.length - dated.length)],
    proposal: proposal ?? {
      event: 'compare',
      base,
      head,
      commit: head,
      pull: null,
      opened: false,
      trusted: true,
    },
    sights: sightsOf(exams, falseAlarm, comparisons),
    moved: movesIn(comparisons),
    changes: exams.map(({ change }) => change),
    usage: NOTHING_TAKEN,
  });
}

/** Made from what was scored, not from how it is written: order of lines and names of metrics decide nothing. */
function seedOf(files: Readonly<Record<Side, ScoreFile>>): string {
  const contents = Object.values(files).map(({ lines }) =>
    fingerprint(lines.map(({ case: id, trial, value }) => JSON.stringify([id, trial, value])).sort()),
  );
  return fingerprint(contents.sort());
}

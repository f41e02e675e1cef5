/**
 * What is known from earlier, measured: a baseline with more trials than the candidate, labels by people beside a
 * judge, rare events against a history. Writes docs/bench-known.md with --write. Everything follows from fixed seeds.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { pretty } from '../scripts/pretty.ts';
import { describe } from '../src/stats/effects.ts';
import { type Member, prepare } from '../src/stats/family.ts';
import type { Row } from '../src/stats/row.ts';
import { appraiseFamily } from '../src/stats/labelswap.ts';
import { createRandom, type Random } from '../src/stats/random.ts';
import { uniform } from '../tests/support/uniform.ts';
import { rareEventChance } from '../src/stats/tripwire.ts';
import { at, type Change, METRICS, type Sample, simulate } from './gate/model.ts';

const { values: options } = parseArgs({
  options: { reps: { type: 'string', default: '1000' }, write: { type: 'boolean', default: false } },
});
const REPS = Number(options.reps);
const REPORT = 'docs/bench-known.md';
const ALPHA = 0.05;
const TOLERANCE = { absolute: 0.05 };

/** A share in percent, with its standard error. */
function percent(hits: number, of: number): string {
  const share = hits / of;
  return `${(100 * share).toFixed(1)} ± ${(100 * Math.sqrt((share * (1 - share)) / of)).toFixed(1)}`;
}

const times = <T>(one: (rep: number) => T): T[] => Array.from({ length: REPS }, (_, rep) => one(rep));

// --- a baseline with more trials ---------------------------------------------------------------

const SPLITS = [
  [3, 3],
  [10, 1],
  [10, 2],
  [10, 3],
] as const;
const CASES = 100;

function familyOf(sample: Sample, [base, head]: readonly [number, number]): Member[] {
  const trials = (side: 'base' | 'head', i: number, m: number, count: number): number[] =>
    Array.from({ length: count }, (_, t) => sample[side][at(sample, i, t, m)] as number);
  return Array.from({ length: METRICS }, (_, m) => ({
    id: `metric ${m}`,
    statistic: { kind: 'mean' },
    better: 'higher',
    allowed: TOLERANCE,
    pairs: Array.from({ length: CASES }, (__, i) => ({
      unit: `case-${i}`,
      base: trials('base', i, m, base),
      head: trials('head', i, m, head),
    })),
  }));
}

function failedOf(split: readonly [number, number], noise: number, change: Change): string {
  const failed = times((rep) => {
    const seed = `stored ${split.join('+')} ${noise} ${change.kind} #${rep}`;
    const sample = simulate({ cases: CASES, noise, change }, 10, seed);
    const { appraisals: judgements } = appraiseFamily(seed, ALPHA, familyOf(sample, split));
    return sample.dropped < 0
      ? judgements.some((one) => one.failed)
      : (judgements[sample.dropped]?.failed ?? false);
  });
  return percent(failed.filter(Boolean).length, REPS);
}

function storedTable(): string {
  const changes: readonly Change[] = [
    { kind: 'nothing' },
    { kind: 'shift', share: 0.3 },
    { kind: 'spread', drop: 0.1 },
    { kind: 'concentrated', drop: 0.1 },
  ];
  const rows = SPLITS.map((split) => [
    split.join(' + '),
    ...changes.map((change) => [0.3, 0.6].map((noise) => failedOf(split, noise, change)).join(' / ')),
  ]);
  return markdownTable([
    ['base + head trials', 'nothing changed', 'shifted', '10 points spread', '10 points concentrated'],
    ...rows,
  ]);
}

// --- labels by people --------------------------------------------------------------------------

interface Judged {
  readonly cases: number;
  readonly labelled: number;
  readonly good: readonly [number, number];
  /** Of bad answers of base and of head, the share that the judge calls good. */
  readonly fooled: readonly [number, number];
}

function judgedMember({ cases, labelled, good, fooled }: Judged, random: Random): Member {
  const answer = (side: 0 | 1): { human: number; judge: number } => {
    const human = Number(uniform(random) < good[side]);
    return { human, judge: Number(uniform(random) < (human ? 0.95 : fooled[side])) };
  };
  const pairs = Array.from({ length: cases }, (_, i): Row => {
    const [base, head] = [answer(0), answer(1)];
    const pair = { unit: `case-${i}`, base: [base.judge], head: [head.judge] };
    return i < labelled ? { ...pair, human: { base: [base.human], head: [head.human] } } : pair;
  });
  return { id: 'judged', statistic: { kind: 'mean' }, better: 'higher', allowed: TOLERANCE, pairs };
}

const WAYS: Readonly<Record<string, (member: Member) => Member>> = {
  'the judge alone': ({ pairs, ...rest }) => ({ ...rest, pairs: pairs.map(({ human: _, ...pair }) => pair) }),
  'labelled cases alone': ({ pairs, ...rest }) => ({ ...rest, pairs: pairs.filter(({ human }) => human) }),
  both: (member) => member,
};

/** The gate's own lower and upper bound around the true change, and whether it fails. */
function judgedRow(name: string, world: Judged): string[][] {
  const truth = world.good[1] - world.good[0];
  return Object.entries(WAYS).map(([way, of]) => {
    const seen = times((rep) => {
      const seed = `labels ${name} #${rep}`;
      const drawn = judgedMember(world, createRandom(seed));
      const member = way === 'labelled cases alone' ? people(of(drawn)) : of(drawn);
      const { interval, gain } = describe(prepare(member), seed);
      const failed = appraiseFamily(seed, ALPHA, [member]).appraisals[0]?.failed ?? false;
      return { failed, gain, covered: interval.lower <= truth && truth <= interval.upper };
    });
    const bias = seen.reduce((sum, { gain }) => sum + gain - truth, 0) / REPS;
    const count = (key: 'failed' | 'covered'): string => percent(seen.filter((one) => one[key]).length, REPS);
    return [name, way, count('failed'), (100 * bias).toFixed(1), count('covered')];
  });
}

/** What people said instead of the judge. */
function people({ pairs, ...rest }: Member): Member {
  return {
    ...rest,
    pairs: pairs.map(({ unit, human }) => ({ unit, base: human?.base ?? [], head: human?.head ?? [] })),
  };
}

function labelsTable(): string {
  const world = { cases: 300, labelled: 80, good: [0.85, 0.85], fooled: [0.3, 0.3] } as const;
  const rows = [
    ...judgedRow('nothing changed', world),
    ...judgedRow('nothing changed, the judge likes head', { ...world, fooled: [0.3, 0.8] }),
    ...judgedRow('nothing changed, the judge dislikes head', { ...world, fooled: [0.8, 0.3] }),
    ...judgedRow('15 points lost', { ...world, good: [0.85, 0.7] }),
    ...judgedRow('15 points lost, the judge likes head', { ...world, good: [0.85, 0.7], fooled: [0.3, 0.8] }),
  ];
  return markdownTable([
    ['what happened', 'decided by', 'failed, %', 'bias, points', '95 % interval covers, %'],
    ...rows,
  ]);
}

// --- rare events -------------------------------------------------------------------------------

function drawEvents(random: Random, of: number, rate: number): { seen: number; of: number } {
  let seen = 0;
  for (let i = 0; i < of; i++) seen += uniform(random) < rate ? 1 : 0;
  return { seen, of };
}

function tripped(rate: number, factor: number, head: number, history: number): string {
  const hits = times((rep) => {
    const random = createRandom(`rare ${rate} ${factor} ${head} ${history} #${rep}`);
    const seen = drawEvents(random, head, rate * factor);
    return rareEventChance(seen, drawEvents(random, history, rate)) <= 0.01;
  });
  return percent(hits.filter(Boolean).length, REPS);
}

function rareTable(): string {
  const rows = [
    [0.001, 300, 300],
    [0.001, 300, 20_000],
    [0.001, 1500, 20_000],
    [0.01, 300, 20_000],
  ] as const;
  return markdownTable([
    ['base is wrong in', 'answers of head', 'earlier answers', '× 1', '× 5', '× 10', '× 30'],
    ...rows.map(([rate, head, history]) => [
      `${100 * rate} %`,
      String(head),
      String(history),
      ...[1, 5, 10, 30].map((factor) => tripped(rate, factor, head, history)),
    ]),
  ]);
}

const text = `# What is known from earlier, measured

<!-- Generated by \`npm run bench:known -- --write\`. Do not edit. -->

How it works is in [methodology.md](methodology.md). ${REPS} repetitions a cell, fixed seeds, ± standard errors; shares of simulated proposals in percent.

## A baseline with more trials than the candidate

The simulated suites of [bench-gate.md](bench-gate.md), 100 cases and 20 metrics, one look with the whole false-alarm budget of 5 %; noise .3 / .6. In the first two columns any failure is a false alarm; in the others the metric that dropped must be the one that fails.

${storedTable()}

## Labels by people

One metric, 300 cases, of which people judged both answers to 80; they find 85 % good. The judge calls 95 % of what is good good, and 30 % of what is bad, unless it likes or dislikes head's style.

${labelsTable()}

## Rare events

How often the trip-wire trips at 1 %, by how much more often head is wrong than base. A wire against as many answers as head's own is what a run without a history would have.

${rareTable()}
`;
const page = await pretty(REPORT, text);
if (options.write) writeFileSync(REPORT, page);
else process.stdout.write(page);

import { agreementOf, isInside, lackOf, lengthOf, type Rate, totalOf } from '../judging/calibration.ts';
import { askedIn, type Label } from '../judging/opinions.ts';
import type {
  Answer,
  Band,
  Confusion,
  Exam,
  Json,
  Jury,
  Rule,
  Run,
  Score,
  Sequence,
  Turn,
} from '../types.ts';
import { judgeOf } from '../measures/index.ts';

/** Labelled answers as runs, so that they are judged as any other answer is. */
interface LabelledRuns {
  readonly exam: Exam;
  readonly runs: Sequence<Run>;
  /** The runs that people judged, with what they said; disputed ones are left out. */
  readonly judged: readonly { readonly run: Run; readonly label: Label }[];
}

export function runsOf(labels: readonly Label[], rule: Rule, file: string): LabelledRuns {
  const suite = { name: 'labels', law: 'both', targets: ['labels'], cases: [], rules: [rule], trials: 1 };
  const change = { target: 'labels', as: 'declared', kind: 'measured', baseline: null, candidate: null };
  const rest = { endpoints: { baseline: '', candidate: '' }, touched: [], differences: [], line: null };
  const exam = { change: { ...change, ...rest, file, reason: 'calibration' }, suite } as Exam;
  const agreed = labels.filter(({ good }) => good !== null);
  const judged = agreed.map((label) => ({ label, run: runOf(label, 'candidate', label.outputs, exam) }));
  const others = agreed.flatMap((label) =>
    label.other === null ? [] : [runOf(label, 'baseline', [label.other], exam)],
  );
  return { exam, judged, runs: [...judged.map(({ run }) => run), ...others] };
}

function runOf(label: Label, side: 'baseline' | 'candidate', outputs: readonly string[], exam: Exam): Run {
  const asked = label.case.turns.length > 0 ? label.case.turns : [saidOnce(label)];
  const turns = asked.map((turn, at): Turn => ({
    ...turn,
    assistant: at < asked.length - 1 ? label.outputs[at] || null : null,
  }));
  const none = { toolCalls: [], usage: null, latencyMs: null, firstTokenMs: null, model: null };
  const answer: Answer = {
    turn: turns.length,
    user: turns.at(-1)?.user ?? '',
    text: outputs.at(-1) ?? '',
    ...none,
  };
  const request = {
    endpoint: '',
    model: '',
    parameters: {},
    messages: [],
    turns,
    tools: [],
    responseFormat: null,
  };
  const trial = {
    exam,
    case: label.case,
    side,
    index: 0,
    request: { ok: true, value: request } as const,
    key: '',
  };
  return { trial, result: { ok: true, value: [answer] }, source: 'recorded' };
}

function saidOnce({ case: { input } }: Label): Turn {
  return { user: askedIn(input), assistant: null };
}

/** What came of holding a judge against people. */
export interface CalibrationFigures {
  /** The file, ready to be written. */
  readonly file: Json;
  readonly bands: readonly (Band & { readonly lacks: string | null })[];
  readonly total: Confusion;
  readonly undecided: readonly { readonly case: string; readonly reason: string }[];
}

/** Counts where judge and people agree, by the length of what users wrote. */
export function calibrate(
  rule: Rule,
  bought: LabelledRuns,
  scores: Sequence<Score>,
  jury: Jury | undefined,
): CalibrationFigures {
  const judge = judgeOf(rule.card);
  const marks = new Map(scores.map(({ run, mark }) => [run, mark]));
  const seen = bought.judged.map(({ run, label }) => ({
    id: label.case.id,
    length: lengthOf(label.case),
    good: label.good === true,
    mark: marks.get(run) ?? null,
  }));
  const told = seen.filter(({ mark }) => mark?.value === 0 || mark?.value === 1);
  const undecided = seen
    .filter((one) => !told.includes(one))
    .map(({ id, mark }) => ({ case: id, reason: mark?.reason ?? 'not judged' }));
  const minKappa = judge?.minKappa ?? 1;
  const bands = bandsFor(told.map(({ length }) => length)).map((band) => {
    const inside = told.filter(({ length }) => isInside(band, length));
    const counts = countsOf(inside.map(({ good, mark }) => ({ isGood: good, saysGood: mark?.value === 1 })));
    return { ...band, counts, lacks: lackOf(counts, minKappa) };
  });
  const total = totalOf(bands);
  const file: Json = {
    version: 1,
    metric: rule.card.id,
    measure: rule.card.measure,
    judge: {
      model: jury?.model ?? '',
      endpoint: judge?.endpoint ?? '',
      fingerprint: jury?.fingerprint ?? '',
    },
    labels: { used: told.length, undecided },
    canaries: { asked: judge?.canaries.length ?? 0, wrong: [...(jury?.wrong ?? [])] },
    'min-kappa': minKappa,
    total: shown(total),
    bands: bands.map(({ from, to, counts, lacks }) => ({
      from,
      to,
      ...shown(counts),
      blocks: lacks === null,
      lacks,
    })),
  };
  return { file, bands, total, undecided };
}

/** Labels without which a band says nothing. */
const LEAST_IN_BAND = 20;

/** Two halves by length, where both are large enough to be told apart. */
function bandsFor(lengths: readonly number[]): Pick<Band, 'from' | 'to'>[] {
  const sorted = [...lengths].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const cuts = [middle, sorted.find((length) => length > middle) ?? 0];
  const cut = cuts.find((at) => Math.min(...halves(sorted, at)) >= LEAST_IN_BAND);
  if (cut === undefined) return [{ from: 0, to: null }];
  return [
    { from: 0, to: cut },
    { from: cut, to: null },
  ];
}

function halves(lengths: readonly number[], cut: number): [number, number] {
  const below = lengths.filter((length) => length < cut).length;
  return [below, lengths.length - below];
}

/** What people say of one answer, and what the judge does. */
interface Opinions {
  readonly isGood: boolean;
  readonly saysGood: boolean;
}

function countsOf(all: readonly Opinions[]): Confusion {
  const count = (what: (opinions: Opinions) => boolean): number => all.filter(what).length;
  return {
    truePositive: count(({ isGood, saysGood }) => isGood && saysGood),
    falseNegative: count(({ isGood, saysGood }) => isGood && !saysGood),
    trueNegative: count(({ isGood, saysGood }) => !isGood && !saysGood),
    falsePositive: count(({ isGood, saysGood }) => !isGood && saysGood),
  };
}

function shown(counts: Confusion): { readonly [key: string]: Json } {
  const found = agreementOf(counts);
  return {
    counts: {
      'true-positive': counts.truePositive,
      'false-negative': counts.falseNegative,
      'true-negative': counts.trueNegative,
      'false-positive': counts.falsePositive,
    },
    n: found.n,
    agreement: rateShown(found.agreement),
    kappa: figure(found.kappa),
    'true-positive-rate': rateShown(found.truePositiveRate),
    'true-negative-rate': rateShown(found.trueNegativeRate),
    youden: figure(found.youden),
    'youden-low': figure(found.youdenLow),
  };
}

function rateShown(rate: Rate | null): Json {
  return rate && { value: figure(rate.value), low: figure(rate.low), high: figure(rate.high) };
}

function figure(value: number): number {
  return Number(value.toFixed(4)) + 0;
}

/** How far a judge agrees with people, and where that is enough to let it block. */
import { z } from 'zod';
import type { Judge } from '../contracts.ts';
import type { Band, Calibration, Case, Confusion, Fields, Json, MetricCard } from '../types.ts';
import { isFields } from '../parsing/json.ts';
import { once } from '../lib/once.ts';
import { clopperPearson } from '../stats/intervals.ts';
import { cohenKappa, judgeQuality, TRUSTED_J } from '../stats/judge.ts';

/** What is read of a calibration; the rest of the file is for people. */
export const calibrationFile = once(() => {
  const whole = z.int().min(0);
  const counts = z.strictObject({
    'true-positive': whole,
    'false-negative': whole,
    'true-negative': whole,
    'false-positive': whole,
  });
  return z.looseObject({
    version: z.literal(1),
    judge: z.looseObject({ fingerprint: z.string().min(1) }),
    bands: z
      .array(z.looseObject({ from: whole, to: whole.nullable(), counts }))
      .min(1)
      .refine((bands) => bands.every(({ from }, at) => from === (at === 0 ? 0 : bands[at - 1]?.to)), {
        error: 'must begin at 0 and leave no gap',
      })
      .refine((bands) => bands.at(-1)?.to === null, { error: 'must go on without end: `to: null`' }),
  });
});

/** The file as the card holds it. */
export function calibrationOf({ judge, bands }: z.infer<ReturnType<typeof calibrationFile>>): Calibration {
  return {
    fingerprint: judge.fingerprint,
    bands: bands.map(({ from, to, counts: it }): Band => ({
      from,
      to,
      counts: {
        truePositive: it['true-positive'],
        falseNegative: it['false-negative'],
        trueNegative: it['true-negative'],
        falsePositive: it['false-positive'],
      },
    })),
  };
}

/** A rate with its exact 95 % interval; null without anything to count. */
export interface Rate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Agreement {
  readonly n: number;
  readonly agreement: Rate | null;
  readonly kappa: number;
  /** Of what people call good, what the judge calls good; and of bad, bad. */
  readonly truePositiveRate: Rate | null;
  readonly trueNegativeRate: Rate | null;
  readonly youden: number;
  /** Lower 90 % bound: with that chance Youden's J is larger. */
  readonly youdenLow: number;
}

/** Everything that is said about a judge against people. */
export function agreementOf(of: Confusion): Agreement {
  const { truePositive, falseNegative, trueNegative, falsePositive } = of;
  const [good, bad] = [truePositive + falseNegative, trueNegative + falsePositive];
  const { j, lower } = judgeQuality(of);
  return {
    n: good + bad,
    agreement: rateOf(truePositive + trueNegative, good + bad),
    kappa: cohenKappa(of).kappa,
    truePositiveRate: rateOf(truePositive, good),
    trueNegativeRate: rateOf(trueNegative, bad),
    youden: j,
    youdenLow: lower,
  };
}

function rateOf(x: number, n: number): Rate | null {
  if (n === 0) return null;
  const { lower, upper } = clopperPearson(x, n);
  return { value: x / n, low: lower, high: upper };
}

/** What a judge lacks to block, in words; null when nothing. */
export function lackOf(of: Confusion, minKappa: number): string | null {
  const { kappa, youdenLow, truePositiveRate, trueNegativeRate, n } = agreementOf(of);
  if (n === 0) return 'no label could be held against the judge';
  if (!truePositiveRate || !trueNegativeRate)
    return `there are no labels of ${truePositiveRate ? 'bad' : 'good'} answers`;
  if (of.trueNegative + of.falseNegative === 0) return 'the judge says good to everything';
  if (of.truePositive + of.falsePositive === 0) return 'the judge says bad to everything';
  if (kappa < minKappa) return `kappa is ${kappa.toFixed(2)}, and ${minKappa.toFixed(2)} is asked`;
  return youdenLow < TRUSTED_J
    ? `Youden's J may be as low as ${youdenLow.toFixed(2)}, and ${TRUSTED_J.toFixed(2)} is asked: label more answers`
    : null;
}

/** Where a judge may block. */
interface Trust {
  readonly trusted: readonly Band[];
  /** Why it may not block everywhere; null where it may. */
  readonly lacks: string | null;
}

/** Whether a judge agreed with people well enough, by the length of what users wrote. */
export function trustIn(judge: Judge, calibration: Calibration | null | undefined): Trust {
  if (judge.kind === 'remote') return { trusted: [], lacks: null };
  if (judge.calibration === null) return { trusted: [], lacks: 'it has no `calibration` against people' };
  if (!calibration) return { trusted: [], lacks: `its calibration ${judge.calibration} does not exist yet` };
  if (calibration.fingerprint !== judge.fingerprint)
    return {
      trusted: [],
      lacks: `its calibration ${judge.calibration} is of another judge: the model or its words changed`,
    };
  const found = calibration.bands.map((band) => ({ band, lack: lackOf(band.counts, judge.minKappa) }));
  const lacking = found.flatMap(({ band, lack }) =>
    lack === null ? [] : [calibration.bands.length > 1 ? `${bandName(band)}: ${lack}` : lack],
  );
  return {
    trusted: found.flatMap(({ band, lack }) => (lack === null ? [band] : [])),
    lacks: lacking.join('; ') || null,
  };
}

/** May it block at all? What is not judged may. */
export function isTrusted(judge: Judge | null, { calibration }: Pick<MetricCard, 'calibration'>): boolean {
  return judge?.kind !== 'judge' || trustIn(judge, calibration).trusted.length > 0;
}

/**
 * A judge of another tool's file, which nobody held against people: it blocks as its file says, and every line of it
 * says that nobody vouches for it. Once people were asked and did not agree, it is only looked at.
 */
export function isUnheld(
  judge: Judge | null,
  { foreign, calibration }: Pick<MetricCard, 'foreign' | 'calibration'>,
): boolean {
  return foreign === true && judge?.kind === 'judge' && calibration?.fingerprint !== judge.fingerprint;
}

/** `under 120 characters of input` */
export function bandName({ from, to }: Pick<Band, 'from' | 'to'>): string {
  if (from === 0) return to === null ? 'any input' : `input under ${to} characters`;
  return to === null ? `input from ${from} characters` : `input of ${from} to ${to - 1} characters`;
}

/** Characters that a case brings: what users write in it, and the fields of its input. The same on both sides. */
export function lengthOf({ input, turns }: Pick<Case, 'input' | 'turns'>): number {
  return turns.reduce((sum, { user }) => sum + user.length, charactersIn(input));
}

function charactersIn(value: Json | Fields): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, each: Json) => sum + charactersIn(each), 0);
  if (!isFields(value)) return value === null ? 0 : String(value).length;
  return Object.values(value).reduce((sum: number, each) => sum + charactersIn(each), 0);
}

export function isInside({ from, to }: Pick<Band, 'from' | 'to'>, length: number): boolean {
  return length >= from && (to === null || length < to);
}

/** All bands together. */
export function totalOf(bands: readonly Band[]): Confusion {
  const sum = (key: keyof Confusion): number => bands.reduce((total, { counts: it }) => total + it[key], 0);
  return {
    truePositive: sum('truePositive'),
    falseNegative: sum('falseNegative'),
    trueNegative: sum('trueNegative'),
    falsePositive: sum('falsePositive'),
  };
}

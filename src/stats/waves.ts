import { describe } from './effects.ts';
import { type Member, prepare } from './family.ts';
import { judge, type Judgement, rank } from './labelswap.ts';
import { isOpen } from './outlook.ts';
import { SWAPS } from './signs.ts';

/** One look at the data, planned before the first. */
export interface Wave {
  /** Share of the cases that have been asked by then. */
  readonly share: number;
  /** Trials a case and side by then. */
  readonly trials: number;
  /** Share of the false-alarm budget that may be spent by then. */
  readonly spent: number;
  /** Chance that a member at twice its tolerance is called proved at this look. */
  readonly proof: number;
}

/**
 * Why nothing more needs to be asked for a member: it failed; it is proved harmless and no drop beyond
 * the tolerance is seen; or more trials could neither fail nor prove it.
 */
type Settled = 'failed' | 'proved' | 'closed';

/** Where the gate stands between two looks: plain data, can be stored and resumed. */
export interface Gate {
  readonly seed: string;
  /** Chance that an unchanged proposal is failed, over all members and looks. */
  readonly alpha: number;
  readonly waves: readonly Wave[];
  /** Looks taken so far. */
  readonly looked: number;
  /** Labellings that crossed so far (at most alpha · 10,000 numbers). */
  readonly crossed: readonly number[];
  /** Members that failed, with the chance at that look. A failure is final. */
  readonly failed: Readonly<Record<string, number>>;
}

/**
 * Error probability of the bound that proves, at the first looks at all cases and at the others: over
 * all looks together at most about 5 % (measured, docs/bench-gate.md).
 */
const PROOF = { early: 0.025, other: 0.02 };
/**
 * Spending by the power family (Kim & DeMets 1987), the square: little early, most at the end, where
 * small drops are seen; but always a hundredth, so that a prompt that is simply broken stops at once.
 */
const SPENDING = { exponent: 2, least: 0.01 };
const LADDER = [1, 2, 3, 4, 6, 8, 12, 20];

/**
 * Looks for a number of trials: a quarter of the cases once, then all once, twice, three, four, six times …
 * Small suites (below 40 cases) skip the first: a quarter of them can't fail anything.
 */
export function planWaves(trials: number, cases: number): readonly Wave[] {
  const steps = [...LADDER.filter((step) => step < trials), trials].map((step) => ({
    share: 1,
    trials: step,
  }));
  const first = cases >= 40 ? [{ share: 0.25, trials: 1 }] : [];
  return [...first, ...steps].map(({ share, trials: step }) => ({
    share,
    trials: step,
    spent: Math.max(SPENDING.least, ((share * step) / trials) ** SPENDING.exponent),
    proof: share === 1 && step <= 2 ? PROOF.early : PROOF.other,
  }));
}

/** What a gate must know before the first result is seen. */
export interface GatePlan {
  /** Hash of both revisions and the config: the same proposal gets the same answer. */
  readonly seed: string;
  readonly alpha: number;
  readonly waves: readonly Wave[];
}

/** A gate before its first look. */
export function createGate({ seed, alpha, waves }: GatePlan): Gate {
  let before = 0;
  for (const { spent } of waves) {
    if (!(spent >= before && spent <= 1))
      throw new RangeError(`spending must rise to at most 1, got ${spent}`);
    before = spent;
  }
  return { seed, alpha, waves, looked: 0, crossed: [], failed: {} };
}

/** A member after a look. */
export interface Standing extends Judgement {
  /** The three answers of a regression check, if nothing more were asked. */
  readonly outcome: 'pass' | 'fail' | 'inconclusive';
  readonly settled: Settled | null;
}

/** What a look says. */
interface Look {
  /** To be handed to the next look. */
  readonly gate: Gate;
  readonly members: readonly Standing[];
  /** A member fails when its statistic is above this. */
  readonly critical: number;
  /** Share of unchanged proposals that may have been failed up to this look: spent · alpha. */
  readonly spent: number;
  /** A member failed, or all are settled, or this was the last look: ask for nothing more. */
  readonly done: boolean;
}

/** How to look. */
interface LookOptions {
  /**
   * This look is the last one, for a reason that has nothing to do with the results (a cap on cost or
   * calls): spend the whole budget now. Never set it because of what was seen.
   */
  readonly last?: boolean;
}

/**
 * One look of the group-sequential label-swap gate. `members` is the whole blocking family, each with
 * all results so far, also those that are settled: leaving one out would change the others' chances.
 * Conditional on the sizes of the differences at all looks, the observed labelling is one of 10,000
 * alike if sides are exchangeable; by look l at most ⌊spent · alpha · 10,000⌋ of them have crossed.
 */
export function look(gate: Gate, members: readonly Member[], { last = false }: LookOptions = {}): Look {
  const final = last || gate.looked >= gate.waves.length - 1;
  const wave = gate.waves[Math.min(gate.looked, gate.waves.length - 1)];
  const spent = (final ? 1 : (wave?.spent ?? 1)) * gate.alpha;
  const proof = wave?.proof ?? PROOF.other;
  const prepared = members.map(prepare);
  const quota = Math.floor(spent * (SWAPS + 1) + 1e-9);
  const ranked = rank(prepared, gate.seed, { crossed: gate.crossed, quota });
  const horizon = { trials: gate.waves.at(-1)?.trials ?? 1, tail: PROOF.other };
  const standings = prepared.map((one, i): Standing => {
    const judgement = judge(one, describe(one, gate.seed), ranked, i, proof);
    const open = !final && isOpen(one, horizon);
    return stand(judgement, gate.failed[one.member.id], open);
  });
  const failed = { ...gate.failed };
  for (const one of standings) if (one.failed) failed[one.id] = one.chance;
  return {
    gate: { ...gate, looked: gate.looked + 1, crossed: [...gate.crossed, ...ranked.crossing], failed },
    members: standings,
    critical: ranked.critical,
    spent,
    done: final || standings.some((one) => one.failed) || standings.every((one) => one.settled !== null),
  };
}

/** A failure stays, with the chance it failed with; everything else is as the latest results say. */
function stand(judgement: Judgement, failedBefore: number | undefined, open: boolean): Standing {
  const failed = judgement.failed || failedBefore !== undefined;
  const standing = { ...judgement, failed, chance: failedBefore ?? judgement.chance };
  const { n, exceeds, proved } = judgement;
  if (failed) return { ...standing, outcome: 'fail', settled: 'failed' };
  const outcome = n === 0 || exceeds ? 'inconclusive' : 'pass';
  return { ...standing, outcome, settled: proved && !exceeds ? 'proved' : open ? null : 'closed' };
}

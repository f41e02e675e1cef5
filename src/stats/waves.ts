import type { Reach } from '../types.ts';
import { describe, type Effect } from './effects.ts';
import { type Member, prepare, type UnitRows } from './family.ts';
import { rank } from './labelswap.ts';
import { isOpen, mayReach } from './outlook.ts';
import { redraw } from './redraw.ts';
import { SWAPS } from './signs.ts';
import { PROOF, type Wave } from './wave-plan.ts';

/** Where the gate stands between two waves: plain data, can be stored and resumed. */
export interface Gate {
  readonly seed: string;
  /** Chance that an unchanged proposal is failed, over all members and waves. */
  readonly alpha: number;
  /** Chance that it is called undecided, likewise. */
  readonly doubt: number;
  readonly waves: readonly Wave[];
  /** Waves taken so far. */
  readonly taken: number;
  /** How many ways to label the trials are looked at; settled at the first wave. */
  readonly labellings: number | null;
  /** Labellings that crossed so far (at most alpha of them all). */
  readonly crossed: readonly number[];
  /** Members that failed, with the chance in that wave. A failure is final. */
  readonly failed: Readonly<Record<string, number>>;
}

/** What a gate must know before the first result is seen. */
interface GatePlan {
  /** Hash of both revisions and the config: the same proposal gets the same answer. */
  readonly seed: string;
  readonly alpha: number;
  readonly doubt: number;
  readonly waves: readonly Wave[];
}

/** A gate before its first wave. */
export function createGate({ seed, alpha, doubt, waves }: GatePlan): Gate {
  let before = 0;
  for (const { spent } of waves) {
    if (!(spent >= before && spent <= 1))
      throw new RangeError(`spending must rise to at most 1, got ${spent}`);
    before = spent;
  }
  return { seed, alpha, doubt, waves, taken: 0, labellings: null, crossed: [], failed: {} };
}

/** A member after a wave. */
export interface Standing extends Omit<Effect, 'bound'> {
  readonly id: string;
  /** Family-wise chance: the share of unchanged proposals in which any member would be seen to drop like this. */
  readonly chance: number;
  /** Of a member that failed or is in doubt: whether cases of this kind in general got worse, too. */
  readonly reach: Reach;
  /** Drops of twice the tolerance are ruled out. */
  readonly proved: boolean;
  /** The three answers of a regression check, if nothing more were asked. */
  readonly outcome: 'pass' | 'fail' | 'inconclusive';
  /** More trials may still change the answer. */
  readonly open: boolean;
}

/** What a wave says. */
interface WaveResult {
  /** To be handed to the next wave. */
  readonly gate: Gate;
  readonly members: readonly Standing[];
  /** Share of unchanged proposals that may have been failed up to this wave: spent · alpha. */
  readonly spent: number;
  /** A member failed, or all cases were asked and none is open, or this was the last wave: ask for nothing more. */
  readonly done: boolean;
}

/** How to take a wave. */
interface WaveOptions {
  /**
   * This wave is the last one, for a reason that has nothing to do with the results (a cap on cost or
   * calls): spend the whole budget now. Never set it because of what was seen.
   */
  readonly last?: boolean;
  /** Members for which more is asked until they are proved harmless, too. */
  readonly toProve?: ReadonlySet<string>;
}

/**
 * One wave of the group-sequential gate. `members` is the whole blocking family, each with all results so far, also
 * those that are settled: leaving one out would change the others' chances. Labels are drawn anew within each case
 * and wave; the observed labelling is one of all that are alike if the proposal changed nothing; by wave l at most
 * ⌊spent · alpha⌋ of them have crossed.
 */
export function takeWave(
  gate: Gate,
  members: readonly Member[],
  { last = false, toProve = new Set() }: WaveOptions = {},
): WaveResult {
  const isFinal = last || gate.taken >= gate.waves.length - 1;
  const wave = gate.waves[Math.min(gate.taken, gate.waves.length - 1)];
  const spent = (isFinal ? 1 : (wave?.spent ?? 1)) * gate.alpha;
  const prepared = members.map(prepare);
  const labellings = gate.labellings ?? labellingsFor(prepared, gate);
  const quota = Math.floor(spent * labellings + 1e-9);
  const ends = [...new Set(gate.waves.map(({ trials }) => trials))];
  const drawn = redraw(prepared, { seed: gate.seed, ends, labellings }, { crossed: gate.crossed, quota });
  const reach = createReach(prepared, gate, spent);
  const most = gate.waves.at(-1)?.trials ?? 1;
  const taking: Taking = {
    gate,
    isFinal,
    most,
    toProve,
    mostToFail: quota / labellings,
    mostToGoOn: isFinal ? gate.doubt : continuation(gate.doubt, (wave?.trials ?? 1) / most),
    proof: wave?.proof ?? PROOF.other,
  };
  const standings = prepared.map((one, i) => standingOf(one, drawn.chances[i] ?? 1, () => reach(i), taking));
  const failed = { ...gate.failed };
  for (const one of standings) if (one.outcome === 'fail') failed[one.id] = one.chance;
  return {
    gate: {
      ...gate,
      taken: gate.taken + 1,
      labellings,
      crossed: [...gate.crossed, ...drawn.crossing],
      failed,
    },
    members: standings,
    spent,
    done:
      isFinal ||
      standings.some(({ outcome }) => outcome === 'fail') ||
      (wave?.share === 1 && standings.every(({ open }) => !open)),
  };
}

/** What is the same for all members of a wave. */
interface Taking {
  readonly gate: Gate;
  /** Nothing more can be asked. */
  readonly isFinal: boolean;
  /** Trials a case at the last wave. */
  readonly most: number;
  readonly toProve: ReadonlySet<string>;
  /** Up to which chance a member fails, and up to which a drop is asked on. */
  readonly mostToFail: number;
  readonly mostToGoOn: number;
  /** Error probability of the bound that proves. */
  readonly proof: number;
}

/** A member after a wave; `drawn` is its chance among the labellings of this wave. */
function standingOf(one: UnitRows, drawn: number, reach: () => Reach, taking: Taking): Standing {
  const { gate, isFinal, most, toProve, mostToFail, mostToGoOn, proof } = taking;
  const { id } = one.member;
  const { bound, ...effect } = describe(one, gate.seed);
  const { n, exceeds, allowed } = effect;
  const before = gate.failed[id];
  const chance = before ?? drawn;
  const fails = before !== undefined || (exceeds && drawn <= mostToFail);
  const isDoubtful = exceeds && chance <= gate.doubt;
  const proved = bound(proof) > -2 * allowed;
  const maySee = exceeds ? chance <= mostToGoOn : mayReach(one, allowed);
  const mayProve = toProve.has(id) && !proved && isOpen(one, { trials: most, tail: PROOF.other });
  return {
    ...effect,
    id,
    chance,
    reach: fails || isDoubtful ? reach() : 'these-cases',
    proved,
    outcome: fails ? 'fail' : n === 0 || isDoubtful ? 'inconclusive' : 'pass',
    open: !fails && !isFinal && (maySee || mayProve),
  };
}

/** Numbers to add in the first wave for all labellings of the largest families; more of them would only make the chance finer. */
const MOST_WORK = 6e7;
const LABELLINGS = { most: SWAPS + 1, least: 1000 };

/**
 * Settled once, by what the first wave holds, which is mostly a quarter of the cases: those that crossed in one wave are
 * known by their numbers in the next. So later waves add four times as much (of 10,000 cases and five metrics 0.7 s of
 * CPU, after 0.3). To settle it by all cases would spare most of that, but leave so few that none may cross in the first wave.
 */
function labellingsFor(prepared: readonly UnitRows[], { alpha, waves }: Gate): number {
  const rows = prepared.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const affordable = Math.floor(MOST_WORK / Math.max(1, rows) / 1000) * 1000;
  // So many that one may cross at once, if so many there may be: a prompt that is simply broken stops there.
  const toStop = Math.ceil(1 / ((waves[0]?.spent ?? 1) * alpha));
  const least = toStop > LABELLINGS.most ? LABELLINGS.least : Math.max(LABELLINGS.least, toStop);
  return Math.min(LABELLINGS.most, Math.max(least, affordable));
}

/** Most of what one trial shows beyond the tolerance is noise, and may still turn out not to be. */
const HOPE = 1;

/** Up to which chance more trials are asked for, after a share of the most that there may be. */
function continuation(doubt: number, share: number): number {
  return Math.min(1, doubt + HOPE * (1 - share));
}

/** Whether a member would fail among whole cases whose sides are swapped, too; worked out when first needed. */
function createReach(prepared: readonly UnitRows[], gate: Gate, spent: number): (i: number) => Reach {
  let chances: readonly number[] | null = null;
  return (i) => {
    // Nothing is spent on it: of the ranks only the chances are asked for.
    chances ??= rank(prepared, gate.seed, { crossed: [], quota: 0 }).chances;
    return (chances[i] as number) <= Math.max(spent, gate.alpha) ? 'in-general' : 'these-cases';
  };
}

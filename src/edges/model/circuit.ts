import type { Failure } from '../../types.ts';
import { backoff } from './clock.ts';
import type { Fault } from './faults.ts';

/** One call that failed. */
interface Failed {
  readonly fault: Fault;
  readonly now: number;
  /** Tells askers apart: one that always fails says little about the endpoint. */
  readonly asker: number;
  /** It was sent alone, to see whether an endpoint is back. */
  readonly isProbe: boolean;
  readonly chance: number;
}

/**
 * Whether one model of one endpoint is up. Down, it is only probed, one call at a time, until it answers or until
 * nobody would wait any longer: then it is given up for good. Knows no clock.
 */
export interface Circuit {
  /** The failure to answer with, once given up. */
  readonly given: () => Failure | null;
  /** When the next probe may go; null while all calls may. */
  readonly probeAt: () => number | null;
  /** Of the time limit, what a call may take now: one that hangs is not waited for as long again. */
  readonly share: () => number;
  /** It has answered before in this run. */
  readonly isKnown: () => boolean;
  /** `took`: of a time limit, from being sent to the end of the answer. */
  readonly succeeded: (took: number) => void;
  readonly failed: (call: Failed) => void;
}

/** Refusals in a row that no waiting mends; a key or a model that worked before may be refused by a fluke. */
const REFUSALS = { none: 6, unless: 3, known: 6 };
/** Faults in a row, of so many askers, before an endpoint is taken for down. */
const FAULTS = 5;
const ASKERS = 3;
/** Time limits that ran out in a row before it is taken to hang. */
const HUNG = 2;
/** Shares of a time limit that it then still gets: more where it answered before, and with the first less than three in all. */
const LAST_SHARES = { new: [0.5, 0.4], known: [0.5, 0.4, 0.4, 0.3] } as const;
const LAST_SHARE = 0.3;
/** Where answers take long, so long are the looks as well, and the fewer; together so many limits. */
const LOOKS_TAKE = 1.6;
const ROOM = 1.25;
const MOMENT = 50;
/** Ms without an answer: one that never answered is most likely set up wrong, one that did may be worth a wait. */
const PATIENCE = { new: 12_000, known: 30_000, limited: 90_000 };
const PROBES = 3;
const BETWEEN = { first: 250, most: 1000 };
/** Ms that an endpoint may ask us to wait. */
const LONGEST_WAIT = 120_000;

/** What happened since the last answer. */
interface Row {
  readonly since: number | null;
  readonly refusals: number;
  readonly faults: number;
  readonly askers: ReadonlySet<number>;
  readonly probes: number;
  readonly hung: number;
  readonly hungProbes: number;
  readonly probeAt: number | null;
}

const NOTHING: Row = {
  since: null,
  refusals: 0,
  faults: 0,
  askers: new Set(),
  probes: 0,
  hung: 0,
  hungProbes: 0,
  probeAt: null,
};

export function createCircuit(): Circuit {
  let isKnown = false;
  let longest = 0;
  let given: Failure | null = null;
  let row = NOTHING;
  return {
    given: () => given,
    probeAt: () => row.probeAt,
    share: () => (row.hung < HUNG ? 1 : (sharesFor(isKnown, longest)[row.hungProbes] ?? LAST_SHARE)),
    isKnown: () => isKnown,
    succeeded: (took) => {
      isKnown = true;
      longest = Math.max(longest, took);
      row = NOTHING;
    },
    failed: (call) => {
      row = after(row, call);
      if (isHopeless(row, call, { isKnown, longest })) given ??= givenUp(call.fault.failure);
    },
  };
}

function after(row: Row, call: Failed): Row {
  const { fault, now, asker, isProbe } = call;
  const counted = { ...row, since: row.since ?? now };
  if (fault.hope === 'hung') {
    const hung = row.hung + 1;
    // In that moment, somebody else may come to be asked.
    const probeAt = hung >= HUNG ? now + MOMENT : row.probeAt;
    return { ...counted, hung, hungProbes: row.hungProbes + Number(isProbe && row.hung >= HUNG), probeAt };
  }
  // Whoever refuses is up.
  if (!isPassing(fault)) return { ...counted, refusals: row.refusals + 1, probeAt: null };
  const next = {
    ...counted,
    faults: row.faults + 1,
    askers: new Set(row.askers).add(asker),
    probes: row.probes + Number(isProbe),
  };
  const isDown = row.probeAt !== null;
  if (isDown ? !isProbe : next.faults < FAULTS || next.askers.size < ASKERS) return next;
  const pause = Math.max(fault.waitMs ?? 0, backoff(next.probes, BETWEEN, call.chance));
  return { ...next, probeAt: now + pause };
}

/** Whether waiting may mend it. */
function isPassing({ hope }: Fault): boolean {
  return hope === 'later' || hope === 'limited';
}

/** What is known of an endpoint from its answers. */
interface Known {
  readonly isKnown: boolean;
  readonly longest: number;
}

function isHopeless(row: Row, { fault, now, isProbe }: Failed, { isKnown, longest }: Known): boolean {
  if (fault.hope === 'never' || (fault.waitMs ?? 0) > LONGEST_WAIT) return true;
  if (fault.hope === 'hung') return row.hungProbes >= sharesFor(isKnown, longest).length;
  if (fault.hope === 'none' || fault.hope === 'once') return row.refusals >= REFUSALS.none;
  if (!isPassing(fault)) return row.refusals >= (isKnown ? REFUSALS.known : REFUSALS.unless);
  const patience = !isKnown ? PATIENCE.new : fault.hope === 'limited' ? PATIENCE.limited : PATIENCE.known;
  return isProbe && row.probes >= PROBES && now - (row.since ?? now) >= patience;
}

function sharesFor(isKnown: boolean, longest: number): readonly number[] {
  if (!isKnown) return LAST_SHARES.new;
  const share = Math.min(1, longest * ROOM);
  if (share <= LAST_SHARE) return LAST_SHARES.known;
  return Array<number>(Math.floor(LOOKS_TAKE / share)).fill(share);
}

function givenUp({ cause, message, status }: Failure): Failure {
  return { cause: 'given-up', first: cause, message, status };
}

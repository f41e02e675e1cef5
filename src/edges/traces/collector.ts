import { randomBytes } from 'node:crypto';
import type { SentSpan } from '../../records/otlp.ts';
import type { Span } from '../../types.ts';
import { createPlaces } from '../places.ts';
import type { Parcel } from './decode.ts';
import { createParcels, createSpare, type Parcels } from './parcels.ts';

/** Spans of one trace that are kept, and bytes, of one and of all that are open. */
const MOST_SPANS = 2000;
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_HELD = 32 * 1024 * 1024;
/** After the span that holds all others has come, what another exporter of the same program still sends. */
const SETTLES_MS = 100;
/**
 * How long spans are waited for after an answer: longer than exporters hold them back where nobody tells them
 * otherwise. Of a program that never sent any, once, after its first answer: the longer, the slower it was to give that.
 */
const LATE_MS = 6000;
const SILENT_MS = 500;

/** What one question to a program sets in motion. */
export interface Trace {
  /** For the program, to name its spans after (W3C trace context). */
  readonly parent: string;
  /** Called once its answer is there: when no more spans are to be expected. */
  readonly settled: () => Promise<void>;
  /** Its spans; what comes later is dropped. Not what `settled` resolves to, since promises are kept longer than spans. */
  readonly spans: () => readonly Span[];
  /** How many of its spans were more than is kept: what is counted in the others is too little. */
  readonly leftOut: () => number;
  /** Nobody wants its spans any more. */
  readonly abandon: () => void;
}

/** Opens traces for one program. */
export type Tracer = () => Trace;

/** Spans that were not kept. */
export interface Dropped {
  /** Of a trace that nobody was given. */
  readonly unknown: number;
  readonly late: number;
  readonly tooMany: number;
  /** Whose inside is broken. */
  readonly broken: number;
}

export interface Collector {
  readonly take: (parcel: Parcel) => void;
  /** One for each program, since each is found to send spans or not. */
  readonly tracer: () => Tracer;
  readonly dropped: () => Dropped;
}

interface Held {
  readonly parcels: Parcels;
  readonly root: string;
  readonly program: Program;
  rootCame: boolean;
  lastCame: number;
  leftOut: number;
  /** The span that holds all others has come: less is to be waited. */
  wake: () => void;
}

interface Program {
  readonly opened: number;
  speaks: boolean;
  firstAnswer: number | null;
}

/** Keeps the spans of open traces. The id of each is drawn at random, so that nobody can name one that he was not given. */
export function createCollector(): Collector {
  const open = new Map<string, Held>();
  const spare = createSpare();
  const closed = createClosed();
  let [unknown, late, tooMany, broken, all] = [0, 0, 0, 0, 0];

  function take(parcel: Parcel): void {
    const held = open.get(parcel.trace);
    if (!held) return turnAway(parcel);
    notice(held, parcel);
    const { parcels } = held;
    const { length } = parcel.bytes;
    if (parcels.count() >= MOST_SPANS || parcels.bytes() + length > MOST_BYTES || all + length > MOST_HELD) {
      tooMany++;
      held.leftOut++;
      return;
    }
    all += length;
    parcels.add(parcel);
  }

  /** A program whose spans come late is waited for longer from then on. */
  function turnAway({ trace }: Parcel): void {
    const program = closed.programOf(trace);
    if (!program) unknown++;
    else {
      late++;
      program.speaks = true;
    }
  }

  /** The spans that it held, read; or let go. */
  function close(id: string, { parcels, program }: Held, isWanted: boolean): SentSpan[] {
    if (!open.delete(id)) return [];
    closed.add(id, program);
    all -= parcels.bytes();
    const spans = isWanted ? parcels.open() : [];
    if (isWanted) broken += parcels.count() - spans.length;
    parcels.clear();
    return spans;
  }

  function start(program: Program): Trace {
    const [id, root] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
    const held = heldOf(createParcels(spare), root, program);
    open.set(id, held);
    return {
      parent: `00-${id}-${root}-01`,
      settled: () => settled(held),
      spans: () => inOrder(close(id, held, true), root),
      leftOut: () => held.leftOut,
      abandon: () => void close(id, held, false),
    };
  }

  return {
    take,
    tracer: () => {
      const program: Program = { opened: performance.now(), speaks: false, firstAnswer: null };
      return () => start(program);
    },
    dropped: () => ({ unknown, late, tooMany, broken }),
  };
}

/** Nothing came yet. */
function heldOf(parcels: Parcels, root: string, program: Program): Held {
  return { parcels, root, program, rootCame: false, lastCame: 0, leftOut: 0, wake: () => undefined };
}

/** Whose traces those were that are closed, of which there may be very many. */
function createClosed() {
  const [numbers, programs] = [createPlaces(), [] as Program[]];
  return {
    add: (trace: string, program: Program): void => {
      const known = programs.indexOf(program);
      numbers.set(trace, known < 0 ? programs.push(program) - 1 : known);
    },
    programOf: (trace: string): Program | undefined => {
      const number = numbers.get(trace);
      return number === null ? undefined : programs[number];
    },
  };
}

function notice(held: Held, { parent }: Parcel): void {
  held.program.speaks = true;
  held.lastCame = performance.now();
  if (parent !== held.root || held.rootCame) return;
  held.rootCame = true;
  held.wake();
}

async function settled(held: Held): Promise<void> {
  const answered = performance.now();
  held.program.firstAnswer ??= answered;
  for (let left = waitOf(held, answered); left > 0; left = waitOf(held, answered)) await news(held, left);
}

/** Milliseconds that are still to be waited. */
function waitOf({ program, rootCame, lastCame }: Held, answered: number): number {
  const until = rootCame
    ? lastCame + SETTLES_MS
    : program.speaks
      ? answered + LATE_MS
      : silenceOf(program, answered);
  return until - performance.now();
}

/** On a machine that is busy, or with libraries that are heavy, exporting takes its time as answering does. */
function silenceOf({ opened, firstAnswer }: Program, answered: number): number {
  const first = firstAnswer ?? answered;
  return first + Math.min(LATE_MS, Math.max(SILENT_MS, 2 * (first - opened)));
}

function news(held: Held, most: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, most);
    held.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

/** As they began: at the same time, whole before part, and else as they ended. A parent that was not sent is none. */
function inOrder(sent: readonly SentSpan[], root: string): Span[] {
  const parents = new Map(sent.map(({ id, parent }) => [id, parent]));
  const first = Math.min(...sent.map(({ at }) => at));
  return sent
    .map((span) => ({ span, depth: depthOf(span.id, parents) }))
    .toSorted((one, other) => one.span.at - other.span.at || one.depth - other.depth)
    .map(({ span: { trace: _, at, parent, ...span } }) => ({
      ...span,
      parent: parent !== null && parent !== root && parents.has(parent) ? parent : null,
      start: (at - first) / 1000,
    }));
}

const MOST_DEEP = 100;

function depthOf(id: string, parents: ReadonlyMap<string, string | null>): number {
  let depth = 0;
  for (let at = parents.get(id); at && depth < MOST_DEEP; at = parents.get(at)) depth++;
  return depth;
}

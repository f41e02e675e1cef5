/** What came of questions: each in a few bytes, and its answers where they take no memory. */
import type { Spill } from '../contracts.ts';
import type { Answer, Failure, Result, Run, Sequence, Trial } from '../types.ts';
import { createKeyNumbers } from './keys.ts';
import { createColumn } from './numbers.ts';
import { madeWhenAsked } from './sequence.ts';
import { inMemory } from './spill.ts';
import { weightOf } from './weight.ts';
import { roomFor } from './room.ts';

/** What came of a question, whoever asked it. */
type Came = Omit<Run, 'trial'>;
type Answered = Result<readonly Answer[]>;

/** All questions that were asked, which trials with the same key and index share. */
interface Register {
  /** How many there are; the number of the next one. */
  readonly length: number;
  readonly find: (key: string, index: number) => number | undefined;
  /** Gives the number of a new one. */
  readonly add: (key: string, index: number) => number;
  readonly hear: (number: number, came: Came) => void;
  readonly isHeard: (number: number) => boolean;
  /** The run of a trial whose question has this number; told apart from the others that share its answer. */
  readonly run: (trial: Trial, number: number, isOwn: boolean) => Run;
}

/** What several questions have in common. */
interface Kind extends Pick<Came, 'source' | 'asking'> {
  /** `none`: an answer of no turns. `few`: a failure that many may have. */
  readonly what: 'answers' | 'none' | 'failure' | 'few';
}

/** Failures beyond so many are each of a kind, and put away as answers are. */
const MOST_FAILURES = 500;

/** Nothing is put away where there is no place for it: results are objects as any then. */
export function createRegister(spill: Spill | null): Register {
  const keys = createKeyNumbers();
  const [kinds, values] = [createColumn(Uint32Array), createColumn(Uint32Array)];
  const kindOf = createKinds();
  const failures = createFailures();
  const place = spill ?? inMemory();
  const put = (it: unknown): number => place.put(it, spill ? weightOf(it) : 0);
  const get = lastRead(place);
  const resultAt = (number: number): Answered => {
    const { what } = kindOf.at(kinds.at(number) - 1);
    const value = values.at(number);
    if (what === 'none') return NO_ANSWERS;
    if (what === 'few') return failures.at(value);
    if (what === 'answers')
      return spill ? new AnswersAway(get, value) : { ok: true, value: get(value) as readonly Answer[] };
    return spill ? new FailureAway(get, value) : { ok: false, failure: get(value) as Failure };
  };
  const valueOf = (result: Answered): readonly [Kind['what'], number] => {
    if (result.ok) return result.value.length > 0 ? ['answers', put(result.value)] : ['none', 0];
    const few = failures.numberOf(result.failure);
    return few === null ? ['failure', put(result.failure)] : ['few', few];
  };
  return {
    get length() {
      return keys.length;
    },
    find: keys.find,
    add: (key, index) => {
      kinds.push(UNHEARD);
      values.push(0);
      return keys.add(key, index);
    },
    hear: (number, { result, source, asking }) => {
      const [what, value] = valueOf(result);
      values.set(number, value);
      kinds.set(number, kindOf.numberOf(what, source, asking) + 1);
    },
    isHeard: (number) => kinds.at(number) !== UNHEARD,
    run: (trial, number, isOwn) => {
      if (kinds.at(number) === UNHEARD) throw new Error(`nothing came of ${trial.key}/${trial.index}`);
      const result = resultAt(number);
      const { source, asking } = kindOf.at(kinds.at(number) - 1);
      const whence = isOwn ? source : 'shared';
      return asking === undefined
        ? { trial, result, source: whence }
        : { trial, result, source: whence, asking };
    },
  };
}

const UNHEARD = 0;
const NO_ANSWERS: Answered = { ok: true, value: [] };

/** Answers that are read when they are asked for. */
class AnswersAway {
  readonly ok = true;
  readonly #get: Spill['get'];
  readonly #number: number;

  constructor(get: Spill['get'], number: number) {
    this.#get = get;
    this.#number = number;
  }

  get value(): readonly Answer[] {
    return this.#get(this.#number) as readonly Answer[];
  }

  toJSON(): Answered {
    return { ok: true, value: this.value };
  }
}

class FailureAway {
  readonly ok = false;
  readonly #get: Spill['get'];
  readonly #number: number;

  constructor(get: Spill['get'], number: number) {
    this.#get = get;
    this.#number = number;
  }

  get failure(): Failure {
    return this.#get(this.#number) as Failure;
  }

  toJSON(): Answered {
    return { ok: false, failure: this.failure };
  }
}

/** Whether there is any answer, without a look at what lies elsewhere: nothing that is empty does. */
export function isAnswered(result: Answered): boolean {
  return result instanceof AnswersAway || (result.ok && result.value.length > 0);
}

/** What is read several times in a row is read once. */
function lastRead({ get }: Spill): Spill['get'] {
  let last: { readonly number: number; readonly it: unknown } | null = null;
  return (number) => {
    if (last?.number !== number) last = { number, it: get(number) };
    return last.it;
  };
}

function createKinds(): {
  readonly at: (number: number) => Kind;
  readonly numberOf: (what: Kind['what'], source: Kind['source'], asking: Kind['asking']) => number;
} {
  const all: Kind[] = [];
  const numbers = new Map<string, number>();
  let last = 0;
  return {
    at: (number) => all[number] as Kind,
    numberOf: (what, source, asking) => {
      const before = all[last];
      if (before?.what === what && before.source === source && before.asking === asking) return last;
      const name = JSON.stringify([what, source, asking]);
      last = numbers.get(name) ?? all.push({ what, source, asking }) - 1;
      numbers.set(name, last);
      return last;
    },
  };
}

function createFailures(): {
  readonly at: (number: number) => Answered;
  /** Null for one more than are held. */
  readonly numberOf: (failure: Failure) => number | null;
} {
  const all: Answered[] = [];
  const numbers = new Map<string, number>();
  return {
    at: (number) => all[number] as Answered,
    numberOf: (failure) => {
      const name = JSON.stringify(failure);
      const known = numbers.get(name);
      if (known !== undefined || all.length >= MOST_FAILURES) return known ?? null;
      numbers.set(name, all.length);
      return all.push({ ok: false, failure }) - 1;
    },
  };
}

/** Trials that are asked together, with what each of them has to do with a question. */
export interface Wave {
  /** The trial itself has its answer, or says why there is none. */
  readonly give: (place: number) => void;
  /** It is the one that asks the question of this number. */
  readonly ask: (place: number, number: number) => void;
  readonly share: (place: number, number: number) => void;
  /** Places and numbers of those whose question is still to be asked. */
  readonly open: () => Iterable<readonly [place: number, number: number]>;
  /** In the order of the trials; there once all are heard. */
  readonly runs: Sequence<Run>;
}

export function openWave(trials: Sequence<Trial>, register: Register): Wave {
  /** Twice the number of the question, and 1 more where another trial asks it. */
  const links = roomFor(Uint32Array, trials.length);
  return {
    give: (place) => void (links[place] = GIVEN),
    ask: (place, number) => void (links[place] = number * 2),
    share: (place, number) => void (links[place] = number * 2 + 1),
    *open() {
      for (let place = 0; place < links.length; place++) {
        const link = links[place] as number;
        if (link % 2 === 0 && !register.isHeard(link / 2)) yield [place, link / 2];
      }
    },
    runs: madeWhenAsked(trials.length, (place) => {
      const trial = trials.at(place) as Trial;
      const link = links[place] as number;
      return link === GIVEN ? givenRun(trial) : register.run(trial, link >>> 1, link % 2 === 0);
    }),
  };
}

const GIVEN = 0xffffffff;

function givenRun(trial: Trial): Run {
  const { recorded } = trial;
  if (recorded) return { trial, result: recorded, source: 'recorded' };
  const { request } = trial;
  if (request.ok) throw new Error(`nothing came of ${trial.key}/${trial.index}`);
  return { trial, result: request, source: 'shared' };
}

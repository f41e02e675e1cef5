import type { Asked, KeptTally, Recalled, Store } from '../../contracts.ts';
import { cleanJson } from '../clean.ts';
import type { Log } from '../log.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Journal } from './journal.ts';
import { noteBook } from './batches.ts';
import { askingOf, type Head, lineOf, read } from './lines.ts';
import { type Sealing, sealingOf } from './seals.ts';
import { isKept } from './body.ts';

/** The journals behind a store. */
export interface Journals {
  /** Of the place that this run stands in; it grows. */
  readonly here: Journal;
  /** Of the branch that this one goes into. What is read of it is copied here, so that a later run reads the same. */
  readonly base: Journal | null;
  /** Others may have written it, too: only what is signed by a key is believed. */
  readonly isShared: boolean;
  /** No run that has new answers take the place of old ones ever writes here. */
  readonly isNeverRenewed?: boolean;
}

interface StoreOptions {
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  readonly journals: Journals;
  readonly asking: string;
  /** An ISO date. */
  readonly today: string;
  readonly log: Pick<Log, 'redact' | 'deep'>;
  readonly say: (line: string) => void;
  /** Why nothing that comes will be kept, known from the first; absent where it will. */
  readonly refusal?: string | null;
}

/** In the names of answers that took the place of earlier ones. */
const RENEWED = 'renewed';

/** What an answer may be named as, that which is wanted most first. */
const KINDS = ['renewed', 'plain', 'own'] as const;
type Kind = (typeof KINDS)[number];

type Look<T> = (journal: Journal, name: string) => T | null;

/** Answers in journals. An endpoint whose key is missing has none; in shared journals neither has one that takes no key. */
export function createStore(options: StoreOptions): Store {
  const { endpoints, journals, asking, today, log, say } = options;
  const { here, base, isShared, isNeverRenewed = false } = journals;
  const sealings = new Map<string, Sealing | null>();
  const recalled = { here: 0, base: 0 };
  const doubtful = new Set<string>();
  const isAgain = here.hasAsked(asking);
  let isFull = false;
  let refusal = options.refusal ?? null;

  const sealingFor = (name: string): Sealing | null => {
    const known = sealings.get(name);
    if (known !== undefined) return known;
    const endpoint = endpoints[name];
    const isOpen = endpoint && endpoint.apiKey !== '' && !(isShared && endpoint.apiKey === null);
    const sealing = isOpen ? sealingOf(endpoint) : null;
    sealings.set(name, sealing);
    return sealing;
  };
  /** Of questions that were looked for in vain, the name under which any comparison may read the answer. */
  const unkept = new WeakMap<Asked, string>();
  /** The name under which it is kept, and handed in. */
  const keptAs = (sealing: Sealing, asked: Asked): string => {
    if (asked.own) return sealing.keyOf(asked, asking);
    if (asked.era === 'renewed') return sealing.keyOf(asked, RENEWED);
    return unkept.get(asked) ?? sealing.keyOf(asked, '');
  };
  const there = base ? [here, base] : [here];
  /** Whether anything may stand under a name of what took another's place: a line does not say whether it did. */
  let hasRenewed = !isNeverRenewed && !there.every((journal) => journal.isEmpty());
  /** Whether anything may stand under a name that this comparison alone knows. */
  let hasOwn = isAgain || (base?.hasAsked(asking) ?? false);
  /** A name under which it may stand; null where there is none of the kind, or nothing can be under it. */
  const nameAs = (kind: Kind, sealing: Sealing, asked: Asked): string | null => {
    if (kind === 'own') return hasOwn ? sealing.keyOf(asked, asking) : null;
    if (asked.own) return null;
    if (kind === 'plain') return sealing.keyOf(asked, '');
    return hasRenewed && asked.era !== 'first' ? sealing.keyOf(asked, RENEWED) : null;
  };
  const firstIn = <T>(from: readonly Journal[], sealing: Sealing, asked: Asked, look: Look<T>): T | null => {
    for (const kind of KINDS) {
      const name = nameAs(kind, sealing, asked);
      if (name === null) continue;
      for (const journal of from) {
        const found = look(journal, name);
        if (found !== null) return found;
      }
      if (kind === 'plain') unkept.set(asked, name);
    }
    return null;
  };
  /** What is found of it first. A comparison that was asked before reads what it read then, whatever came since. */
  const first = <T>(sealing: Sealing, asked: Asked, look: Look<T>): T | null => {
    if (there.every((journal) => journal.isEmpty())) return null;
    if (!isAgain || !base) return firstIn(there, sealing, asked, look);
    return firstIn([here], sealing, asked, look) ?? firstIn([base], sealing, asked, look);
  };
  const append = async (head: Head, line: string): Promise<void> => {
    if (isFull) return;
    try {
      await here.append(head, line);
    } catch (error) {
      if (isFull) return;
      isFull = true;
      refusal = `answers can't be written: ${error instanceof Error ? error.message : String(error)}`;
      say(`From here on nothing is kept: ${refusal}.`);
    }
  };
  /** A line that can't be believed is none; another journal may have one that can. */
  const believed = (journal: Journal, key: string, { seal }: Sealing): Recalled | null => {
    const line = journal.find(key);
    const kept = line && read(line, key, seal);
    if (line && !kept) doubtful.add(key);
    return kept;
  };
  const taken = (journal: Journal, key: string, kept: Recalled): Recalled => {
    const isFirst = journal.meet(key);
    if (isFirst) recalled[journal === here ? 'here' : 'base']++;
    if (journal !== here) {
      void append({ key, asking: kept.asking }, `${journal.find(key)?.toString('utf8') ?? ''}\n`);
    }
    return kept;
  };

  return {
    asking,
    hasOthers: [here, base].some((journal) => journal?.hasOthers(asking)),
    recall: (asked) => {
      const sealing = sealingFor(asked.request.endpoint);
      if (!sealing) return null;
      return first(sealing, asked, (journal, key) => {
        const kept = believed(journal, key, sealing);
        return kept && taken(journal, key, kept);
      });
    },
    whence: (asked) => {
      const sealing = sealingFor(asked.request.endpoint);
      if (!sealing) return null;
      return first(sealing, asked, (journal, key) => {
        const line = journal.find(key);
        return line && askingOf(line, key, sealing.seal);
      });
    },
    keep: (asked, told) => {
      const sealing = sealingFor(asked.request.endpoint);
      if (!sealing || !isKept(told)) return Promise.resolve();
      const came = JSON.stringify({ ...told, day: today });
      const body = cleanJson(came, log).trimEnd();
      // Without a key of ours it would be another answer, and marked otherwise by whoever looks for leaks.
      if (told.ok && body !== came) return Promise.resolve();
      const key = keptAs(sealing, asked);
      // What is in its place by now is no answer from earlier.
      here.meet(key);
      hasOwn ||= asked.own;
      hasRenewed ||= asked.era === 'renewed';
      return append({ key, asking }, lineOf({ key, asking }, body, sealing.seal));
    },
    nameOf: (asked) => {
      const sealing = sealingFor(asked.request.endpoint);
      return sealing && keptAs(sealing, asked);
    },
    ...noteBook({ find: here.find, append }, { asking, sealingFor }),
    tally: (): KeptTally => ({ ...recalled, dropped: doubtful.size }),
    refusal: () => refusal,
  };
}

import type { Asked, KeptTally, Recalled, Store } from '../../contracts.ts';
import { cleanJson } from '../clean.ts';
import type { Log } from '../log.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Journal } from './journal.ts';
import { noteBook } from './batches.ts';
import { type Head, isKept, lineOf, read } from './lines.ts';
import { type Sealing, sealingOf } from './seals.ts';

/** The journals behind a store. */
export interface Journals {
  /** Of the place that this run stands in; it grows. */
  readonly here: Journal;
  /** Of the branch that this one goes into. What is read of it is copied here, so that a later run reads the same. */
  readonly base: Journal | null;
  /** Others may have written it, too: only what is signed by a key is believed. */
  readonly isShared: boolean;
}

interface StoreOptions {
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  readonly journals: Journals;
  readonly asking: string;
  /** An ISO date. */
  readonly today: string;
  readonly log: Pick<Log, 'redact' | 'deep'>;
}

/** Answers in journals. An endpoint whose key is missing has none; in shared journals neither has one that takes no key. */
export function createStore({ endpoints, journals, asking, today, log }: StoreOptions): Store {
  const { here, base, isShared } = journals;
  const sealings = new Map<string, Sealing | null>();
  const [fromHere, fromBase, mine] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const doubtful = new Set<string>();
  let isRefused = false;

  const sealingFor = (name: string): Sealing | null => {
    const known = sealings.get(name);
    if (known !== undefined) return known;
    const endpoint = endpoints[name];
    const isOpen = endpoint && endpoint.apiKey !== '' && !(isShared && endpoint.apiKey === null);
    const sealing = isOpen ? sealingOf(endpoint) : null;
    sealings.set(name, sealing);
    return sealing;
  };
  function* namesOf(sealing: Sealing, asked: Asked): Generator<string> {
    if (!asked.own) yield sealing.keyOf(asked, '');
    yield sealing.keyOf(asked, asking);
  }
  const append = (head: Head, line: string): void => {
    if (isRefused) return;
    try {
      here.append(head, line);
    } catch {
      isRefused = true;
    }
  };
  /** A line that can't be believed is none; another journal may have one that can. */
  const believed = (journal: Journal, key: string, { seal }: Sealing): Recalled | null => {
    const line = journal.find(key);
    const kept = line && read(line, { key }, seal);
    if (line && !kept) doubtful.add(key);
    return kept;
  };
  const recallNamed = (key: string, sealing: Sealing): Recalled | null => {
    const kept = believed(here, key, sealing);
    if (kept) {
      if (!mine.has(key) && !fromBase.has(key)) fromHere.add(key);
      return kept;
    }
    const lent = base && believed(base, key, sealing);
    if (!lent) return null;
    fromBase.add(key);
    append({ key, asking: lent.asking }, `${base.find(key)?.toString('utf8') ?? ''}\n`);
    return lent;
  };

  return {
    asking,
    recall: (asked) => {
      const sealing = sealingFor(asked.request.endpoint);
      if (!sealing) return null;
      for (const key of namesOf(sealing, asked)) {
        const kept = recallNamed(key, sealing);
        if (kept) return kept;
      }
      return null;
    },
    whence: (asked) => {
      const sealing = sealingFor(asked.request.endpoint);
      if (!sealing) return null;
      for (const key of namesOf(sealing, asked)) {
        const found = here.asking(key) ?? base?.asking(key) ?? null;
        if (found !== null) return found;
      }
      return null;
    },
    keep: (asked, told) => {
      const sealing = sealingFor(asked.request.endpoint);
      if (!sealing || !isKept(told)) return;
      const key = sealing.keyOf(asked, asked.own ? asking : '');
      const body = cleanJson(JSON.stringify({ ...told, day: today }), log).trimEnd();
      mine.add(key);
      append({ key, asking }, lineOf({ key, asking }, body, sealing.seal));
    },
    ...noteBook({ find: here.find, append }, { asking, sealingFor }),
    tally: (): KeptTally => ({ here: fromHere.size, base: fromBase.size, dropped: doubtful.size }),
  };
}

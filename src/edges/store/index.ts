import type { Asked, Recalled, Store } from '../../contracts.ts';
import { cleanJson } from '../clean.ts';
import type { Log } from '../log.ts';
import type { Endpoint } from '../model/endpoint.ts';
import { noteBook } from './batches.ts';
import { isKept } from './body.ts';
import type { Journals } from './journal.ts';
import { askingOf, lineOf } from './lines.ts';
import { createNaming } from './naming.ts';
import { createPen } from './pen.ts';
import { createRecall } from './recall.ts';
import { openSealings } from './seals.ts';
import { createSearch, type Look } from './search.ts';

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

/** Answers in journals. An endpoint whose key is missing has none; in shared journals neither has one that takes no key. */
export function createStore(options: StoreOptions): Store {
  const { endpoints, journals, asking, today, log, say, refusal = null } = options;
  const { here, base, isShared } = journals;
  const sealingFor = openSealings(endpoints, isShared);
  const naming = createNaming(journals, asking);
  const search = createSearch(journals, asking, naming);
  const pen = createPen(here, say, refusal);
  const { recall, tally } = createRecall(here, pen.append);
  const found = <T>(asked: Asked, look: Look<T>): T | null => {
    const sealing = sealingFor(asked.request.endpoint);
    return sealing && search(sealing, asked, look);
  };

  return {
    asking,
    hasOthers: [here, base].some((journal) => journal?.hasOthers(asking)),
    recall: (asked) => found(asked, recall),
    whence: (asked) => found(asked, whence),
    keep: (asked, told) => {
      const sealing = sealingFor(asked.request.endpoint);
      const body = sealing && isKept(told) ? bodyFor(told, today, log) : null;
      if (!sealing || body === null) return Promise.resolve();
      const key = naming.keptAs(sealing, asked);
      // What is in its place by now is no answer from earlier.
      here.meet(key);
      naming.keeps(asked);
      return pen.append({ key, asking }, lineOf({ key, asking }, body, sealing.seal));
    },
    nameOf: (asked) => {
      const sealing = sealingFor(asked.request.endpoint);
      return sealing && naming.keptAs(sealing, asked);
    },
    ...noteBook({ find: here.find, append: pen.append }, { asking, sealingFor }),
    tally,
    refusal: pen.refusal,
  };
}

/** The comparison that an answer is from. */
const whence: Look<string> = (journal, key, { seal }) => {
  const line = journal.find(key);
  return line && askingOf(line, key, seal);
};

/** What is kept of an answer; null for one that holds a key of ours: without it, it would be another answer, and marked otherwise by whoever looks for leaks. */
function bodyFor(told: Recalled['told'], day: string, log: StoreOptions['log']): string | null {
  const came = JSON.stringify({ ...told, day });
  const body = cleanJson(came, log).trimEnd();
  return told.ok && body !== came ? null : body;
}

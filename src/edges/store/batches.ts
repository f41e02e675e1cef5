import { z } from 'zod';
import type { Batch, Store } from '../../contracts.ts';
import type { Journal } from './journal.ts';
import { bodyOf, lineOf } from './lines.ts';
import type { Sealing } from './seals.ts';

const noted = z.strictObject({
  batches: z.array(
    z.strictObject({
      id: z.string().min(1),
      since: z.iso.datetime(),
      names: z.array(z.string()),
      isAgain: z.boolean(),
    }),
  ),
});

interface NoteBookOptions {
  readonly asking: string;
  /** Who signs for an endpoint; null where nobody can. */
  readonly sealingFor: (endpoint: string) => Sealing | null;
}

/** Days that an endpoint keeps what it answered. */
const MOST_DAYS = 30;
const DAY_MS = 86_400_000;

/** What was handed in and not yet taken stands in one line for each endpoint, which is written anew with every change. */
export function noteBook(
  { find, append }: Pick<Journal, 'find' | 'append'>,
  { asking, sealingFor }: NoteBookOptions,
): Pick<Store, 'batches' | 'noteBatches'> {
  return {
    batches: (endpoint) => {
      const sealing = sealingFor(endpoint);
      const line = sealing && find(sealing.batchKey);
      const read = line && noted.safeParse(bodyOf(line, sealing.batchKey, sealing.seal));
      return read?.success ? read.data.batches : [];
    },
    noteBatches: (endpoint, batches) => {
      const sealing = sealingFor(endpoint);
      if (!sealing) return Promise.resolve();
      const latest = Math.max(0, ...batches.map(({ since }) => Date.parse(since)));
      const alive = batches.filter(({ since }) => latest - Date.parse(since) < MOST_DAYS * DAY_MS);
      const body = { batches: alive.map(shown) } satisfies z.infer<typeof noted>;
      const head = { key: sealing.batchKey, asking };
      return append(head, lineOf(head, JSON.stringify(body), sealing.seal));
    },
  };
}

function shown({ id, since, names, isAgain }: Batch) {
  return { id, since, names: [...names], isAgain };
}

import type { Asked } from '../../contracts.ts';
import type { Journals } from './journal.ts';
import type { Sealing } from './seals.ts';

/** Under which names the answer to a question may stand. */
interface Naming {
  /** Where to look for it, what is wanted most first. */
  readonly namesOf: (sealing: Sealing, asked: Asked) => Generator<string>;
  /** Under which it is kept, and handed in. */
  readonly keptAs: (sealing: Sealing, asked: Asked) => string;
  /** One is kept from now on: names of its kind are looked under, too. */
  readonly keeps: (asked: Asked) => void;
}

/** In the names of answers that took the place of earlier ones. */
const RENEWED = 'renewed';
/** In the names of answers that any comparison may read. */
const PLAIN = '';

/** Names are made with a secret, which takes time: none is made under which nothing can be. */
export function createNaming({ here, base, isNeverRenewed = false }: Journals, asking: string): Naming {
  /** Whether anything may stand under a name of what took another's place: a line does not say whether it did. */
  let hasRenewed = !isNeverRenewed && !(here.isEmpty() && (base?.isEmpty() ?? true));
  /** Whether anything may stand under a name that this comparison alone knows. */
  let hasOwn = here.hasAsked(asking) || (base?.hasAsked(asking) ?? false);
  /** Of questions that were looked for in vain, the name under which any comparison may read the answer. */
  const unkept = new WeakMap<Asked, string>();
  return {
    namesOf: function* (sealing, asked) {
      if (!asked.own) {
        if (hasRenewed && asked.era !== 'first') yield sealing.keyOf(asked, RENEWED);
        const plain = sealing.keyOf(asked, PLAIN);
        yield plain;
        // Whoever goes on did not find it.
        unkept.set(asked, plain);
      }
      if (hasOwn) yield sealing.keyOf(asked, asking);
    },
    keptAs: (sealing, asked) => {
      if (asked.own) return sealing.keyOf(asked, asking);
      if (asked.era === 'renewed') return sealing.keyOf(asked, RENEWED);
      return unkept.get(asked) ?? sealing.keyOf(asked, PLAIN);
    },
    keeps: (asked) => {
      hasOwn ||= asked.own;
      hasRenewed ||= asked.era === 'renewed';
    },
  };
}

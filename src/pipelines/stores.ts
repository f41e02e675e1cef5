/** What of the answers that were kept a story believes, and what it keeps. */
import type { Asked, Store } from '../contracts.ts';

/** Only what this comparison itself asked. */
export function ownOf(store: Store): Store {
  return askedAs(store, (asked) => ({ ...asked, own: true }));
}

/** What was kept first, whatever has taken its place since. */
export function firstKept(store: Store): Store {
  return askedAs(store, (asked) => ({ ...asked, era: 'first' }));
}

/** Where all was to be asked anew: what is there of a model that is gone is all that will ever be. */
export function lastHeard(store: Store, isGone: (request: Asked['request']) => boolean): Store {
  return askedAs(store, (asked) => (isGone(asked.request) ? { ...asked, own: false } : asked));
}

/** The store as it answers to other questions than those that are put to it. */
function askedAs(store: Store, other: (asked: Asked) => Asked): Store {
  return {
    ...store,
    recall: (asked) => store.recall(other(asked)),
    whence: (asked) => store.whence(other(asked)),
    keep: (asked, told) => store.keep(other(asked), told),
    nameOf: (asked) => store.nameOf(other(asked)),
  };
}

/** Only what this comparison itself asked; what it asks takes the place of what was there, for whoever comes. */
export function renewing(store: Store): Store {
  return {
    ...store,
    recall: (asked) => (store.whence(asked) === store.asking ? store.recall(asked) : null),
    whence: (asked) => (store.whence(asked) === store.asking ? store.asking : null),
    keep: (asked, told) => store.keep({ ...asked, era: 'renewed' }, told),
    nameOf: (asked) => store.nameOf({ ...asked, era: 'renewed' }),
  };
}

/** What was kept of other days is read, and never added to. */
export function reading(store: Store): Store {
  return { ...store, keep: () => Promise.resolve() };
}

/** All is asked anew, and takes the place of what was there. */
export function forgetful(store: Store): Store {
  return { ...store, recall: () => null, whence: () => null };
}

import { isSameModel } from '../../endpoints/models.ts';

/** Under which names models answer, where that is another one than they were asked under. */
interface Names {
  readonly heard: (asked: string, answered: string | null) => void;
  readonly notes: () => readonly string[];
}

/** Names that are told of; a router may use any number of models. */
const MOST = 5;

export function createNames(): Names {
  const others = new Map<string, Set<string>>();
  /** Of each model the name under which it last answered: the next most often comes under the same. */
  const last = new Map<string, string>();
  return {
    heard: (asked, answered) => {
      if (answered === null || answered === '' || last.get(asked) === answered) return;
      last.set(asked, answered);
      if (isSameModel(asked, answered)) return;
      others.set(asked, (others.get(asked) ?? new Set()).add(answered));
    },
    notes: () =>
      [...others].map(([asked, names]) => {
        const [shown, left] = [[...names].slice(0, MOST), names.size - MOST];
        return `${asked} was asked, and ${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''} answered.`;
      }),
  };
}

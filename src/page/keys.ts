/** What keys do; those that somebody types into a field are left to it. */

export interface Keys {
  readonly move: (by: 1 | -1) => void;
  readonly search: () => void;
  readonly leave: () => void;
  readonly help: () => void;
  readonly pane: (at: number) => void;
}

/** Listens until what it gives is called. */
export function listen(keys: Keys): () => void {
  const heard = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return keys.leave();
    const { target } = event;
    if (target instanceof HTMLElement && target.closest('input, select, textarea, dialog')) return;
    const act = ACTS[event.key];
    if (!act) return;
    event.preventDefault();
    act(keys);
  };
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
}

const ACTS: Readonly<Record<string, (keys: Keys) => void>> = {
  j: ({ move }) => move(1),
  k: ({ move }) => move(-1),
  '/': ({ search }) => search(),
  '?': ({ help }) => help(),
  '1': ({ pane }) => pane(0),
  '2': ({ pane }) => pane(1),
  '3': ({ pane }) => pane(2),
  '4': ({ pane }) => pane(3),
  '5': ({ pane }) => pane(4),
  '6': ({ pane }) => pane(5),
};

/** For the page that explains them. */
export const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['j  k', 'next case, the one before'],
  ['/', 'search'],
  ['Esc', 'close the case, then clear the search'],
  ['1 – 6', 'metrics, cases, changes, behaviour, history, in words'],
  ['?', 'this page'],
];

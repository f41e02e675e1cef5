/** What is looked at, as it stands in the address: so that it can be sent to somebody, and gone back to. */

export const PANES = ['metrics', 'cases', 'changes', 'behaviour', 'history', 'words'] as const;
export type Pane = (typeof PANES)[number];

/** Which cases are listed. */
export const SHOWN = ['all', 'failing', 'different'] as const;
export type Shown = (typeof SHOWN)[number];

/** Which cases are looked for; empty means any. */
export interface Filter {
  readonly shown: Shown;
  readonly metric: string;
  readonly place: string;
  readonly tag: string;
  /** A part of the system in which the two sides part. */
  readonly component: string;
  /** 0 is any. */
  readonly turn: number;
  readonly text: string;
}

export interface Spot extends Filter {
  readonly pane: Pane;
  /** The case that is open, by its place among all; null where none is. */
  readonly open: number | null;
}

export const ANY: Filter = { shown: 'all', metric: '', place: '', tag: '', component: '', turn: 0, text: '' };

/** `#cases?show=failing&q=refund&case=12`; what is as usual is left out. */
export function addressOf(spot: Spot): string {
  const words = new Map<string, string>();
  if (spot.shown !== ANY.shown) words.set('show', spot.shown);
  if (spot.metric) words.set('metric', spot.metric);
  if (spot.place) words.set('in', spot.place);
  if (spot.tag) words.set('tag', spot.tag);
  if (spot.component) words.set('component', spot.component);
  if (spot.turn > 0) words.set('turn', String(spot.turn));
  if (spot.text) words.set('q', spot.text);
  if (spot.open !== null) words.set('case', String(spot.open));
  const said = [...words].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  return `#${spot.pane}${said ? `?${said}` : ''}`;
}

/** What an address says; of what it says wrong nothing is taken. */
export function spotAt(address: string, usual: Pane): Spot {
  const [name = '', said = ''] = address.replace(/^#/, '').split(/\?(.*)/s);
  const words = new Map(said.split('&').map((pair) => pairOf(pair)));
  const word = (key: string): string => words.get(key) ?? '';
  return {
    pane: PANES.find((each) => each === name) ?? usual,
    shown: SHOWN.find((each) => each === word('show')) ?? ANY.shown,
    metric: word('metric'),
    place: word('in'),
    tag: word('tag'),
    component: word('component'),
    turn: wholeIn(word('turn')) ?? 0,
    text: word('q'),
    open: wholeIn(word('case')),
  };
}

function pairOf(pair: string): readonly [string, string] {
  const [key = '', value = ''] = pair.split(/=(.*)/s);
  try {
    return [key, decodeURIComponent(value)];
  } catch {
    return [key, ''];
  }
}

function wholeIn(word: string): number | null {
  return /^\d{1,9}$/.test(word) ? Number(word) : null;
}

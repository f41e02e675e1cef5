/** Finding cases among very many: columns are read, no case is unpacked. */
import type { PageIndex, PageWords } from '../render/page-data.ts';
import type { Filter } from './address.ts';

const FAILING = 'iwe';
const DIFFERENT = 'iwfb';
const LETTERS: Readonly<Record<Filter['shown'], string>> = {
  all: '',
  failing: FAILING,
  different: DIFFERENT,
};

/** Places of cases that fit, in their order. */
export type Search = (filter: Filter) => readonly number[];

/** Cases that are made ready at once; whoever types or scrolls meanwhile waits no longer than for them. */
const AT_ONCE = 4000;

/** What is searched of each case, small letters and marks settled once for a report. */
export async function searchable(index: PageIndex, words: PageWords): Promise<readonly string[]> {
  const texts: string[] = [];
  while (texts.length < index.id.length) {
    const from = texts.length;
    for (const id of index.id.slice(from, from + AT_ONCE)) {
      const at = texts.length;
      texts.push(folded(textAt(index, id, words[at] ?? '', at)));
    }
    await new Promise((next) => setTimeout(next));
  }
  return texts;
}

/** Null for the texts where they are not ready yet: what is not searched for can be filtered. */
export function createSearch(index: PageIndex, texts: readonly string[] | null): Search {
  return (filter) => {
    const fits = fitting(index, filter);
    const words = folded(filter.text).split(/\s+/).filter(Boolean);
    const found: number[] = [];
    for (let at = 0; at < index.id.length; at++) {
      if (!fits(at)) continue;
      const text = texts?.[at] ?? '';
      if (words.every((word) => text.includes(word))) found.push(at);
    }
    return found;
  };
}

function textAt({ tags, tagged, reason }: PageIndex, id: string, words: string, at: number): string {
  const named = (tagged[at] ?? []).map((tag) => tags[tag]).join('\n');
  return `${id}\n${named}\n${reason[at] ?? ''}\n${words}`;
}

/** Case and accents make no difference to who looks for something. */
function folded(text: string): string {
  // Most texts have nothing to settle but their letters, which is ten times as fast.
  if (/^[\0-~]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function fitting(index: PageIndex, filter: Filter): (at: number) => boolean {
  const letters = LETTERS[filter.shown];
  const metric = placeOf(index.metrics, filter.metric);
  const place = placeOf(index.places, filter.place);
  const tag = placeOf(index.tags, filter.tag);
  const component = placeOf(index.components, filter.component);
  return (at) =>
    (letters === '' || letters.includes(index.status.charAt(at))) &&
    (place === null || index.place[at] === place) &&
    (metric === null || (index.moved[at] ?? []).includes(metric)) &&
    (tag === null || (index.tagged[at] ?? []).includes(tag)) &&
    (component === null || (index.parted[at] ?? []).includes(component)) &&
    (filter.turn === 0 || index.turn[at] === filter.turn);
}

/** Null where anything fits; a name that nothing has fits nothing. */
function placeOf(names: readonly string[], name: string): number | null {
  return name === '' ? null : names.indexOf(name);
}

/** How many cases there are of each kind. */
export function countsOf({ status }: PageIndex): Readonly<Record<Filter['shown'], number>> {
  const of = (letters: string): number => [...status].filter((letter) => letters.includes(letter)).length;
  return { all: status.length, failing: of(FAILING), different: of(DIFFERENT) };
}

/** Turns at which anything went wrong first. */
export function turnsOf({ turn }: PageIndex): readonly number[] {
  return [...new Set(turn)].filter((each) => each > 0).sort((one, other) => one - other);
}

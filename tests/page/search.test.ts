import { describe, expect, it } from 'vitest';
import { ANY, type Filter } from '../../src/page/address.ts';
import { countsOf, createSearch, searchable, turnsOf } from '../../src/page/search.ts';
import type { PageIndex } from '../../src/render/page-data.ts';

const index: PageIndex = {
  places: ['billing', 'support'],
  metrics: ['language', 'length'],
  tags: ['lang: de', 'lang: es'],
  id: ['de-01', 'de-02', 'es-01', 'es-02', 'es-03'],
  place: [0, 1, 1, 1, 0],
  status: 'ifeup',
  turn: [5, 0, 2, 0, 0],
  trial: [0, 0, 1, 0, 0],
  tagged: [[0], [0], [1], [1], []],
  components: ['generate', 'retrieve'],
  parted: [[], [1], [0, 1], [], []],
  moved: [[0], [0, 1], [1], [], []],
  reason: ['answered in English', '', 'too long', '', ''],
};
const words = ['Wo ist das Ergebnis?\nHere it is.', 'Größe?\n38', '¿Dónde está?\nAquí.', '', 'nothing'];
const search = createSearch(index, await searchable(index, words));
const found = (filter: Partial<Filter>): readonly (string | undefined)[] =>
  search({ ...ANY, ...filter }).map((at) => index.id[at]);

describe('cases are found', () => {
  it.each<readonly [string, Partial<Filter>, readonly string[]]>([
    ['all of them', {}, index.id],
    ['that head has wrong', { shown: 'failing' }, ['de-01', 'es-01']],
    ['that moved', { shown: 'different' }, ['de-01', 'de-02']],
    ['of a metric', { metric: 'length' }, ['de-02', 'es-01']],
    ['of a place', { place: 'billing' }, ['de-01', 'es-03']],
    ['of a tag', { tag: 'lang: es' }, ['es-01', 'es-02']],
    ['by the part of the system that did otherwise', { component: 'retrieve' }, ['de-02', 'es-01']],
    ['by the turn that broke', { turn: 2 }, ['es-01']],
    ['by their id', { text: 'ES-0' }, ['es-01', 'es-02', 'es-03']],
    ['by what is wrong', { text: 'english' }, ['de-01']],
    ['by what was said, without its accents', { text: 'donde esta' }, ['es-01']],
    ['by a tag that is typed', { text: 'lang: es' }, ['es-01', 'es-02']],
    ['by all words, in any order', { text: 'here ergebnis' }, ['de-01']],
    ['by everything together', { shown: 'failing', metric: 'language', text: 'english' }, ['de-01']],
    ['not by a name that nothing has', { metric: 'gone' }, []],
  ])('%s', (_, filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });

  it('and counted', () => {
    expect(countsOf(index)).toEqual({ all: 5, failing: 2, different: 2 });
    expect(turnsOf(index)).toEqual([2, 5]);
  });
});

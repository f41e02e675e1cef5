import { expect, it } from 'vitest';
import { createRecent } from '../../src/edges/recent.ts';

function known(most: Parameters<typeof createRecent>[0], texts: readonly string[]): string {
  const recent = createRecent(most);
  for (const text of texts) recent.add(text);
  return ['a', 'b', 'cc', 'ddd'].filter(recent.has).join(' ');
}

it.each([
  ['all, as long as there is room', 3, 4, ['a', 'b', 'cc'], 'a b cc'],
  ['from the next one on, where there are too many', 2, 9, ['a', 'b', 'cc'], 'cc'],
  ['from the next one on, where they are too long together', 9, 3, ['a', 'b', 'cc'], 'cc'],
  ['as before, where one alone is too long', 9, 2, ['a', 'b', 'ddd'], 'a b'],
])('what came is remembered: %s', (_name, texts, characters, came, left) => {
  expect(known({ texts, characters }, came)).toBe(left);
});

it('nothing is remembered once it is cleared, and there is as much room as before', () => {
  const recent = createRecent({ texts: 9, characters: 2 });
  for (const text of ['a', 'b']) recent.add(text);
  recent.clear();
  expect(recent.has('a')).toBe(false);
  for (const text of ['a', 'b']) recent.add(text);
  expect(['a', 'b'].every(recent.has)).toBe(true);
});

import { expect, it } from 'vitest';
import { proseOf } from '../../src/text/prose.ts';

it.each([
  ['quoted', '> du hallo da'],
  ['code', '`du hallo da`'],
  ['an address', 'https://example.com/hallo-du-da'],
  ['an address of mail', 'hallo@du.da'],
  ['what a link leads to', '[there](du hallo da)'],
  ['markup', '<du hallo da>'],
  ['a placeholder', '{{ du hallo da }}'],
])('what is %s is no prose, and all else stays where it was', (_, text) => {
  const whole = `Before it,\n${text}\nafter it.`;
  const prose = proseOf(whole);
  expect(prose).not.toContain('hallo');
  expect(prose).toHaveLength(whole.length);
  expect(prose.split('\n').at(0)).toBe('Before it,');
  expect(prose.split('\n').at(-1)).toBe('after it.');
});

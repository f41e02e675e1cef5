import { expect, it } from 'vitest';
import { proseOf } from '../../src/text/prose.ts';

it.each([
  ['quoted', '> hallo du da'],
  ['code', '`hallo du da`'],
  ['an address', 'https://example.com/hallo-du-da'],
  ['an address of mail', 'hallo@du.da'],
  ['what a link leads to', '[there](hallo du da)'],
  ['markup', '<hallo du da>'],
  ['a placeholder', '{{ hallo du da }}'],
])('what is %s is no prose, and all else stays where it was', (_, text) => {
  const whole = `Before it,\n${text}\nafter it.`;
  const prose = proseOf(whole);
  expect(prose).not.toContain('hallo');
  expect(prose).toHaveLength(whole.length);
  expect(prose.split('\n').at(0)).toBe('Before it,');
  expect(prose.split('\n').at(-1)).toBe('after it.');
});

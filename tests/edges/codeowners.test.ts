import { expect, it } from 'vitest';
import { ownersOf } from '../../src/edges/github/owners.ts';

const CONFIG = '.github/micro-metrics.yml';

it.each<[string, string, readonly string[] | null]>([
  ['* @a', CONFIG, ['@a']],
  ['* @a\n*.yml @b', CONFIG, ['@b']],
  ['*.yml @b\n* @a', CONFIG, ['@a']],
  ['* @a\n/.github/', CONFIG, []],
  ['* @a\n.github @b @c', CONFIG, ['@b', '@c']],
  ['* @a\ngithub/ @b', CONFIG, ['@a']],
  ['/*.yml @b', CONFIG, []],
  ['/* @b', CONFIG, []],
  ['.github/* @b', CONFIG, ['@b']],
  ['.github/* @b', '.github/gates/de.yml', []],
  ['.github/** @b', '.github/gates/de.yml', ['@b']],
  ['**/gates @b', '.github/gates/de.yml', ['@b']],
  ['gates/ @b', '.github/gates/de.yml', ['@b']],
  ['/gates/ @b', '.github/gates/de.yml', []],
  ['# * @a\n\n  * @b # @c', CONFIG, ['@b']],
  ['* @a\r\n*.yml @b\r\n', CONFIG, ['@b']],
  ['/.GitHub/ @b', CONFIG, []],
  ['* @a\n!.github/ @b', CONFIG, null],
  ['* @a\n[a-z]* @b', CONFIG, null],
  ['* @a\n/my\\ law/ @b', CONFIG, null],
  ['* @a\n{x,.github}/ @b', CONFIG, null],
  ['', CONFIG, []],
])('%j gives %s to %j', (text, file, owners) => {
  expect(ownersOf(text, file)).toEqual(owners);
});

import { expect, test } from 'vitest';
import { isSameList } from '../../src/lib/same-list.ts';

test.each<[readonly string[], readonly string[], boolean]>([
  [[], [], true],
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [['a,b'], ['a', 'b'], false],
  [['a\nb'], ['a', 'b'], false],
  [[''], [], false],
  [['a'], ['a', ''], false],
])('%j and %j: %s', (one, other, isSame) => {
  expect([isSameList(one, other), isSameList(other, one)]).toEqual([isSame, isSame]);
});

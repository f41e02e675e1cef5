import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { parseReference, valueAt } from '../../src/parsing/pointer.ts';

describe('parseReference', () => {
  test.each([
    ['a.yml', 'a.yml', []],
    ['a.yml#', 'a.yml', []],
    ['dir/a.yml#/b/c', 'dir/a.yml', ['b', 'c']],
    ['a.yml#/b~1c/d~0e', 'a.yml', ['b/c', 'd~e']],
    ['a.yml#/~01', 'a.yml', ['~1']],
    ['a.yml#/a%20b', 'a.yml', ['a b']],
    ['a.yml#/', 'a.yml', ['']],
    ['a.yml#/x#y', 'a.yml', ['x#y']],
  ])('%s', (text, file, path) => expect(parseReference(text, null)).toEqual({ file, path }));

  test.each(['#/a', 'a.yml#a', 'a.yml#/~2', 'a.yml#/%zz'])('refuses %s', (text) => {
    const where = { file: 'config.yml', line: 3, key: 'targets.a.model' };
    expect(() => parseReference(text, where)).toThrow(UserError);
    expect(() => parseReference(text, where)).toThrow(`"${text}" does not point into a file`);
  });
});

describe('valueAt', () => {
  // The document of RFC 6901, section 5.
  const document = {
    foo: ['bar', 'baz'],
    '': 0,
    'a/b': 1,
    'c%d': 2,
    'm~n': 8,
  };

  test.each([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%25d', 2],
    ['/m~0n', 8],
    ['/foo/2', undefined],
    ['/foo/-', undefined],
    ['/foo/00', undefined],
    ['/foo/0/x', undefined],
    ['/toString', undefined],
    ['/foo/length', undefined],
  ])('%s', (pointer, value) => {
    expect(valueAt(document, parseReference(`x.json#${pointer}`, null).path)).toEqual(value);
  });
});

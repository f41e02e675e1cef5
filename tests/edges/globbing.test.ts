import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { globMatcher, linearMatcher } from '../../src/edges/globbing.ts';

const piece = fc.constantFrom('a', 'b', 'ab', '.', '.md', '*', '?', '[ab]', '[^a]', '{a,b}', '{a,*.md}', '-');
const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const glob = fc
  .array(fc.oneof(name, fc.constant('**')), { minLength: 1, maxLength: 4 })
  .map((steps) => steps.join('/'));
const file = fc
  .array(fc.array(fc.constantFrom('a', 'b', '.', '.md', '-', 'ä'), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((names) => names.map((letters) => letters.join('')).join('/'))
  .filter((path) => !path.split('/').some((each) => /^\.+$/.test(each)));

describe('globs', () => {
  it.each([true, false])('match as they do in picomatch, dot: %s', (dot) => {
    fc.assert(
      fc.property(glob, file, (pattern, path) => {
        // Whether a wildcard may stand for nothing there, the library decides now so, now so.
        fc.pre(!/\*\.\*|[*?\]}][^/]*\/\*\*$|\.\.|(?:^|\/)\.(?:\/|$)/.test(pattern));
        // In braces and classes the library lets a name begin with a dot, whatever it was told.
        fc.pre(dot || !/[{[]/.test(pattern));
        const linear = linearMatcher(pattern, { dot });
        fc.pre(linear !== null);
        expect([pattern, path, linear?.(path)]).toEqual([pattern, path, picomatch(pattern, { dot })(path)]);
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['evals/**', 'evals/a/b.jsonl', true],
    ['evals/**', 'evals', true],
    ['**/*.md', 'README.md', true],
    ['!docs/**', 'docs/a.md', false],
    ['!docs/**', 'src/a.md', true],
    ['a/+(b|c)/*.md', 'a/bcb/x.md', true],
    ['*?'.repeat(20), 'x'.repeat(100_000), true],
    [`${'*?'.repeat(20)}y`, 'x'.repeat(100_000), false],
    [`${'*a'.repeat(20)}b`, 'a'.repeat(20_000), false],
    [`${'**/a/'.repeat(20)}b`, 'a/'.repeat(5_000) + 'c', false],
  ])('%s', (pattern, path, matches) => {
    expect(globMatcher([pattern], { dot: true })(path)).toBe(matches);
  });

  it('are refused where only time could tell', () => {
    expect(() => globMatcher(['+(a|a)'.repeat(10)], { dot: true })).toThrow('repeats too much');
    expect(() => globMatcher(['+(a|b)*'], { dot: true })('a'.repeat(1000))).toThrow('too long for the glob');
  });
});

it.each(['\u2028x.jsonl', '\u2029.jsonl', '\n.jsonl', 'a\\b.jsonl', '\u2028a\\b.jsonl'])(
  'a name is found whatever it begins with or holds: %j',
  (name) => {
    for (const glob of ['*.jsonl', 'cases/*.jsonl', '**/*.jsonl', 'cases/**'])
      expect(globMatcher([glob], { dot: false })(glob === '*.jsonl' ? name : `cases/${name}`), glob).toBe(
        true,
      );
    expect(globMatcher(['*.json'], { dot: false })(name)).toBe(false);
  },
);

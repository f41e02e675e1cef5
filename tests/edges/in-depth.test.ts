import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewsOf } from '../../src/columns/views.ts';
import { inDepth } from '../../src/edges/in-depth.ts';

const KEY = 'sekret';
const hide = (text: string): string => text.replaceAll(KEY, '***');

describe('every text inside a value', () => {
  test('is changed wherever it stands, and the rest is the same object', () => {
    const text = fc.constantFrom('', 'a', KEY, `x ${KEY}`, 'b'.repeat(300), `${'c'.repeat(300)}${KEY}`);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.constantFrom(null, 1, true),
        fc.array(tie('value'), { maxLength: 10 }),
        fc.dictionary(fc.constantFrom(...'abcdefghijkl'), tie('value'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        const [seen, again] = inDepth(hide)([one, one]);
        const json = JSON.stringify(one);
        expect(JSON.stringify(seen)).toBe(hide(json));
        expect(again).toEqual(seen);
        if (!json.includes(KEY)) expect(seen).toBe(one);
      }),
    );
  });

  test('a view is looked at as what it shows, but for what it asks, which is made anew at each look', () => {
    const [exam, request] = [{ suite: { name: `of ${KEY}` } }, { ok: true, value: KEY }];
    const trialAt = viewsOf({
      exam: (row) => (row > 0 ? exam : null),
      index: (row) => row,
      request: () => request,
      own: () => undefined,
    });
    const [same, changed] = [trialAt(0), trialAt(1)];
    const seen = inDepth(hide)({ exam, trials: [same, changed] });
    expect(seen.trials[0]).toBe(same);
    expect(seen.trials[1]).toEqual({ exam: { suite: { name: 'of ***' } }, index: 1, request });
    expect(seen.trials[1]?.exam).toBe(seen.exam);
    expect(inDepth(hide)({ request: [KEY] })).toEqual({ request: ['***'] });
  });

  test('what is shared stays shared, also where it is small', () => {
    const [mark, list] = [{ reason: KEY }, [KEY]];
    const seen = inDepth(hide)({ a: mark, b: [mark, list], c: list });
    expect(seen).toEqual({ a: { reason: '***' }, b: [{ reason: '***' }, ['***']], c: ['***'] });
    expect(seen.b[0]).toBe(seen.a);
    expect(seen.b[1]).toBe(seen.c);
  });

  test('what is shared at each of fifty levels is read once', () => {
    let read = 0;
    const count = inDepth((text) => {
      read++;
      return text;
    });
    let nested: unknown = 'clean';
    for (let level = 0; level < 50; level++) nested = [[nested, nested], { a: [nested], b: nested }];
    expect(count(nested)).toBe(nested);
    expect(read).toBeLessThan(1000);
  });
});

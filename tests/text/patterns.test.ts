import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, faultOf } from '../../src/text/patterns.ts';

const pieces = [
  ...['a', 'Z', '0', 'é', '漢', ' ', '_', '-', ',', '/', '#', '.', '^', '$', '|', '*', '+', '?', '(', ')'],
  ...['(?:', '(?i)', '[', ']', '{', '}', '{2}', '{3,1}', '\\', '\\d', '\\b', '\\B', '\\p{L}', '\\.', '\\-'],
  ...[
    '[a-z]',
    '[^0-9]',
    '[\\d.]',
    '[z-a]',
    '[]',
    '[^]',
    'a-z',
    '&&',
    '\\[',
    '\\]',
    '\\{',
    '\\\\',
    '\\x',
    '*?',
  ],
];

describe('faultOf', () => {
  it('finds a fault where the engine does, and nowhere else', async () => {
    const pattern = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));
    let [fine, wrong] = [0, 0];
    const property = fc.asyncProperty(pattern, async (each) => {
      const compiles = await compilePattern(each).then(
        () => true,
        () => false,
      );
      if (compiles) fine += 1;
      else wrong += 1;
      expect((await faultOf(each)) === null, each).toBe(compiles);
    });
    await fc.assert(property, { numRuns: 20_000, seed: 7 });
    expect(Math.min(fine, wrong)).toBeGreaterThan(1000);
  });

  it('names what the engine does not do', async () => {
    expect(await faultOf('a(?=b)')).toContain('lookaround');
    expect(await faultOf('(a)\\1')).toContain('back-references');
    expect(await faultOf('(a')).toContain('missing closing )');
  });
});

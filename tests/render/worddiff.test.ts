import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutTokens } from '../../src/render/tokens.ts';
import { wordDiff } from '../../src/render/worddiff.ts';
import { differences, partsOf } from '../../src/stages/detect/differences.ts';
import type { Json, Prompt } from '../../src/types.ts';

describe('words that changed', () => {
  test.each(['\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'a line that is ended by %j is a line of its own, with a sign of its own',
    (end) => {
      const shown = wordDiff('Say please.', `Say please.\nnew${end}- base said this`);
      expect(shown.split('\n')).toEqual(['  Say please.', '+ new', '+ - base said this']);
    },
  );

  test('are shown in their line, with a little around it', () => {
    const before = 'one\ntwo\nthree\nfour\nYou answer politely.\nfive\nsix\nseven\neight';
    expect(wordDiff(before, before.replace('politely', 'politely and briefly'))).toBe(
      '…\n  three\n  four\n~ You answer politely{+ and briefly+}.\n  five\n  six\n  …'.replace(
        '…\n  three',
        '  …\n  three',
      ),
    );
  });

  test('of lines that have nothing in common are lines that went and came', () => {
    expect(wordDiff('Say please.', 'Never answer questions about the weather.')).toBe(
      '- Say please.\n+ Never answer questions about the weather.',
    );
  });

  test('of a long text written anew are its first lines, whatever its length', () => {
    const long = (word: string): string =>
      Array.from({ length: 40_000 }, (_, at) => `${word} ${at} stays as it is.`).join('\n');
    const shown = wordDiff(`Same.\n${long('rule')}`, `Same.\n${long('law')}`).split('\n');
    expect(shown.length).toBeLessThan(50);
    expect(shown.slice(0, 2)).toEqual(['  …', '~ [-rule-]{+law+} 0 stays as it is.']);
    const words = (word: string): string =>
      Array.from({ length: 40_000 }, (_, at) => `${word}${at}`).join(' ');
    expect(
      wordDiff(words('a'), words('b'))
        .split('\n')
        .map((line) => line[0]),
    ).toEqual(['-', '+']);
    const shorter = wordDiff(long('rule'), long('rule').slice(0, 60));
    expect(shorter).toContain('- rule 3 stays as it is.');
  });

  test('can be taken back: without what came it is the old text, without what went the new', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bb ', 'c c', '\n', 'dd'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const shown = wordDiff(before, after);
        fc.pre(!shown.includes('…'));
        const lines = shown.split('\n');
        const of = (mark: string, gone: RegExp, kept: RegExp): string =>
          lines
            .filter((line) => !line.startsWith(mark === '-' ? '+ ' : '- '))
            .map((line) =>
              (line.startsWith('~ ') ? line.replace(gone, '').replace(kept, '$1') : line).slice(2),
            )
            .join('\n');
        expect(of('-', /\{\+.*?\+\}/g, /\[-(.*?)-\]/g)).toBe(before.replace(/\n$/, ''));
        expect(of('+', /\[-.*?-\]/g, /\{\+(.*?)\+\}/g)).toBe(after.replace(/\n$/, ''));
      }),
    );
  });
});

test('tokens are counted about, in any script', () => {
  expect(aboutTokens('')).toBe(0);
  expect(aboutTokens('You are the support bot of a shop.')).toBeGreaterThanOrEqual(8);
  expect(aboutTokens('商店的客服')).toBe(5);
});

const tool = (name: string, more: Record<string, Json> = {}): Json => ({
  type: 'function',
  function: { name, ...more },
});
const prompt = (tools: readonly Json[]): Prompt => ({
  ...{
    path: 'a',
    syntax: 'mustache',
    model: 'm',
    parameters: {},
    messages: [],
    responseFormat: null,
    files: [],
  },
  tools,
});

describe('tools', () => {
  const found = (before: readonly Json[], after: readonly Json[]): string[] =>
    differences(prompt(before), prompt(after)).map(({ what }) => what);

  test('are told by their names', () => {
    expect(found([tool('find'), tool('pay')], [tool('find'), tool('refund')])).toEqual([
      'tools.pay',
      'tools.refund',
    ]);
    expect(found([tool('find', { description: 'a' })], [tool('find', { description: 'b' })])).toEqual([
      'tools.find.description',
    ]);
    expect(found([tool('a'), tool('b')], [tool('b'), tool('a')])).toEqual(['tools.order']);
    expect(found([tool('a')], [tool('a')])).toEqual([]);
  });

  test('without names, or with one twice, are compared as a whole', () => {
    expect(found([{ type: 'search' }], [{ type: 'files' }])).toEqual(['tools']);
    expect(found([tool('a'), tool('a')], [tool('a')])).toEqual(['tools']);
    expect(found([{ ...(tool('a') as object), strict: true }], [tool('a')])).toEqual(['tools']);
    expect(partsOf(differences(prompt([tool('a')]), prompt([])))).toEqual(['tools']);
  });
});

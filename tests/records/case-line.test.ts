import { describe, expect, it } from 'vitest';
import { caseLine, filled, trialLine } from '../../src/records/case-line.ts';
import type { Case } from '../../src/types.ts';

const CASE: Case = {
  id: 'de-07',
  input: { question: 'Wo?', top: 3 },
  turns: [
    { user: 'Hi', assistant: 'Hello' },
    { user: 'Wo?', assistant: null },
  ],
  expected: { ids: [1] },
  context: ['page'],
  expectedTools: [],
  tags: { lang: 'de' },
  pinned: false,
  law: 'both',
  where: { file: 'a.jsonl', line: 1, key: null },
};

describe('the line of a case', () => {
  it('says what a case file says, and leaves out what is not there', () => {
    expect(caseLine(CASE, 2)).toEqual({
      case: 'de-07',
      trial: 2,
      input: { question: 'Wo?', top: 3 },
      turns: [{ user: 'Hi', assistant: 'Hello' }, 'Wo?'],
      expected: { ids: [1] },
      context: ['page'],
      tags: { lang: 'de' },
    });
    const bare = { ...CASE, input: {}, turns: [], expected: null, context: [], tags: {} };
    expect(caseLine(bare, 0)).toEqual({ case: 'de-07', trial: 0 });
  });

  it('has another trace for each trial and side, and the same one for the same', () => {
    const trace = (index: number, side: 'baseline' | 'candidate', key = 'k'): string =>
      trialLine({ case: CASE, index, key, side }).traceparent;
    const all = [
      trace(0, 'baseline'),
      trace(1, 'baseline'),
      trace(0, 'candidate'),
      trace(0, 'baseline', 'l'),
    ];
    expect(new Set(all).size).toBe(4);
    expect(trace(0, 'baseline')).toBe(all[0]);
    expect(all.every((each) => /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/.test(each))).toBe(true);
  });

  it('fills a template: whole places take values, others words, and what is missing is null or nothing', () => {
    const line = caseLine(CASE, 0);
    expect(
      filled(
        {
          q: 'Ask {{input.question}} {{input.none}}{{input.top}}',
          n: ['{{ input.top }}'],
          x: '{{nope}}',
          y: 1,
        },
        line,
      ),
    ).toEqual({ q: 'Ask Wo? 3', n: [3], x: null, y: 1 });
    expect(filled('{{constructor}} {{input.__proto__}}', line)).toBe(' ');
  });
});

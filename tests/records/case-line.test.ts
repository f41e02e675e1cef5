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

  it('says what the spans of the trial are to hang from', () => {
    const parent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    expect(trialLine({ case: CASE, index: 2 }, parent)).toEqual({
      id: 'de-07',
      ...caseLine(CASE, 2),
      traceparent: parent,
    });
    expect(trialLine({ case: { ...CASE, pinned: true }, index: 0 }, parent)).toMatchObject({ pinned: true });
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

import { describe, expect, it } from 'vitest';
import { toPlainLines } from '../../src/render/plain-text.ts';

describe('a report on a terminal', () => {
  it('has tables in columns, as wide as they must be', () => {
    const table = {
      kind: 'table' as const,
      columns: [
        { title: 'Check', align: 'left' as const },
        { title: 'Head', align: 'right' as const },
      ],
      rows: [
        [['❌ language'], [{ strong: '60 %' }]],
        [['length'], ['100 %']],
      ],
    };
    expect(toPlainLines([table])).toEqual([
      'Check          Head',
      '❌ language    60 %',
      'length        100 %',
    ]);
  });

  it('opens what is open, and tables; of the rest it has the first line', () => {
    const inner = { kind: 'paragraph' as const, words: ['inside'] };
    const fold = (open: true | undefined): readonly string[] =>
      toPlainLines([{ kind: 'details', rank: 1, open, summary: ['7 more'], blocks: [inner] }]);
    expect([fold(true), fold(undefined)]).toEqual([['7 more', '  inside'], ['7 more: see the report']]);
  });

  it('has an empty line between blocks, none for what is empty, and no line end in a line', () => {
    const said = (text: string): { kind: 'paragraph'; words: string[] } => ({
      kind: 'paragraph',
      words: [text],
    });
    expect(toPlainLines([said('a\nb'), said(' '), said('c')])).toEqual(['a', 'b', '', 'c']);
  });
});

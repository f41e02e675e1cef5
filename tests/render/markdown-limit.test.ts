import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/render/markdown.ts';
import { bytes } from '../../src/render/text.ts';
import type { Block } from '../../src/types.ts';
import { anyText } from '../support/hostile.ts';
import { nodes, paragraph, parse, types } from '../support/markdown.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 400) };

describe('a limit', () => {
  const details = (name: string, rank: number, size: number): Block => ({
    kind: 'details',
    summary: [name],
    rank,
    blocks: [{ kind: 'code', text: 'word '.repeat(size / 5), language: '' }],
  });

  it('cuts whole details, the highest rank first, and says where they are', () => {
    const blocks = [
      paragraph('head'),
      details('evidence', 2, 500),
      details('policy', 1, 500),
      details('usage', 3, 500),
    ];
    const markdown = toMarkdown(blocks, { limit: 1000 });
    expect(markdown).toContain('<summary>policy</summary>');
    expect(markdown).toContain('Left out here: “evidence”. In full in report.html.');
    expect(markdown).toContain('Left out here: “usage”. In full in report.html.');
  });

  it('then shortens code and tables', () => {
    const rows = Array.from({ length: 1200 }, (_, at) => [[`case ${at}`], ['passing']]);
    const columns = ['case', 'status'].map((title) => ({ title, align: 'left' as const }));
    const markdown = toMarkdown([{ kind: 'table', columns, rows }], { limit: 5000 });
    expect(markdown).toContain('… and 1,100 more rows, all in report.json');
    const code = toMarkdown([{ kind: 'code', text: 'word '.repeat(10_000), language: '' }], { limit: 5000 });
    expect(code).toMatch(/word… \([\d,]+ more characters\)\n```$/);
  });

  it('is never passed, and what is left is well-formed', () => {
    const words = fc.array(
      fc.oneof(
        anyText,
        anyText.map((code) => ({ code })),
        anyText.map((strong) => ({ strong })),
      ),
      { maxLength: 4 },
    );
    const leaf: fc.Arbitrary<Block> = fc.oneof(
      words.map((each): Block => ({ kind: 'paragraph', words: each })),
      words.map((each): Block => ({ kind: 'note', tone: 'note', words: each })),
      fc.array(words, { maxLength: 9 }).map((items): Block => ({ kind: 'list', items })),
      fc.array(words, { maxLength: 9 }).map((cells): Block => ({
        kind: 'table',
        columns: [{ title: 'a', align: 'left' }],
        rows: cells.map((cell) => [cell]),
      })),
      fc
        .tuple(anyText, fc.nat(2000))
        .map(([text, times]): Block => ({ kind: 'code', text: text.repeat(times % 40), language: '' })),
    );
    const nested = fc
      .tuple(words, fc.array(leaf, { maxLength: 4 }), fc.nat(3))
      .map(([summary, blocks, rank]): Block => ({ kind: 'details', summary, blocks, rank }));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(leaf, nested), { maxLength: 8 }),
        fc.integer({ min: 0, max: 3000 }),
        (blocks, limit) => {
          const markdown = toMarkdown(blocks, { limit });
          expect(bytes(markdown)).toBeLessThanOrEqual(limit);
          const tree = parse(markdown);
          const html = nodes(tree)
            .filter((each) => each.type === 'html')
            .map((each) => each.value ?? '');
          const opened = html.filter((each) => each.startsWith('<details>')).length;
          expect(html.filter((each) => each === '</details>')).toHaveLength(opened);
          expect(
            html.every((each) => /^(<details>\n<summary>.*<\/summary>|<\/details>|<\/?code>)$/.test(each)),
          ).toBe(true);
          expect(types(tree)).not.toContain('link');
          expect(types(tree)).not.toContain('image');
        },
      ),
      runs,
    );
  });

  it('is met by a report of many megabytes', () => {
    const big = Array.from({ length: 400 }, (_, at) => details(`case ${at}`, at % 3, 10_000));
    expect(bytes(toMarkdown(big, { limit: 65_536 }))).toBeGreaterThan(30_000);
  });
});

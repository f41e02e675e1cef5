import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/lib/markdown.ts';
import { bytes, oneLine, visible } from '../../src/lib/text.ts';
import type { Block, Words } from '../../src/types.ts';
import { anyText, hostile } from '../support/hostile.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string | null;
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm);
const parse = (markdown: string): Node => parser.parse(markdown) as Node;

function nodes(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodes)];
}

const types = (node: Node): readonly string[] => [...new Set(nodes(node).map((each) => each.type))].sort();
const shown = (node: Node): string =>
  nodes(node)
    .map((each) => (each.type === 'html' ? '' : (each.value ?? '')))
    .join('')
    .replaceAll('\u200B', '');

const seen = (text: string): string =>
  visible(text)
    .replace(/[ \t\n]+/g, ' ')
    .replace(/^ +| +$/g, '');
const paragraph = (...words: Words): Block => ({ kind: 'paragraph', words });
const runs = { numRuns: Number(process.env.RUNS ?? 400) };

/** Every foreign string comes out as this text, in these kinds of nodes, and nothing else. */
function onlyText(markdown: string, text: string, around: readonly string[]): void {
  const tree = parse(markdown);
  const allowed = new Set(['root', 'text', ...around]);
  expect(
    types(tree).filter((type) => !allowed.has(type)),
    markdown,
  ).toEqual([]);
  expect(shown(tree), markdown).toBe(text);
}

describe('foreign text in markdown is shown as it is', () => {
  const places: readonly (readonly [string, (text: string) => Block, readonly string[]])[] = [
    ['a paragraph', (text) => paragraph(text), ['paragraph']],
    ['strong words', (text) => paragraph({ strong: text }), ['paragraph', 'strong']],
    ['a heading', (text) => ({ kind: 'heading', level: 3, words: [text] }), ['heading']],
    ['a list', (text) => ({ kind: 'list', items: [[text]] }), ['list', 'listItem', 'paragraph']],
    ['a link', (text) => paragraph({ link: text, href: 'https://x.example/' }), ['paragraph', 'link']],
  ];
  for (const [name, block, around] of places) {
    it.each(hostile)(`in ${name}: %j`, (text) => onlyText(toMarkdown([block(text)]), seen(text), around));
    it(`in ${name}, whatever it is`, () => {
      fc.assert(
        fc.property(anyText, (text) => onlyText(toMarkdown([block(text)]), seen(text), around)),
        runs,
      );
    });
  }

  it('in a note, after its mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = toMarkdown([{ kind: 'note', tone: 'warning', words: [text] }]);
        onlyText(markdown, `[!WARNING]${seen(text) === '' ? '' : '\n'}${seen(text)}`, [
          'blockquote',
          'paragraph',
        ]);
      }),
      runs,
    );
  });

  it('in every cell of a table, which keeps its rows and columns', () => {
    const cell = fc.oneof(
      anyText,
      anyText.map((code) => ({ code })),
    );
    fc.assert(
      fc.property(cell, cell, anyText, (one, other, title) => {
        const columns = [
          { title, align: 'left' as const },
          { title: 'n', align: 'right' as const },
        ];
        const tree = parse(
          toMarkdown([
            {
              kind: 'table',
              columns,
              rows: [
                [[one], [other]],
                [[other], [one]],
              ],
            },
          ]),
        );
        const table = tree.children?.[0];
        expect(tree.children).toHaveLength(1);
        expect(table?.type).toBe('table');
        expect(table?.children?.map((row) => row.children?.length)).toEqual([2, 2, 2]);
        const html = nodes(tree).filter((each) => each.type === 'html');
        expect(html.every((each) => /^<\/?code>$/.test(each.value ?? ''))).toBe(true);
        const allowed = new Set(['root', 'table', 'tableRow', 'tableCell', 'text', 'inlineCode', 'html']);
        expect(types(tree).filter((type) => !allowed.has(type))).toEqual([]);
        const cells = table?.children?.slice(1).flatMap((row) => row.children ?? []) ?? [];
        const bare = (node: Node): string => shown(node).trim();
        const want = (word: typeof one): string =>
          typeof word === 'string'
            ? seen(word).trim()
            : visible(word.code)
                .replace(/[\t\n]/g, ' ')
                .trim();
        const got = cells.map(bare).map((text) => text.replace(/[ \u00A0]+/g, ' '));
        const wanted = [one, other, other, one].map(want).map((text) => text.replace(/[ \u00A0]+/g, ' '));
        expect(got).toEqual(wanted);
      }),
      runs,
    );
  });

  it('in code, in a line and in a block', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, language) => {
        const inText = visible(text).replace(/[\t\n]/g, ' ');
        const line = parse(toMarkdown([paragraph('a ', { code: text }, ' z')]));
        if (inText !== '') {
          expect(types(line)).toEqual(['inlineCode', 'paragraph', 'root', 'text']);
          expect(nodes(line).find((each) => each.type === 'inlineCode')?.value).toBe(inText);
        }
        const block = parse(toMarkdown([{ kind: 'code', text, language }, paragraph('after')]));
        expect(block.children?.map((each) => each.type)).toEqual(['code', 'paragraph']);
        expect(block.children?.[0]?.value).toBe(visible(text));
      }),
      runs,
    );
  });

  it('in details, which only their own tag closes', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, text) => {
        const blocks: readonly Block[] = [{ kind: 'code', text, language: '' }, paragraph(text)];
        const markdown = toMarkdown([
          { kind: 'details', summary: [summary], blocks, rank: 1 },
          paragraph('after'),
        ]);
        const tree = parse(markdown);
        const html = nodes(tree).filter((each) => each.type === 'html');
        expect(html).toHaveLength(2);
        expect(html[1]?.value).toBe('</details>');
        const [, inner] = /^<details>\n<summary>(.*)<\/summary>$/.exec(html[0]?.value ?? '') ?? [];
        expect(inner).toBeDefined();
        expect(inner).not.toMatch(/[<>]/);
        const text2 = inner?.replaceAll('\u200B', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
        expect(text2?.replaceAll('&amp;', '&')).toBe(seen(summary).trim());
      }),
      runs,
    );
  });

  it('in any row of words, which keep their kinds', () => {
    const word = fc.oneof(
      anyText,
      anyText.map((strong) => ({ strong })),
      anyText.map((code) => ({ code })),
      anyText.map((text) => ({ link: text, href: 'https://x.example/a(b)?c=d&e=f' })),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const tree = parse(toMarkdown([paragraph(...words)]));
        const allowed = new Set(['root', 'paragraph', 'text', 'strong', 'inlineCode', 'link']);
        expect(types(tree).filter((type) => !allowed.has(type))).toEqual([]);
        const codes = nodes(tree).filter((each) => each.type === 'inlineCode');
        const wanted = words.filter(
          (each) => typeof each !== 'string' && 'code' in each && visible(each.code) !== '',
        );
        expect(codes).toHaveLength(wanted.length);
      }),
      runs,
    );
  });
});

describe('what GitHub would make of the rendered text', () => {
  const rendered = (text: string): string =>
    nodes(parse(toMarkdown([paragraph(text)])))
      .map((each) => each.value ?? '')
      .join('');
  it.each([
    ['@org/team', /@\w/],
    ['mail me@example.com', /@\w/],
    ['fixes #123', /#\d/],
    ['see GH-12', /GH-\d/i],
    ['user/repo#1', /#\d/],
    ['a5c3785ed8d6a35868bc169f07e40e889087fd2e', /\b[0-9a-f]{7,40}\b/],
    ['http://x.example and www.x.example', /:\/\/|www\./],
    [':tada: :+1: :100:', /:[\w+-]+:/],
    ['$a$ and $b$', /(?<![^\s])\$\S/],
  ])('%s refers to nothing', (text, reference) => {
    expect(rendered(text)).not.toMatch(reference);
    expect(rendered(text).replaceAll('\u200B', '')).toBe(text);
  });

  it.each([
    'at 12:30:45',
    'cost $0.0123, was $0.0100',
    'INC-42',
    'gpt-6.1-terra',
    'snake_case',
    '91.3 %',
    '−11.1',
    'a -> b',
  ])('%s is left whole', (text) => expect(toMarkdown([paragraph(text)])).toBe(text));
});

describe('links', () => {
  it.each([
    [
      'https://github.com/a/b/blob/c/prompts/übung (1).md#L3',
      'https://github.com/a/b/blob/c/prompts/%C3%BCbung%20%281%29.md#L3',
    ],
    ['https://x.example/%20a', 'https://x.example/%20a'],
    ['https://x.example/?a=1&copy;=2', 'https://x.example/?a=1&copy;=2'],
    ['https://x.example/)[x](http://evil)', 'https://x.example/%29%5Bx%5D%28http://evil%29'],
  ])('%s is encoded', (href, url) => {
    const tree = parse(toMarkdown([paragraph({ link: 'x', href })]));
    expect(nodes(tree).find((each) => each.type === 'link')?.url).toBe(url);
  });
  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://x', '//x', '', 'https://'])(
    '%j is no link',
    (href) => {
      expect(types(parse(toMarkdown([paragraph({ link: 'x', href })])))).toEqual([
        'paragraph',
        'root',
        'text',
      ]);
    },
  );
});

describe('the look', () => {
  it('of each block', () => {
    const blocks: readonly Block[] = [
      { kind: 'heading', level: 2, words: ['Verdict: ', { strong: 'fail' }] },
      { kind: 'note', tone: 'caution', words: ['German was lost in ', { code: 'support' }] },
      { kind: 'list', items: [['one'], ['two']] },
      { kind: 'list', items: [['three']] },
      {
        kind: 'table',
        columns: [
          { title: 'case', align: 'left' },
          { title: 'gain', align: 'right' },
        ],
        rows: [[[{ code: 'a|b' }], ['−11.1']], [['x']]],
      },
      {
        kind: 'details',
        summary: ['20 cases of ', { code: '<lang>' }],
        rank: 1,
        blocks: [{ kind: 'code', text: '+ a\n- b', language: 'diff' }],
      },
      { kind: 'code', text: 'graph TD', language: 'mermaid' },
    ];
    expect(toMarkdown(blocks)).toMatchInlineSnapshot(`
      "## Verdict: **fail**

      > [!CAUTION]
      > German was lost in \`support\`

      - one
      - two

      * three

      | case | gain |
      | :- | -: |
      | \`a\\|b\` | −11.1 |
      | x | |

      <details>
      <summary>20 cases of <code>&lt;lang&gt;</code></summary>

      \`\`\`diff
      + a
      - b
      \`\`\`

      </details>

      \`\`\`
      graph TD
      \`\`\`"
    `);
  });
});

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

  it('is met quickly by a report of many megabytes', () => {
    const big = Array.from({ length: 400 }, (_, at) => details(`case ${at}`, at % 3, 10_000));
    const start = performance.now();
    expect(bytes(toMarkdown(big, { limit: 65_536 }))).toBeGreaterThan(30_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

it('one line is the visible text without its line ends', () => {
  expect(oneLine(' a\r\n b\u2028c ')).toBe('a b c');
});

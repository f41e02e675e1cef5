import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/render/markdown.ts';
import type { Block } from '../../src/types.ts';
import { nodes, paragraph, parse, types } from '../support/markdown.ts';

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

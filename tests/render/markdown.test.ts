import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/render/markdown.ts';
import { visible } from '../../src/render/text.ts';
import type { Block } from '../../src/types.ts';
import { anyText, hostile } from '../support/hostile.ts';
import { nodes, paragraph, parse, seen, shown, types, type Node } from '../support/markdown.ts';

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

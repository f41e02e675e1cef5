import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, toHtml } from '../../src/render/html.ts';
import { STYLE, STYLE_HASH } from '../../src/render/page-style.ts';
import { visible } from '../../src/render/text.ts';
import type { Block } from '../../src/types.ts';
import { anyText, hostile } from '../support/hostile.ts';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', amp: '&' };
const decoded = (html: string): string =>
  html.replace(/&(\w+|#39);/g, (_, name: string) => ENTITIES[name] ?? '?');
const page = (...blocks: Block[]): string => toHtml(blocks, { title: 'title', badge: 'fail' });
const bodyOf = (html: string): string => /<\/h1>\n([\s\S]*)\n<\/main>/.exec(html)?.[1] ?? '';

/** Splits into tags and text; every tag is one of those that the page is made of, with our attributes only. */
function textOf(html: string): string {
  const tag =
    /<\/?(?:p|h[1-4]|ul|li|div|table|thead|tbody|tr|th|td|pre|code|strong|details|summary|span|a)(?: (?:class|dir|role|aria-label|tabindex|scope|href|rel)="[^"<>]*")*>/g;
  const text = html.replace(tag, '');
  expect(text).not.toMatch(/[<>]/);
  return decoded(text);
}

const blocksOf = (text: string): readonly Block[] => [
  { kind: 'paragraph', words: [text] },
  { kind: 'paragraph', words: [{ strong: text }] },
  { kind: 'heading', level: 3, words: [{ code: text }] },
  { kind: 'note', tone: 'warning', words: [text] },
  { kind: 'list', items: [[text], [{ link: text, href: 'https://x.example/"><b>' }]] },
  { kind: 'table', columns: [{ title: text, align: 'right' }], rows: [[[text]]] },
  { kind: 'code', text, language: text },
  { kind: 'code', text, language: 'diff' },
  { kind: 'details', summary: [text], rank: 1, blocks: [{ kind: 'code', text, language: '' }] },
];

describe('foreign text in the page', () => {
  it.each(hostile)('%j stays text', (text) => {
    for (const block of blocksOf(text)) textOf(bodyOf(page(block)));
    expect(decoded(escapeHtml(text))).toBe(visible(text));
  });

  it('whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const block of blocksOf(text)) textOf(bodyOf(page(block)));
        const [shown] = [textOf(bodyOf(page({ kind: 'code', text, language: '' })))];
        expect(shown).toBe(visible(text));
        const [title] = /(?<=<title>)[^<]*/.exec(toHtml([], { title: text, badge: text })) ?? [];
        expect(decoded(title ?? '')).toBe(`${visible(text)} · Micro Metrics`);
      }),
      { numRuns: 300 },
    );
  });

  it('links nowhere but to http', () => {
    const html = page({ kind: 'paragraph', words: [{ link: 'x', href: 'javascript:alert(1)' }] });
    expect(html).not.toContain('javascript');
    expect(html).not.toContain('<a ');
  });
});

describe('the page', () => {
  it('lets nothing in but its own style', () => {
    const html = page({ kind: 'paragraph', words: ['x'] });
    const hash = createHash('sha256').update(STYLE).digest('base64');
    expect(STYLE_HASH).toBe(`sha256-${hash}`);
    expect(html).toContain(
      `content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script|<link|<img|style=|@import|url\(/);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  it('takes its first heading as its own, and the title without one', () => {
    const own = toHtml([{ kind: 'heading', level: 2, words: ['German was lost'] }], {
      title: 't',
      badge: 'fail',
    });
    expect(own).toContain('<h1>German was lost</h1>');
    expect(own).not.toContain('<h2>');
    expect(page()).toContain('<h1>title</h1>');
    expect(page()).toContain('<span class="pill bad">fail</span>');
  });

  it('colours differences and outcomes', () => {
    const html = page(
      { kind: 'code', text: '  a\n- b\n+ c\n  d', language: 'diff' },
      {
        kind: 'table',
        columns: [{ title: 'a', align: 'left' }],
        rows: [[['introduced']], [[{ strong: 'fixed' }]]],
      },
    );
    expect(html).toContain('<pre>  a\n<span class="del">- b</span><span class="add">+ c</span>  d</pre>');
    expect(html).toContain('<td dir="auto" class="bad">introduced</td>');
    expect(html).toContain('<td dir="auto" class="good"><strong>fixed</strong></td>');
  });
});

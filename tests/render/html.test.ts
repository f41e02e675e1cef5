import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, toPage, type Built } from '../../src/render/html.ts';
import { ICONS_BY_SIGN } from '../../src/render/icons.ts';
import { visible } from '../../src/render/text.ts';
import type { Block } from '../../src/types.ts';
import { anyText, hostile } from '../support/hostile.ts';
import { readable } from '../support/page-part.ts';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', amp: '&' };
const decoded = (html: string): string =>
  html.replace(/&(\w+|#39);/g, (_, name: string) => ENTITIES[name] ?? '?');
const BUILT: Built = { script: 'run()', style: 'p{}', scriptHash: 'sha256-run', styleHash: 'sha256-look' };
const whole = (blocks: readonly Block[], title: string, badge = 'fail'): string =>
  [...toPage(blocks, { title, badge }, BUILT, [])].map(readable).join('');
const page = (...blocks: Block[]): string => whole(blocks, 'title');
/** What is opened by the reader, and what stands before it. */
const toldOf = (html: string): string => /in words">\n([\s\S]*)\n<\/section>/.exec(html)?.[1] ?? '';
const openingOf = (html: string): string => /<\/h1>\n([\s\S]*)\n<\/header>/.exec(html)?.[1] ?? '';
const bodyOf = (html: string): string => openingOf(html) + toldOf(html);

/** Splits into tags and text; every tag is one of those that the page is made of, with our attributes only. */
function textOf(html: string): string {
  const tag =
    /<\/?(?:p|h[1-4]|ul|li|div|table|thead|tbody|tr|th|td|pre|code|strong|details|summary|span|a|svg|path)(?: (?:class|dir|role|aria-label|tabindex|scope|href|rel|viewBox|fill-rule|d)="[^"<>]*")*\/?>/g;
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
        const [title] = /(?<=<title>)[^<]*/.exec(whole([], text, text)) ?? [];
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
  it('lets nothing in but its own program and look', () => {
    const html = page({ kind: 'paragraph', words: ['x'] });
    expect(html).toContain(
      `content="default-src 'none'; script-src 'sha256-run'; style-src 'sha256-look'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<link|<img|style=|@import|url\(| on[a-z]+=/);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  it('draws the signs that lines of ours start with, and no others', () => {
    for (const [sign, { says }] of Object.entries(ICONS_BY_SIGN)) {
      const html = page({ kind: 'paragraph', words: [`${sign} one ${sign} two`] });
      expect(openingOf(html)).toContain(`aria-label="${says}"`);
      expect(textOf(openingOf(html))).toBe(` one ${sign} two`);
    }
  });

  it('keeps what decided before all that has to be opened', () => {
    const html = page(
      { kind: 'paragraph', words: ['why'] },
      { kind: 'details', summary: ['more'], rank: 1, blocks: [] },
      { kind: 'paragraph', words: ['last'] },
    );
    expect(textOf(openingOf(html))).toBe('why');
    expect(textOf(toldOf(html))).toContain('more');
    expect(textOf(toldOf(html))).toContain('last');
  });

  it('holds what is packed where no program runs it', () => {
    const parts = [...toPage([], { title: 't', badge: 'pass' }, BUILT, [['mm-index', { a: '</script>' }]])];
    const at = parts.findIndex((part) => typeof part !== 'string' && 'pack' in part);
    expect(parts[at]).toEqual({ pack: { a: '</script>' } });
    expect(parts[at - 1]).toBe('<script type="text/plain" id="mm-index">');
    expect(parts[at + 1]).toBe('</script>\n');
  });

  it('keeps what lets its program in to the letter, so that no key by chance takes the page apart', () => {
    const parts = [...toPage([], { title: 't', badge: 'pass' }, BUILT, [])];
    const searched = parts.filter((part) => typeof part === 'string').join('');
    for (const ours of [BUILT.scriptHash, BUILT.styleHash, BUILT.script, BUILT.style])
      expect(searched).not.toContain(ours);
    expect(searched).toContain('<title>t · Micro Metrics</title>');
    expect(parts.map(readable).join('')).toContain(`script-src '${BUILT.scriptHash}'`);
  });

  it('has its program right behind what it opens with', () => {
    const data = ['mm-summary', 'mm-index', 'mm-cases-0'].map((id) => [id, {}] as const);
    const html = [...toPage([], { title: 't', badge: 'pass' }, BUILT, data)].map(readable).join('');
    const at = html.indexOf(`<script>${BUILT.script}`);
    expect(at).toBeGreaterThan(html.indexOf('id="mm-summary"'));
    expect(at).toBeLessThan(html.indexOf('id="mm-index"'));
    expect(html.split(`<script>${BUILT.script}`)).toHaveLength(2);
  });

  it('takes its first heading as its own, and the title without one', () => {
    const own = whole([{ kind: 'heading', level: 2, words: ['German was lost'] }], 't');
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

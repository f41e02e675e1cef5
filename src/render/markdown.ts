/** Blocks as GitHub-flavoured markdown. Every string is foreign and comes out as text. */
import { markdownTable } from 'markdown-table';
import type { Block, Inline, Words } from '../types.ts';
import { address, BREAK, codeSpan, fence, lineStart, literal, literalHtml } from './literal.ts';
import { plain, shorten } from './shorten.ts';
import { bytes } from './text.ts';

/** Blanks and markers never stand at the edge of `strong`, where GitHub would not see its end. */
function strong(text: string, before: string, after: string): string {
  const inner = literal(text).replace(/^ +| +$/g, '');
  if (inner === '') return '';
  const opens = /^[\p{L}\p{N}]/u.test(inner) || (/\s$|^$/.test(before) && !/^\s/.test(inner));
  const closes = /[\p{L}\p{N}]$/u.test(inner) || (/^\s|^$/.test(after) && !/\s$/.test(inner));
  return `**${opens ? '' : BREAK}${inner}${closes ? '' : BREAK}**`;
}

/** Neighbouring strings become one, so that no reference hides between two. */
function joined(words: Words): readonly Inline[] {
  const out: Inline[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (typeof word === 'string' && typeof last === 'string') out[out.length - 1] = last + word;
    else if (word !== '') out.push(word);
  }
  return out;
}

function link(word: { readonly link: string; readonly href: string }): string {
  const href = address(word.href);
  const text = literal(word.link).replace(/^ +| +$/g, '');
  return href === null || text === '' ? text : `[${text}](${href})`;
}

function inline(word: Inline, before: string, after: Inline | undefined, inTable: boolean): string {
  if (typeof word === 'string') return literal(word);
  if ('code' in word) return codeSpan(word.code, inTable);
  if ('link' in word) return link(word);
  return strong(word.strong, before, typeof after === 'string' ? after : after ? '*' : '');
}

/** Words on one line. */
function line(words: Words, inTable = false): string {
  const list = joined(words);
  let out = '';
  list.forEach((word, at) => {
    const next = inline(word, out, list[at + 1], inTable);
    // Two spans in a row would read as one with longer marks.
    const parted = /[`*]$/.test(out) && /^[`*]/.test(next) && typeof list[at - 1] !== 'string';
    out += parted ? BREAK + next : next;
  });
  return out.replace(/^ +| +$/g, '');
}

function html(word: Inline): string {
  if (typeof word === 'string') return literalHtml(word);
  if ('code' in word) return `<code>${literalHtml(word.code)}</code>`;
  if ('strong' in word) return `<strong>${literalHtml(word.strong)}</strong>`;
  const href = address(word.href);
  return href === null ? literalHtml(word.link) : `<a href="${href}">${literalHtml(word.link)}</a>`;
}

const SHORT = 14;

/** Keeps a number and its unit, or a badge, on one line; an interval, and what came of a value, may stand below it. */
function glued(words: Words, align: 'left' | 'right'): Words {
  if (align === 'left' && plain(words).length > SHORT) return words;
  return words.map((word) => {
    if (typeof word === 'string') return unbroken(word);
    return 'strong' in word && align === 'right' ? { strong: unbroken(word.strong) } : word;
  });
}

function unbroken(text: string): string {
  return text.replace(/(?<=[^\s→]) (?=[^\s[])/g, '\u00A0');
}

function table(block: Extract<Block, { kind: 'table' }>): string {
  if (block.columns.length === 0) return '';
  const rows = block.rows.map((row) =>
    block.columns.map((column, at) => line(glued(row[at] ?? [], column.align), true)),
  );
  const titles = block.columns.map(({ title }) => line([title], true));
  const align = block.columns.map((column) => (column.align === 'right' ? 'r' : 'l'));
  // Unpadded: one long cell would widen every row, and the comment has a limit.
  return markdownTable([titles, ...rows], { align, alignDelimiters: false });
}

/** A list right after a list takes another marker, or the two would be one. */
function list(items: readonly Words[], second: boolean): string {
  return items.map((item) => `${second ? '*' : '-'} ${lineStart(line(item))}`.replace(/ +$/, '')).join('\n');
}

/** A backslash breaks the line wherever Markdown is read; a plain line end does so only in comments. */
function lines(all: readonly Words[]): string {
  return all
    .map((words) => lineStart(line(words)))
    .filter(Boolean)
    .join('\\\n');
}

function small(words: Words): string {
  const text = line(words);
  return text === '' ? '' : `<sub>${text}</sub>`;
}

function details(block: Extract<Block, { kind: 'details' }>): string {
  const summary = joined(block.summary).map(html).join('').trim();
  return `<details${block.open ? ' open' : ''}>\n<summary>${summary}</summary>\n\n${render(block.blocks)}\n\n</details>`;
}

function one(block: Block, second: boolean): string {
  switch (block.kind) {
    case 'heading': {
      const words = line(block.words);
      return words === '' ? '' : `${'#'.repeat(block.level)} ${words}`;
    }
    case 'paragraph':
      return lineStart(line(block.words));
    case 'lines':
      return lines(block.lines);
    case 'quote':
      return `> ${lineStart(line(block.words))}`;
    case 'small':
      return small(block.words);
    case 'note':
      return `> [!${block.tone.toUpperCase()}]\n> ${lineStart(line(block.words))}`;
    case 'list':
      return list(block.items, second);
    case 'table':
      return table(block);
    case 'code':
      return fence(block.text, block.language);
    case 'details':
      return details(block);
  }
}

function render(blocks: readonly Block[]): string {
  const out: string[] = [];
  let second = false;
  let after: Block['kind'] | null = null;
  for (const block of blocks) {
    second = block.kind === 'list' && after === 'list' ? !second : false;
    const text = one(block, second);
    if (text === '') continue;
    out.push(text);
    after = block.kind;
  }
  return out.join('\n\n');
}

interface MarkdownOptions {
  /** The most bytes; what does not fit is shortened, and said. */
  readonly limit?: number;
  /** Where all of it can be read, as in "in full in …". */
  readonly elsewhere?: string;
}

/** Renders blocks. With a limit the result is never longer, and always well-formed. */
export function toMarkdown(blocks: readonly Block[], options: MarkdownOptions = {}): string {
  const { limit = Infinity, elsewhere = 'report.html' } = options;
  const whole = render(blocks);
  if (bytes(whole) <= limit) return whole;
  const fitted = render(shorten(blocks, { limit, elsewhere, size: (part) => bytes(render(part)) }));
  return bytes(fitted) <= limit ? fitted : '';
}

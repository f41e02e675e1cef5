/** Foreign strings in GitHub-flavoured markdown: shown as they are, meaning nothing. */
import { visible } from './text.ts';

/** Invisible and no blank: parts what GitHub would join to a mention, a reference or a link. */
export const BREAK = '\u200B';

/**
 * GitHub looks for these in the rendered text, where no escape is left to see: the only thing that helps
 * is a character in between. Times, prices and plain numbers stay whole.
 */
const REFERENCES: readonly (readonly [RegExp, string])[] = [
  [/@(?=\S)/g, `@${BREAK}`],
  [/#(?=\d)/g, `#${BREAK}`],
  [/(?<![\p{L}\p{N}])gh-(?=\d)/giu, `$&${BREAK}`],
  [/:(?=\/\/)/g, `:${BREAK}`],
  [/(?<![\p{L}\p{N}])www(?=\.)/giu, `$&${BREAK}`],
  [/:(?=100:|1234:)|:(?!\d+:)(?=[\w+-]{1,60}:)/g, `:${BREAK}`],
];

/** Whole or shortened ids of commits; neither plain numbers nor words. */
const COMMIT = /(?<![\da-z])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,40}(?![\da-z])/gi;

/** The text with every mention, reference, link, emoji name and formula taken apart, invisibly. */
function apart(text: string): string {
  const parted = REFERENCES.reduce((before, [pattern, by]) => before.replace(pattern, by), text).replace(
    COMMIT,
    (id) => id.replace(/.{6}(?=.)/g, `$&${BREAK}`),
  );
  const dollars = parted.split('$').length - 1;
  return dollars < 2 ? parted : parted.replace(/\$(?!\d)/g, `${BREAK}$$${BREAK}`);
}

/** Inline text is one line with single blanks; those at its ends stay, as they part it from its neighbours. */
function inline(text: string): string {
  return visible(text).replace(/[ \t\n]+/g, ' ');
}

/** A string as markdown that a reader sees as that string. */
export function literal(text: string): string {
  return apart(inline(text))
    .replace(/[\\`*~[\]|#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/&(?=#?\w{1,40};)/g, '&amp;')
    .replace(/</g, '&lt;');
}

/** What starts a line must not start a list, a quote or a rule. For what `literal` made. */
export function lineStart(markdown: string): string {
  return markdown
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:>|[-+](?=\s|$)|-(?=[- ]*$)|=(?==*$))/, '\\$&');
}

/** The same for text inside an HTML element, where markdown does not reach. */
export function literalHtml(text: string): string {
  return apart(inline(text)).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}

/** A code span. In a table a pipe is escaped; after a backslash no code span can hold it, but an element can. */
export function codeSpan(text: string, inTable: boolean): string {
  const shown = visible(text).replace(/[\t\n]/g, ' ');
  if (shown === '') return '';
  if (inTable && shown.includes('\\|')) return `<code>${literal(shown)}</code>`;
  const ticks = '`'.repeat(longestRun(shown) + 1);
  const blank = shown.startsWith(' ') && shown.endsWith(' ') && shown.trim() !== '';
  const pad = blank || shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  const span = `${ticks}${pad}${shown}${pad}${ticks}`;
  return inTable ? span.replace(/\|/g, '\\|') : span;
}

/** Languages that are coloured only: others, as mermaid or suggestion, would be carried out. */
const LANGUAGES = new Set(['diff', 'html', 'json', 'jsonl', 'markdown', 'md', 'text', 'xml', 'yaml', 'yml']);

/** A fenced block that its text cannot leave. */
export function fence(text: string, language: string): string {
  const shown = visible(text);
  const ticks = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return `${ticks}${LANGUAGES.has(language) ? language : ''}\n${shown}\n${ticks}`;
}

/** An http address with nothing in it that ends a link; null for any other scheme. */
export function address(href: string): string | null {
  if (!/^https?:\/\/[^/]/i.test(href)) return null;
  return href
    .toWellFormed()
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&+,;=%]/gu, (sign) =>
      /[*'()]/.test(sign) ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign),
    )
    .replace(/&/g, '&amp;');
}

/** A report as one page that stands alone: what it says as text, and a program that shows the rest; every string escaped. */
import type { Block, Inline, PagePart, Words } from '../types.ts';
import { address } from './literal.ts';
import { leadingSign, type Icon } from './icons.ts';
import { isInPieces } from './json-pieces.ts';
import { plain } from './shorten.ts';
import { visible } from './text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A foreign string as text or as the value of an attribute. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** A number and its unit stay on one line. */
function prose(text: string): string {
  return escapeHtml(text).replace(/(?<=\d) (?=%)/g, '&nbsp;');
}

function inline(word: Inline): string {
  if (typeof word === 'string') return prose(word);
  if ('code' in word) return `<code>${escapeHtml(word.code)}</code>`;
  if ('strong' in word) return `<strong>${prose(word.strong)}</strong>`;
  const href = address(word.href);
  const text = escapeHtml(word.link);
  return href === null ? text : `<a href="${href}" rel="noopener noreferrer">${text}</a>`;
}

function line(words: Words): string {
  const [first, ...rest] = words;
  const sign = typeof first === 'string' ? leadingSign(first) : null;
  return sign
    ? `${drawn(sign.icon)} ${[sign.rest, ...rest].map(inline).join('')}`
    : words.map(inline).join('');
}

function drawn({ tone, says, path }: Icon): string {
  return `<svg class="icon ${tone}" viewBox="0 0 16 16" role="img" aria-label="${says}"><path fill-rule="evenodd" d="${path}"/></svg>`;
}

/** Words that stand alone in a cell and have a colour everywhere. */
const TONES: Readonly<Record<string, string>> = {
  pass: 'good',
  fixed: 'good',
  better: 'good',
  fail: 'bad',
  error: 'bad',
  introduced: 'bad',
  worse: 'bad',
  inconclusive: 'doubt',
  'pre-existing': 'doubt',
  loosened: 'doubt',
};

type Table = Extract<Block, { kind: 'table' }>;

function cell(words: Words, align: 'left' | 'right'): string {
  const text = plain(words);
  const tone = TONES[text.trim().toLowerCase()];
  const classes = [align === 'right' ? 'right' : '', tone ?? '', text.length > 48 ? 'long' : ''];
  const names = classes.filter(Boolean).join(' ');
  return `<td dir="auto"${names ? ` class="${names}"` : ''}>${line(words)}</td>`;
}

/** A wide table scrolls in its own box, by keyboard too. */
function table(block: Table): string {
  const titles = block.columns.map((column) => {
    const side = column.align === 'right' ? ' class="right"' : '';
    return `<th scope="col"${side}>${escapeHtml(column.title)}</th>`;
  });
  const rows = block.rows.map((row) => {
    const cells = block.columns.map((column, at) => cell(row[at] ?? [], column.align));
    return `<tr>${cells.join('')}</tr>`;
  });
  const name = escapeHtml(block.columns.map((column) => column.title).join(', '));
  return [
    `<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table>`,
    `<thead><tr>${titles.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('\n');
}

function diff(text: string): string {
  const coloured = escapeHtml(text)
    .split('\n')
    .map((each) => {
      const kind = each.startsWith('+') ? 'add' : each.startsWith('-') ? 'del' : '';
      return kind ? `<span class="${kind}">${each}</span>` : `${each}\n`;
    });
  return coloured.join('').replace(/\n$/, '');
}

const LABELS = { note: 'Note', warning: 'Warning', caution: 'Caution' } as const;

function one(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${line(block.words)}</h${block.level}>`;
    case 'paragraph':
      return `<p dir="auto">${line(block.words)}</p>`;
    case 'lines':
      return `<p dir="auto">${block.lines.map(line).join('<br>')}</p>`;
    case 'quote':
      return `<blockquote dir="auto">${line(block.words)}</blockquote>`;
    case 'small':
      return `<p dir="auto"><small>${line(block.words)}</small></p>`;
    case 'note':
      return `<div class="note ${block.tone}"><p class="label">${LABELS[block.tone]}</p><p dir="auto">${line(block.words)}</p></div>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${line(item)}</li>`).join('\n')}</ul>`;
    case 'table':
      return table(block);
    case 'code':
      return `<pre>${block.language === 'diff' ? diff(block.text) : escapeHtml(block.text)}</pre>`;
    case 'details':
      return `<details${block.open ? ' open' : ''}><summary>${line(block.summary)}</summary>\n<div class="inside">${render(block.blocks)}</div></details>`;
  }
}

function render(blocks: readonly Block[]): string {
  return blocks.map(one).join('\n');
}

interface Page {
  /** Of the window, and of the page unless it starts with a heading of its own. */
  readonly title: string;
  /** One word that is shown as a badge. */
  readonly badge: string;
}

/** The program and the look of the page, with the hashes by which its policy lets them in. */
export interface Built {
  readonly script: string;
  readonly style: string;
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** What comes before anything that has to be opened: it is never taken away. */
const OPENING: readonly Block['kind'][] = ['heading', 'lines', 'paragraph', 'quote', 'note', 'list'];

/** A whole page that can be opened from anywhere and sends nothing to anybody. Without its program it is to be read. */
export function* toPage(
  blocks: readonly Block[],
  page: Page,
  built: Built,
  data: Iterable<readonly [id: string, pack: unknown]>,
): Generator<PagePart> {
  const [first, ...others] = blocks;
  const own = first?.kind === 'heading';
  const title = own ? line(first.words) : prose(page.title);
  const rest = own ? others : blocks;
  const end = rest.findIndex(({ kind }) => !OPENING.includes(kind));
  const opening = rest.slice(0, end < 0 ? rest.length : end);
  yield { fixed: headOf(built) };
  yield `<title>${escapeHtml(page.title)} · Micro Metrics</title>\n<style>`;
  yield { fixed: built.style };
  yield `</style>
</head>
<body>
<main>
<header class="opening">
<p class="brand">Micro Metrics <span class="pill ${TONES[page.badge] ?? ''}">${escapeHtml(page.badge)}</span></p>
<h1>${title}</h1>
${render(opening)}
</header>
<div id="app"></div>
<section id="told" aria-label="The report in words">
${render(rest.slice(opening.length))}
</section>
</main>
`;
  yield* programmed(data, ['<script>', { fixed: built.script }, '</script>\n']);
  yield '</body>\n</html>\n';
}

/** The program stands right behind what it opens with: it draws that while all the rest is still being read. */
function* programmed(
  data: Iterable<readonly [id: string, pack: unknown]>,
  program: readonly PagePart[],
): Generator<PagePart> {
  let isThere = false;
  for (const [id, pack] of data) {
    yield `<script type="text/plain" id="${id}">`;
    yield isInPieces(pack) ? { pieces: pack } : { pack };
    yield '</script>\n';
    if (!isThere) yield* program;
    isThere = true;
  }
  if (!isThere) yield* program;
}

/** Up to the title. The hashes of its policy look like something encoded, and are not to be searched for keys. */
function headOf({ scriptHash, styleHash }: Built): string {
  const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
`;
}

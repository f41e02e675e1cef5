/** The parts of a Markdown text, found line by line so that no answer can make it slow. */
import { opens } from './fences.ts';

type Part = 'headings' | 'lists' | 'tables' | 'code' | 'links' | 'images' | 'html' | 'bold';

export interface Outline {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** The first line that holds each part. */
  readonly found: Readonly<Partial<Record<Part, string>>>;
  /** The fence of a code block that is never closed. */
  readonly open: string | null;
  /** The first row of a table with another number of cells than its header. */
  readonly uneven: { readonly line: string; readonly cells: number; readonly header: number } | null;
}

const inline: readonly (readonly [Part, RegExp])[] = [
  ['images', /!\[[^\]\n]{0,300}\]\([^)\n]{1,500}\)/],
  ['links', /(?<!!)\[[^\]\n]{1,300}\]\([^)\n]{1,500}\)|<https?:\/\/[^>\s]{1,500}>/],
  ['bold', /\*\*[^*\s][^*\n]{0,300}\*\*|__[^_\s][^_\n]{0,300}__/],
  ['html', /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>\n]{0,300})?\/?>/i],
];
/** A line is looked at as far as this. */
const widest = 2000;
const rule = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;

/** What stands where; code blocks are left out of all but themselves. */
export function outlineOf(text: string): Outline {
  const headings: { level: number; text: string }[] = [];
  const found: Partial<Record<Part, string>> = {};
  let uneven: Outline['uneven'] = null;
  let fence: string | null = null;
  let before = '';
  let header = 0;
  for (const raw of text.split('\n')) {
    const line = raw.slice(0, widest).trim();
    const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
    if (fence !== null) {
      if (mark && line === mark && mark.startsWith(fence.match(/^(?:`{3,}|~{3,})/)?.[0] ?? '')) fence = null;
      continue;
    }
    if (mark && opens(line)) {
      fence = line;
      found.code ??= line;
      continue;
    }
    const plain = line.replace(/`[^`]{1,300}`/g, ' ');
    const heading = /^(#{1,6})[ \t]+(.*)$/.exec(line);
    if (heading) headings.push({ level: heading[1]?.length ?? 1, text: titleOf(heading[2] ?? '') });
    if (heading) found.headings ??= line;
    if (/^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/.test(line)) found.lists ??= line;
    for (const [part, pattern] of inline)
      if (found[part] === undefined && pattern.test(plain)) found[part] = line;
    if (header === 0 && before.includes('|') && rule.test(line) && cellsOf(before) === cellsOf(line)) {
      header = cellsOf(before);
      found.tables ??= before;
    } else if (header > 0 && !line.includes('|')) header = 0;
    else if (header > 0 && cellsOf(line) !== header) uneven ??= { line, cells: cellsOf(line), header };
    before = line;
  }
  return { headings, found, open: fence, uneven };
}

function titleOf(text: string): string {
  return text
    .replace(/[ \t]+#+$/, '')
    .replace(/[*_`]/g, '')
    .trim();
}

function cellsOf(line: string): number {
  const inner = line.replace(/\\\|/g, '').replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').length;
}

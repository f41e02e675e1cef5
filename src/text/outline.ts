/** The parts of a Markdown text, found line by line so that no answer can make it slow. */
import { comparable, straightened } from './compare.ts';
import { opens } from './fences.ts';
import { definedIn, inlineIn, type Inline, titleOf } from './inline.ts';

type Part = 'headings' | 'lists' | 'tables' | 'code' | Inline;

interface Heading {
  readonly level: number;
  readonly text: string;
}

export interface Outline {
  readonly headings: readonly Heading[];
  /** The first line that holds each part. */
  readonly found: Readonly<Partial<Record<Part, string>>>;
  /** The fence of a code block that is never closed. */
  readonly open: string | null;
  /** The first row of a table with another number of cells than its header. */
  readonly uneven: { readonly line: string; readonly cells: number; readonly header: number } | null;
}

/** A line is looked at as far as this. */
const widest = 2000;
const delimiters = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;
const quote = /^(?: {0,3}>[ \t]?)+/;
const item = /^(?:[-*+]|(\d{1,9})[.)])[ \t]+\S/;
/** A line between two parts, such as `* * *`. */
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const underline = /^(?:(=+)|-+)$/;
const fenceMark = /^(?:`{3,}|~{3,})/;

/** What stands where; code blocks are left out of all but themselves. */
export function outlineOf(text: string): Outline {
  const headings: Heading[] = [];
  const found: Partial<Record<Part, string>> = {};
  const lines = text.split(/\r\n?|\n/).map((line) => line.slice(0, widest));
  const defined = definedIn(lines);
  let uneven: Outline['uneven'] = null;
  let fence: { readonly line: string; readonly isQuoted: boolean } | null = null;
  /** The lines of the paragraph that may go on, of which the last may be the header of a table. */
  let paragraph: readonly string[] = [];
  let header = 0;
  let isList = false;
  for (const raw of lines) {
    const within = raw.replace(quote, '');
    const isQuoted = within.length < raw.length;
    const line = within.trim();
    if (fence !== null && fence.isQuoted && !isQuoted) fence = null;
    if (fence !== null) {
      const mark = fenceMark.exec(line)?.[0];
      if (mark && line === mark && mark.startsWith(fenceMark.exec(fence.line)?.[0] ?? '')) fence = null;
      continue;
    }
    const before: string = paragraph.at(-1) ?? '';
    const isIndented = /^(?: {4}|\t)/.test(within) && before === '' && !isList;
    if (isIndented && line !== '') found.code ??= line;
    if (isIndented || line === '') {
      [paragraph, header] = [[], 0];
      continue;
    }
    if (opens(line)) {
      fence = { line, isQuoted };
      found.code ??= line;
      [paragraph, header] = [[], 0];
      continue;
    }
    const level = underline.exec(line);
    if (level && before !== '' && header === 0) {
      headings.push({ level: level[1] ? 1 : 2, text: titleOf(paragraph.join(' ')) });
      found.headings ??= before;
      paragraph = [];
      continue;
    }
    for (const part of inlineIn(line, defined)) found[part] ??= line;
    const kind = kindOf(line, before);
    if (kind !== 'text') {
      if (kind === 'heading') headings.push(headingOf(line));
      if (kind === 'heading') found.headings ??= line;
      if (kind === 'item') found.lists ??= line;
      isList = kind === 'item';
      [paragraph, header] = [[], 0];
      continue;
    }
    if (/^\S/.test(within) && before === '') isList = false;
    if (header === 0 && before.includes('|') && delimiters.test(line) && cellsOf(before) === cellsOf(line)) {
      header = cellsOf(before);
      found.tables ??= before;
    } else if (header > 0 && !line.includes('|')) header = 0;
    else if (header > 0 && cellsOf(line) !== header) uneven ??= { line, cells: cellsOf(line), header };
    paragraph = paragraph.length < 20 ? [...paragraph, line] : [line];
  }
  return { headings, found, open: fence?.line ?? null, uneven };
}

/** What a line begins; an item with another number than 1 can't break off a paragraph. */
function kindOf(line: string, before: string): 'heading' | 'rule' | 'item' | 'text' {
  if (/^#{1,6}(?:[ \t]|$)/.test(line)) return 'heading';
  if (rule.test(line)) return 'rule';
  const found = item.exec(line);
  return found && (before === '' || found[1] === undefined || Number(found[1]) === 1) ? 'item' : 'text';
}

function headingOf(line: string): Heading {
  const [marks = ''] = /^#+/.exec(line) ?? [];
  return { level: marks.length, text: titleOf(line.slice(marks.length).replace(/[ \t]+#+$/, '')) };
}

/** A bar in code or behind a backslash: only the second is no border. */
function cellsOf(line: string): number {
  const inner = line.replace(/\\\|/g, '').replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').length;
}

/** A title as it is compared: without marks, in one case. */
export function comparedTitle(text: string): string {
  return straightened(comparable(titleOf(text), true)).replace(/ı/g, 'i');
}

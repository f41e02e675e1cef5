/**
 * How high a comment is on a phone of 360 pixels, without a browser: its words are wrapped with the widths of the
 * font that `npm run looks` draws with. `npm run looks` prints both; they are within a line or two of each other.
 */
import { htmlOf } from './look.ts';

/** What is left of 360 pixels between the borders of a comment, and its author's line with all margins. */
const WIDTH = 318;
const FRAME = 79;
const LINE = 24;
const GAP = 16;

/** Tenths of a pixel at 16 pixels, for the characters from blank to tilde (Noto Sans). */
const PLAIN =
  '42 65 65 103 92 133 117 36 48 48 88 92 43 52 43 60 92 92 92 92 92 92 92 92 92 92 43 43 92 92 92 69 144 102 104 101 117 89 83 117 119 54 44 99 84 145 122 125 97 125 100 88 89 117 96 149 94 91 92 53 60 53 92 71 45 90 98 77 98 90 55 98 99 41 41 85 41 150 99 97 98 98 66 77 58 99 81 126 85 82 75 61 88 61 92'
    .split(' ')
    .map((tenths) => Number(tenths) / 10);
const MONO = 8.16;
const PICTURE = 20;
const OTHER = 10;
/** A code span has this much beside its text. */
const SPAN = 11;

type Style = { readonly size: number; readonly bold: boolean; readonly mono: boolean };
const BODY: Style = { size: 16, bold: false, mono: false };

function widthOf(text: string, { size, bold, mono }: Style): number {
  let sum = 0;
  for (const sign of text.replaceAll('\u200B', '')) {
    const code = sign.codePointAt(0) ?? 0;
    const plain =
      PLAIN[code === 0xa0 ? 0 : code - 32] ?? (/\p{Extended_Pictographic}/u.test(sign) ? PICTURE : OTHER);
    sum += mono ? MONO : plain * (bold ? 1.05 : 1);
  }
  return (sum * size) / 16;
}

/** A piece that may not be broken, and whether a blank comes before it. */
interface Piece {
  readonly width: number;
  readonly blank: boolean;
  /** A line may begin with it. */
  readonly parts: boolean;
  /** It ends its line. */
  readonly ends: boolean;
}

const DECODED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** The words of inline HTML: broken at blanks and after hyphens, as a browser does; `<br>` ends a line. */
function piecesOf(html: string, style: Style): Piece[] {
  const pieces: Piece[] = [];
  let [bold, mono, blank] = [style.bold, false, false];
  const put = (width: number, after: boolean): void => {
    pieces.push({ width, blank, parts: blank || after, ends: false });
    blank = false;
  };
  for (const part of html.split(/(<[^>]*>)/)) {
    if (/^<(strong|b)>/.test(part)) bold = true;
    else if (/^<\/(strong|b)>/.test(part)) bold = style.bold;
    else if (/^<\/?code>/.test(part)) {
      mono = part === '<code>';
      put(SPAN / 2, false);
    } else if (part.startsWith('<br')) pieces.push({ width: 0, blank: false, parts: true, ends: true });
    else if (!part.startsWith('<')) {
      const text = part.replace(/&(\w+|#39);/g, (whole, name: string) => DECODED[name] ?? whole);
      text.split(/([ \n]+)|(?<=[-/?])(?=\w)/).forEach((word: string | undefined, at) => {
        if (word === undefined || word === '') return;
        if (/^[ \n]+$/.test(word)) blank = true;
        else put(widthOf(word, { ...style, bold, mono }), at > 0);
      });
    }
  }
  return joined(pieces);
}

/** What sticks together is one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last && !piece.parts && !last.ends)
      out[out.length - 1] = { ...last, width: last.width + piece.width };
    else out.push(piece);
  }
  return out;
}

/** How many lines the words take; a piece that is wider than the line takes as many as it needs. */
function linesIn(html: string, width: number, style: Style = BODY): number {
  const gap = widthOf(' ', style);
  let [lines, used] = [1, 0];
  for (const { width: own, blank, ends } of piecesOf(html.trim(), style)) {
    if (ends) [lines, used] = [lines + 1, 0];
    else if (used > 0 && used + (blank ? gap : 0) + own > width) {
      [lines, used] = [lines + Math.ceil(own / width), own % width];
    } else used += (blank && used > 0 ? gap : 0) + own;
  }
  return lines;
}

const PAD = 27;

/** Columns get what their longest word needs, and share what is left by how much more they could use. */
function tableHeight(html: string): number {
  const rows = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([whole, cell = '']) => ({
      cell,
      style: { ...BODY, bold: whole.startsWith('<th') },
    })),
  );
  const columns = rows[0]?.map((_, at) => rows.flatMap((row) => row[at] ?? [])) ?? [];
  const sizes = columns.map((cells) => {
    const all = cells.map(({ cell, style }) => widths(piecesOf(cell, style)));
    return {
      least: Math.max(...all.map(({ least }) => least)),
      most: Math.max(...all.map(({ most }) => most)),
    };
  });
  const room = WIDTH - PAD * sizes.length;
  const least = sizes.reduce((sum, size) => sum + size.least, 0);
  const more = sizes.reduce((sum, size) => sum + size.most - size.least, 0);
  const share = more > 0 ? Math.min(1, Math.max(0, room - least) / more) : 0;
  const given = sizes.map((size) => size.least + (size.most - size.least) * share);
  return rows.reduce((sum, row) => {
    const lines = row.map(({ cell, style }, at) => linesIn(cell, (given[at] ?? 0) + 0.5, style));
    return sum + Math.max(1, ...lines) * LINE + 13;
  }, 1);
}

function widths(pieces: readonly Piece[]): { readonly least: number; readonly most: number } {
  const most = pieces.reduce((sum, { width, blank }) => sum + width + (blank ? 4.2 : 0), 0);
  return { least: Math.max(0, ...pieces.map(({ width }) => width)), most };
}

/** Height in pixels at 360, folds closed as they come. */
export function heightOf(markdown: string): number {
  const html = htmlOf(markdown.replace(/^<!--.*-->\n/, '')).replace(/<script[\s\S]*?<\/script>/g, '');
  return Math.ceil(FRAME + blocksHeight(html) - GAP);
}

const BLOCK = /<(details(?: open)?|h2|h3|p|blockquote|pre|ul|table)>/;

function blocksHeight(html: string): number {
  let [sum, rest] = [0, html];
  for (let found = BLOCK.exec(rest); found; found = BLOCK.exec(rest)) {
    const name = found[1] ?? '';
    const [inner, after] = elementAt(rest, found.index, name.replace(' open', ''));
    sum += blockHeight(name, inner);
    rest = after;
  }
  return sum;
}

/** What an element holds, its like inside it included, and what comes after it. */
function elementAt(html: string, from: number, tag: string): [string, string] {
  const edge = new RegExp(`<(/?)${tag}(?: open)?>`, 'g');
  edge.lastIndex = from;
  let depth = 0;
  let start = from;
  for (let found = edge.exec(html); found; found = edge.exec(html)) {
    depth += found[1] ? -1 : 1;
    if (depth === 1 && !found[1]) start = edge.lastIndex;
    if (depth === 0) return [html.slice(start, found.index), html.slice(edge.lastIndex)];
  }
  return [html.slice(start), ''];
}

function blockHeight(name: string, inner: string): number {
  switch (name) {
    case 'h2':
      return linesIn(inner, WIDTH, { size: 24, bold: true, mono: false }) * 30 + 8 + GAP;
    case 'h3':
      return linesIn(inner, WIDTH, { size: 20, bold: true, mono: false }) * 25 + 24 + GAP;
    case 'blockquote':
      return linesIn(inner.replace(/<\/?p>/g, ''), WIDTH - 20) * LINE + GAP;
    case 'pre':
      return (
        inner
          .replace(/<[^>]*>/g, '')
          .trimEnd()
          .split('\n').length *
          19.7 +
        32 +
        GAP
      );
    case 'ul':
      return [...inner.matchAll(/<li>([\s\S]*?)<\/li>/g)].reduce(
        (sum, [, item = '']) => sum + linesIn(item, WIDTH - 32) * LINE + 4,
        GAP,
      );
    case 'table':
      return tableHeight(inner) + GAP;
    case 'p':
      return /^<sub>/.test(inner)
        ? linesIn(inner, WIDTH, { size: 12, bold: false, mono: false }) * LINE + GAP
        : linesIn(inner, WIDTH) * LINE + GAP;
    default:
      return detailsHeight(name, inner);
  }
}

/** A closed fold is its summary; the marker takes some of the first line. */
function detailsHeight(name: string, inner: string): number {
  const [, summary = '', rest = ''] = /^\s*<summary>([\s\S]*?)<\/summary>([\s\S]*)$/.exec(inner) ?? [];
  const own = linesIn(`▶ ${summary}`, WIDTH) * LINE;
  return own + (name === 'details open' ? blocksHeight(rest) : GAP);
}

/** Blocks as a terminal shows them: no markup, tables in columns, what is folded elsewhere by its first line. */
import type { Block, Words } from '../types.ts';
import { plain } from './shorten.ts';

/** Lines of text; no line holds a line end. Every string is foreign and comes out as it stands. */
export function toPlainLines(blocks: readonly Block[]): readonly string[] {
  const out: string[] = [];
  for (const block of blocks) {
    const lines = linesOf(block);
    if (lines.length > 0) out.push(...(out.length > 0 ? [''] : []), ...lines);
  }
  return out.flatMap((line) => line.split('\n'));
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'small':
      return lineOf(block.words);
    case 'lines':
      return block.lines.flatMap(lineOf);
    case 'quote':
      return lineOf(block.words).map((line) => `> ${line}`);
    case 'note':
      return lineOf(block.words).map((line) => `${block.tone}: ${line}`);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`);
    case 'table':
      return tableLines(block);
    case 'code':
      return block.text.split('\n').map((line) => `  ${line}`);
    case 'details':
      return detailLines(block);
  }
}

function lineOf(words: Words): readonly string[] {
  const line = plain(words).trim();
  return line === '' ? [] : [line];
}

/** What is open, and tables that come first, are shown; the rest is in the report. */
function detailLines({ summary, blocks, open }: Extract<Block, { kind: 'details' }>): readonly string[] {
  const [first] = blocks;
  const shown = open ? blocks : first?.kind === 'table' || first?.kind === 'list' ? [first] : [];
  const inner = shown.length > 0 ? toPlainLines(shown).map((line) => `  ${line}`.trimEnd()) : [];
  const title = lineOf(summary);
  return inner.length > 0 ? [...title, ...inner] : title.map((line) => `${line}: see the report`);
}

function tableLines({ columns, rows }: Extract<Block, { kind: 'table' }>): readonly string[] {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map(plain))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ''))));
  return cells.map((row) =>
    columns
      .map(({ align }, at) => padded(row[at] ?? '', widths[at] ?? 0, align))
      .join('   ')
      .trimEnd(),
  );
}

function padded(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? `${blanks}${text}` : `${text}${blanks}`;
}

/** Columns on a terminal: pictographs take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/\p{Emoji_Presentation}/u.test(sign) ? 2 : 1), 0);
}

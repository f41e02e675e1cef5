/** What to leave out of a report that is too long for its place, and how to say so. */
import type { Block, Inline, Words } from '../types.ts';
import { clip, count, oneLine } from './text.ts';

interface Room {
  readonly limit: number;
  readonly size: (blocks: readonly Block[]) => number;
  /** Where all of it can be read. */
  readonly elsewhere: string;
}

type Details = Extract<Block, { kind: 'details' }>;

/** Words without their marks. */
export function plain(words: Words): string {
  const text = (word: Inline): string => {
    if (typeof word === 'string') return word;
    return 'strong' in word ? word.strong : 'code' in word ? word.code : word.link;
  };
  return words.map(text).join('');
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', words: [text] };
}

function detailsIn(blocks: readonly Block[]): readonly Details[] {
  return blocks.flatMap((block) => (block.kind === 'details' ? [block, ...detailsIn(block.blocks)] : []));
}

/** One line for neighbours that were left out together. */
function leftOut(cut: readonly Details[], elsewhere: string): Block {
  const names = cut.slice(0, 4).map((block) => `“${clip(oneLine(plain(block.summary)), 80)}”`);
  const rest = cut.length > names.length ? ` and ${count(cut.length - names.length)} more` : '';
  return paragraph(`Left out here: ${names.join(', ')}${rest}. In full in ${elsewhere}.`);
}

function without(blocks: readonly Block[], cut: ReadonlySet<Block>, elsewhere: string): readonly Block[] {
  const out: Block[] = [];
  let run: Details[] = [];
  const flush = (): void => {
    if (run.length > 0) out.push(leftOut(run, elsewhere));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'details' && cut.has(block)) {
      run.push(block);
      continue;
    }
    flush();
    out.push(block.kind === 'details' ? { ...block, blocks: without(block.blocks, cut, elsewhere) } : block);
  }
  flush();
  return out;
}

/** Whole details go first: the highest rank, and of one rank the last. */
function dropDetails(blocks: readonly Block[], room: Room): readonly Block[] {
  const queue = [...detailsIn(blocks)].reverse().sort((one, other) => other.rank - one.rank);
  const cut = new Set<Block>();
  let left = blocks;
  let excess = room.size(blocks) - room.limit;
  while (excess > 0 && queue.length > 0) {
    for (let freed = 0; freed < excess;) {
      const next = queue.shift();
      if (next === undefined) break;
      freed += room.size([next]);
      cut.add(next);
    }
    left = without(blocks, cut, room.elsewhere);
    excess = room.size(left) - room.limit;
  }
  return left;
}

/** How much of each kind of block may stay. */
interface Level {
  readonly code: number;
  readonly rows: number;
  readonly words: number;
}

const LEVELS: readonly Level[] = [
  ...[8000, 3000, 1000, 300].map((code) => ({ code, rows: Infinity, words: Infinity })),
  ...[100, 40, 15, 5].map((rows) => ({ code: 300, rows, words: Infinity })),
  ...[1000, 300, 80].map((words) => ({ code: words, rows: 5, words })),
];

function clipWord(word: Inline, max: number): Inline {
  if (typeof word === 'string') return clip(word, max);
  if ('strong' in word) return { strong: clip(word.strong, max) };
  return 'code' in word ? { code: clip(word.code, max) } : { ...word, link: clip(word.link, max) };
}

function clipWords(words: Words, max: number): Words {
  return words.map((word) => clipWord(word, max));
}

function more(total: number, kept: number, what: string): readonly Block[] {
  const left = total - kept;
  const noun = left === 1 ? what : `${what}s`;
  return left > 0 ? [paragraph(`… and ${count(left)} more ${noun}, all in report.json`)] : [];
}

function squeezed(block: Block, level: Level): readonly Block[] {
  switch (block.kind) {
    case 'code':
      return [{ ...block, text: clip(block.text, level.code) }];
    case 'details': {
      const blocks = block.blocks.flatMap((inner) => squeezed(inner, level));
      return [{ ...block, summary: clipWords(block.summary, level.words), blocks }];
    }
    case 'table': {
      const kept = block.rows.slice(0, level.rows);
      const rows = kept.map((row) => row.map((cell) => clipWords(cell, level.words)));
      return [{ ...block, rows }, ...more(block.rows.length, kept.length, 'row')];
    }
    case 'list': {
      const items = block.items.slice(0, level.rows).map((item) => clipWords(item, level.words));
      return [{ ...block, items }, ...more(block.items.length, items.length, 'item')];
    }
    case 'lines':
      return [{ ...block, lines: block.lines.map((words) => clipWords(words, level.words)) }];
    case 'heading':
    case 'note':
    case 'paragraph':
    case 'quote':
    case 'small':
      return [{ ...block, words: clipWords(block.words, level.words) }];
  }
}

/** The last resort: as many blocks from the top as there is room for. */
function fromTheTop(blocks: readonly Block[], room: Room): readonly Block[] {
  const rest = paragraph(`The rest is in ${room.elsewhere}.`);
  for (let kept = blocks.length - 1; kept > 0; kept -= 1) {
    const left = [...blocks.slice(0, kept), rest];
    if (room.size(left) <= room.limit) return left;
  }
  return [rest];
}

/** Leaves out details, then shortens code, tables and words, until the rest has room. */
export function shorten(blocks: readonly Block[], room: Room): readonly Block[] {
  const base = dropDetails(blocks, room);
  if (room.size(base) <= room.limit) return base;
  for (const level of LEVELS) {
    const left = base.flatMap((block) => squeezed(block, level));
    if (room.size(left) <= room.limit) return left;
  }
  const last = LEVELS.at(-1);
  return fromTheTop(last ? base.flatMap((block) => squeezed(block, last)) : base, room);
}

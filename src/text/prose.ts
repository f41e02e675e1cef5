/** The part of an answer that its author says in their own words, with every letter where it was. */
import { charactersIn } from './characters.ts';
import { blank, blanked } from './blanks.ts';
import { fencesIn } from './fences.ts';
import { isFields } from '../parsing/json.ts';
import type { Json } from '../types.ts';

/** A stretch of prose long enough to be judged, and where it stands in the text. */
export interface Chunk {
  readonly text: string;
  readonly from: number;
  readonly letters: number;
}

/**
 * What is not prose: what any of it holds, and its pattern, which is not looked for where that is nowhere. Each pattern
 * is bounded or excludes its own delimiter, so that none can blow up.
 */
const foreign: readonly (readonly [holds: string, pattern: RegExp])[] = [
  ['>', /^[ \t]*>.*$/gm],
  ['`', /`[^`\n]{1,1000}`/g],
  ['', /\b(?:https?:\/\/|www\.)\S+/g],
  ['@', /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/g],
  ['](', /\]\([^()\n]{0,500}\)/g],
  ['<', /<[^<>\n]{1,300}>/g],
  ['{', /\{\{?[^{}\n]{0,200}\}?\}/g],
];
const quotes: readonly RegExp[] = [
  /"[^"\n]{1,500}"/g,
  /[“„][^“”„\n]{1,500}[“”]/g,
  /«[^«»\n]{1,500}»/g,
  /»[^«»\n]{1,500}«/g,
  /[「『][^「」『』\n]{1,500}[」』]/g,
];
/** Names of things in a computer: paths, identifiers, numbers with units. */
const technical = /[\d_@#\\/=<>{}]|[a-z][A-Z]/;

/** The text with everything that is not prose blanked out; offsets stay as they are. */
export function proseOf(text: string): string {
  let prose = foreign.reduce(
    (left, [holds, pattern]) => (left.includes(holds) ? left.replace(pattern, blank) : left),
    blanked(text, fencesIn(text)),
  );
  if (!isOneQuote(prose.trim()))
    prose = quotes.reduce((left, pattern) => left.replace(pattern, blank), prose);
  return prose.replace(/[\u0021-\u007e]+/g, (word) =>
    technical.test(word.replace(/^[*_#]+|[*_]+$/g, '')) ? blank(word) : word,
  );
}

function isOneQuote(text: string): boolean {
  return /^(?:"[^"]*"|[“„][^“”„]*[“”]|«[^«»]*»)$/.test(text);
}

/** The strings of a JSON answer, one a line; any other text as it is. */
export function spokenIn(text: string): string {
  if (!/^\s*[{[]/.test(text)) return text;
  try {
    return strings(JSON.parse(text) as Json, 0).join('\n');
  } catch {
    return text;
  }
}

function strings(value: Json, depth: number): readonly string[] {
  if (typeof value === 'string') return [value];
  if (depth > 20) return [];
  if (Array.isArray(value)) return value.flatMap((item: Json) => strings(item, depth + 1));
  return isFields(value) ? Object.values(value).flatMap((item) => strings(item, depth + 1)) : [];
}

/** Sentences of prose; short ones are joined with what follows until they have `least` letters. */
export function chunksOf(prose: string, least: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | null = null;
  for (const match of prose.matchAll(/[^.!?。！？؟।\n]+[.!?。！？؟।\n]*/g)) {
    const letters = lettersIn(match[0]);
    if (letters === 0) continue;
    open = open
      ? {
          from: open.from,
          letters: open.letters + letters,
          text: prose.slice(open.from, match.index + match[0].length),
        }
      : { from: match.index, letters, text: match[0] };
    if (open.letters < least) continue;
    chunks.push(open);
    open = null;
  }
  return open ? [...chunks, open] : chunks;
}

/** How many letters a text has, in any script. */
export function lettersIn(text: string): number {
  return charactersIn(text, /\p{L}+/gu);
}

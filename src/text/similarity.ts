/** How alike two texts are by their letters and words, from 0 to 1. None of these knows what a text means. */
import type { Triple, TripleResult } from '../contracts.ts';

type Method = 'rouge-1' | 'rouge-1-treebank' | 'rouge-2' | 'rouge-l' | 'levenshtein' | 'trigram';
type Similarity = (left: string, right: string) => number;

/** Texts longer than this, in UTF-16 units, are not compared: edit distance takes quadratic time. */
export const longest = 20_000;

/** Loads what the method needs. Case and the marks between words don't count. */
export async function openSimilarity(method: Method): Promise<Similarity> {
  if (method === 'trigram') return (left, right) => cosine(trigramsOf(left), trigramsOf(right));
  if (method === 'levenshtein') {
    const { distance } = await import('fastest-levenshtein');
    return (left, right) => {
      const [a, b] = [wordsOf(left).join(' '), wordsOf(right).join(' ')];
      const most = Math.max(a.length, b.length);
      return most === 0 ? 0 : 1 - distance(a, b) / most;
    };
  }
  const { l, n } = await import('js-rouge');
  // As written, by the tokens that evaluation tools commonly take.
  if (method === 'rouge-1-treebank')
    return (left, right) => (left.trim() && right.trim() ? share(n(left, right, {})) : 0);
  const size = method === 'rouge-2' ? 2 : 1;
  const settings = { tokenizer: (text: string) => text.split(' ') };
  return (left, right) => {
    const [a, b] = [wordsOf(left), wordsOf(right)];
    if (Math.min(a.length, b.length) < size) return 0;
    const [candidate, reference] = [a.join(' '), b.join(' ')];
    const value =
      method === 'rouge-l'
        ? l(candidate, reference, { ...settings, segmenter: (text) => [text] })
        : n(candidate, reference, { ...settings, n: size });
    return share(value);
  };
}

function share(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}

/** Words in lower case; of scripts that set no blanks, each character is one. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu) ??
    []
  );
}

/** Runs of three characters with how often they come; a blank at both ends. */
export function trigramsOf(text: string): ReadonlyMap<string, number> {
  const padded = ` ${wordsOf(text).join(' ')} `;
  const found = new Map<string, number>();
  for (let at = 0; at + 3 <= padded.length; at++) {
    const gram = padded.slice(at, at + 3);
    found.set(gram, (found.get(gram) ?? 0) + 1);
  }
  return found;
}

/** The cosine of the angle between two counts: 1 for the same, 0 for nothing in common. */
export function cosine(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [gram, count] of left) product += count * (right.get(gram) ?? 0);
  const size = normOf(left) * normOf(right);
  return size === 0 ? 0 : Math.min(1, product / size);
}

function normOf(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return Math.sqrt(sum);
}

/** What whoever claims to know how near texts are must get right: negation, numbers and paraphrases. */
export const triples: readonly Triple[] = [
  {
    anchor: 'I like to eat potatoes',
    nearer: 'Spuds are one of my favourite foods',
    farther: 'I do not like to eat potatoes',
  },
  {
    anchor: 'You can return the shoes within 30 days.',
    nearer: 'Sending the shoes back is possible for a month.',
    farther: 'You can return the shoes within 60 days.',
  },
  {
    anchor: 'The parcel will arrive on Friday.',
    nearer: 'Your order gets to you this Friday.',
    farther: 'The parcel did not arrive on Friday.',
  },
  {
    anchor: 'The dog bit the man.',
    nearer: 'The man was bitten by the dog.',
    farther: 'The man bit the dog.',
  },
  {
    anchor: 'The refund has been approved.',
    nearer: 'The refund was approved.',
    farther: 'Our office is closed on Sundays.',
  },
];

/** Puts a comparison to the test on the triples; a tie is not the right order. */
export function onTriples(compare: Similarity): readonly TripleResult[] {
  return triples.map((triple) => {
    const nearerMark = compare(triple.nearer, triple.anchor);
    const fartherMark = compare(triple.farther, triple.anchor);
    return { ...triple, nearerMark, fartherMark, passed: nearerMark > fartherMark };
  });
}

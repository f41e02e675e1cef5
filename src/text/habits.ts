/** Plain features of an answer, told by signs and set phrases: what anybody would see who reads many of them. */
import type { Answer, Feature } from '../types.ts';
import { once } from '../lib/once.ts';
import { fencesIn } from './fences.ts';
import { outlineOf } from './outline.ts';
import { PHRASES } from './phrases.ts';
import { refusalIn } from './refusals.ts';

/** A feature that an answer has, and how much of it; `of` says which where there are kinds. */
export interface Habit {
  readonly feature: Feature;
  readonly of: string | null;
  readonly value: number;
}

/** Characters of an answer that are looked at: enough to tell what it is like. */
const MOST = 20_000;
const REFUSED_WITHIN = 600;

/** Letters of scripts that are written without blanks are words. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const PARTS = ['lists', 'headings', 'tables', 'code', 'links', 'bold'] as const;

const signs = once((): readonly (readonly [Feature, RegExp])[] => [
  ['emoji', /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u],
  ['questions', /[?？؟](?=["'”’»)*_\s]|$)/u],
  ['exclamations', /\p{L}[!！](?=["'”’»)*_\s]|$)/u],
  ['hedges', phrase(PHRASES.hedges)],
  ['apologies', phrase(PHRASES.apologies)],
]);

/** All that an answer has. */
export function habitsOf({ text, toolCalls }: Pick<Answer, 'text' | 'toolCalls'>): readonly Habit[] {
  const read = text.slice(0, MOST);
  const prose = withoutCode(read);
  const { found } = outlineOf(read);
  const words = prose.match(WORD) ?? [];
  const opening = words.slice(0, 2).join(' ').toLowerCase();
  const has = (feature: Feature, of: string | null = null): Habit => ({ feature, of, value: 1 });
  return [
    { feature: 'words', of: null, value: words.length },
    ...PARTS.filter((part) => found[part] !== undefined).map((part) => has(part)),
    ...signs()
      .filter(([, sign]) => sign.test(prose))
      .map(([feature]) => has(feature)),
    ...(refusalIn(read, REFUSED_WITHIN) ? [has('refusals')] : []),
    ...(opening ? [has('opening', opening)] : []),
    ...[...new Set(toolCalls.map(({ name }) => name))].map((name) => has('tool', name)),
  ];
}

function phrase(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
}

function withoutCode(text: string): string {
  let end = 0;
  const pieces = fencesIn(text).map(({ from, to }) => {
    const before = text.slice(end, from);
    end = to;
    return before;
  });
  return [...pieces, text.slice(end)].join('\n');
}

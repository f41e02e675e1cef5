import { escapeHtml } from '../render/html.ts';
import { literal } from '../render/literal.ts';

/** A way to write a secret; `rate` is how many characters it takes for one of the secret's. */
export interface Form {
  readonly text: string;
  /** A part of it gives the secret away. */
  readonly partial: boolean;
  readonly rate: number;
}

/** A key of this length is given away by a part of it. */
const LONG = 16;
/** As long are numbers of telephones. */
const NUMBER = 10;
const BASE64 = 4 / 3;
const BASE32 = 8 / 5;
const HEX = 2;

/** What an answer gave away: of a number or an address a part is enough too. */
export function answerForms(secret: string): readonly Form[] {
  return plainForms(secret, NUMBER);
}

/** As it is, and reversed. */
function plainForms(secret: string, long = LONG): readonly Form[] {
  const partial = secret.length >= long;
  return distinct([secret, [...secret].reverse().join('')]).map((text) => ({ text, partial, rate: 1 }));
}

/** Plain; as each of our sinks would escape it; in base64, base32 and hex. */
export function keyForms(secret: string): readonly Form[] {
  const partial = secret.length >= LONG;
  const escaped = distinct([
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    literal(secret),
    escapeHtml(secret),
  ]).map((text) => ({ text, partial, rate: 1 }));
  return [...plainForms(secret), ...escaped, ...encoded({ text: secret, partial, rate: 1 })];
}

/** In an encoding of an encoding: many forms, which only a text can hold that has a long run of letters and digits. */
export function nestedForms(secret: string): readonly Form[] {
  return encoded({ text: secret, partial: secret.length >= LONG, rate: 1 }).flatMap(encoded);
}

/** What every nested form of a secret has in it, but for ids of commits and trees, which nearly every text has. */
const NESTED = /(?<![\dA-Za-z])(?!(?:[\da-f]{40}|[\da-f]{64})(?![\dA-Za-z]))[\dA-Za-z]{14}/;

/** So many letters and digits in a row it takes. */
const RUN = 14;

/** Whether a text can hold a nested form. A run covers one of as many places, so most of a text need not be looked at. */
export function mayNest(text: string): boolean {
  const isPlain = (at: number): boolean => IS_PLAIN[text.charCodeAt(at)] === 1;
  for (let at = RUN - 1; at < text.length; at += RUN) {
    if (!isPlain(at)) continue;
    let [from, to] = [at, at + 1];
    while (from > 0 && isPlain(from - 1)) from -= 1;
    while (to < text.length && isPlain(to)) to += 1;
    if (to - from >= RUN) return NESTED.test(text);
  }
  return false;
}

/** Of each code of ASCII, whether it is a letter or a digit. */
const IS_PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Number(/[\dA-Za-z]/.test(String.fromCharCode(code))),
);

/** Letters and digits alone, for what was taken apart by blanks, lines or marks. Of these only long parts tell. */
export function bareForms(secret: string): readonly Form[] {
  const partial = secret.length >= LONG;
  return [...plainForms(secret), ...encoded({ text: secret, partial, rate: 1 })].map((form) => ({
    ...form,
    text: bare(form.text),
    rate: form.rate * 1.5,
  }));
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function encoded({ text, partial, rate }: Form): readonly Form[] {
  const buffer = Buffer.from(text);
  const of = (texts: readonly string[], by: number): Form[] =>
    distinct(texts).map((each) => ({ text: each, partial, rate: rate * by }));
  return [
    ...of(
      [0, 1, 2].flatMap((shift) => base64At(buffer, shift)),
      BASE64,
    ),
    ...of(
      [0, 1, 2, 3, 4].map((shift) => base32At(buffer, shift)),
      BASE32,
    ),
    ...of([buffer.toString('hex')], HEX),
  ];
}

/** The characters that the secret alone decides when so many bytes stand before it, in both alphabets. */
function base64At(buffer: Buffer, shift: number): readonly string[] {
  const text = Buffer.concat([Buffer.alloc(shift), buffer])
    .toString('base64')
    .replace(/=+$/, '');
  const own = text.slice(Math.ceil(shift * BASE64), Math.floor((shift + buffer.length) * BASE64));
  return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The same in base32 (RFC 4648). */
function base32At(buffer: Buffer, shift: number): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of Buffer.concat([Buffer.alloc(shift), buffer])) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[(held >> (bits - 5)) & 31];
    held &= 31;
  }
  return text.slice(Math.ceil(shift * BASE32), Math.floor((shift + buffer.length) * BASE32));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

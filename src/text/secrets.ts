/** Keys and passwords that their form gives away. */
import { issued } from './issuers.ts';
import { openRuleSet } from './rule-set.ts';
import { isCode, isStandIn } from './stand-ins.ts';
import { joined, type Secret, type StandIns, USUAL_ENTROPY } from './stretches.ts';

export type { Secret } from './stretches.ts';

const marks = '["\'`*」』]{0,3}\\s{0,3}';
/** What stands between the name of a secret and its value: a sign, a verb of any language, the end of a tag. */
const link =
  `(?:(?<=<[^<>\\n]{0,80})>|${marks}(?:(?:has been |was |were |wurde )?(?:changed|set|reset)? ?(?:to|auf) |:=|=>|[:=：]|` +
  `(?:is|ist|lautet|est|es|je|är|jest|è|é|हैं?|هي|هو) ?:?|は|是|为|는|은)${marks}["'\`*「『]{0,3})`;
/** A letter of these scripts ends it: they set no blanks. */
const value =
  '((?:(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Arabic}])[^\\s"\'`,;<>{}*」』。、，])';
/** What is called a key, and the value that follows. */
const calledKey = new RegExp(
  `(?:api[_ -]?key|secret(?:[_ -]?(?:access[_ -]?)?key)?|access[_ -]?token|auth[_ -]?token|token|(?<!(?:palabra|\\p{L}{2}s) )clave)${link}${value}{8,200})`,
  'giu',
);
/** Passes that somebody goes or travels with. */
const tickets = '(?:boarding|day|city|season|travel|ski|museum|press|rail|bus|train|parking)';
/** The same of a password, which may be short. */
const calledPassword = new RegExp(
  `(?:passwor[dt]|(?<!\\p{L}|${tickets} )pass(?=["'\`*]{0,3}\\s{0,3}[:=])|passwd|pwd|passwort|passphrase|kennwort|contraseña|mot de passe|senha|palavra-passe|wachtwoord|hasło|heslo|lösenord|adgangskode|salasana|şifre|parola|пароль|パスワード|密码|密碼|비밀번호|كلمة (?:المرور|السر)|पासवर्ड)${link}${value}{6,200})`,
  'giu',
);
const token = /(?<![\w+/=.-])[A-Za-z0-9+/_-]{24,200}={0,2}(?![\w+/=.-])/g;

/** Finds secrets of all forms, in order: those that are known here, and those of a kept rule set. */
export async function openSecrets(
  standIns: StandIns = 'skip',
): Promise<(text: string, entropy?: number) => readonly Secret[]> {
  const kept = await openRuleSet();
  return (text, entropy = USUAL_ENTROPY) =>
    joined(secretsIn(text, entropy, standIns), inOrder(kept(text), standIns));
}

/** What a reader of this text may not see, stand-ins of known forms too. */
export async function findSecrets(text: string): Promise<readonly Secret[]> {
  return (await openSecrets('count'))(text);
}

/** Secrets of the forms that are known here, in their order; `entropy` is what an unmarked token must have. */
function secretsIn(text: string, entropy: number, standIns: StandIns = 'skip'): readonly Secret[] {
  let found: readonly Secret[] = [];
  for (const [name, pattern, sign = ''] of issued())
    if (text.includes(sign)) found = joined(found, inOrder(matchesOf(name, pattern, text), standIns));
  const called = joined(valuesOf(calledPassword, text), valuesOf(calledKey, text));
  const random = inOrder(matchesOf('token that looks random', token, text), 'skip');
  return joined(
    joined(found, called),
    random.filter(({ text: it }) => isRandom(it, entropy)),
  );
}

function valuesOf(pattern: RegExp, text: string): readonly Secret[] {
  return inOrder(matchesOf('secret', pattern, text), 'skip')
    .map(withoutEnd)
    .filter(isPassword);
}

function matchesOf(name: string, pattern: RegExp, text: string): readonly Secret[] {
  const found: Secret[] = [];
  for (const { index, 0: whole, 1: inner } of text.matchAll(pattern)) {
    if (inner !== undefined && isCode(inner)) continue;
    const secret = inner ?? whole;
    found.push({ name, from: index + whole.lastIndexOf(secret), text: secret });
  }
  return found;
}

function inOrder(found: readonly Secret[], standIns: StandIns): readonly Secret[] {
  const kept = standIns === 'count' ? found : found.filter(({ text }) => !isStandIn(text));
  return kept.toSorted((one, other) => one.from - other.from);
}

/** Without what ends the sentence. */
function withoutEnd(secret: Secret): Secret {
  return { ...secret, text: secret.text.replace(/[.!?)\]]+$/, '') };
}

/** Letters and digits or marks that are neither words of a language nor a piece of a program. */
function isPassword({ text }: Secret): boolean {
  if (/^https?:/i.test(text) || isWords(text)) return false;
  if (text.length < 8 && !/\d/.test(text)) return false;
  return /\p{L}/u.test(text) && /[\d\p{S}]|[^\P{P}_.'’-]/u.test(text) && bitsOf(text) >= 2;
}

/** Words that marks join, ways to encrypt, paths: `valid/expired`, `SHA-256-hashed`, `/v1/tokens`. */
function isWords(text: string): boolean {
  if (/(?:sha|aes|rsa|hmac|utf|base|md|oauth|argon|pbkdf|iso|rfc)-?\d{1,5}(?![a-z\d])/i.test(text))
    return true;
  if (/^[a-z0-9_.~-]*(?:\/[a-z0-9_.:-]+)+\/?$/.test(text)) return true;
  if (/^\d+-\p{L}+$|-(?:chars|characters|digits|letters)$/u.test(text)) return true;
  const parts = text.split(/[/:+|&,_-]/);
  return parts.length > 1 && parts.every((part) => /^\p{Lu}?\p{Ll}{2,}$/u.test(part));
}

/** Upper case, lower case and digits well mixed; digests, UUIDs, paths, names and what is public are no keys. */
function isRandom(text: string, entropy: number): boolean {
  if (/^[0-9a-f-]+$/i.test(text) || /^(?:sha\d{1,3}-|AAAA[A-Z]\d[A-Z]|phc_|pk_(?:live|test)_)/.test(text))
    return false;
  if ((text.match(/[/_-]/g)?.length ?? 0) > 4) return false;
  if (!/[a-z]/.test(text) || !/[A-Z]/.test(text) || (text.match(/\d/g)?.length ?? 0) < 3) return false;
  // Names in programs are words, but for a few letters.
  if (text.replace(/[A-Z]?[a-z]{2,}/g, '').length < text.length / 3) return false;
  return bitsOf(text) >= entropy && !/[a-z]{8}|[A-Z]{8}/.test(text);
}

/** Shannon's entropy in bits a character. */
function bitsOf(value: string): number {
  const counts = new Map<string, number>();
  for (const each of value) counts.set(each, (counts.get(each) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

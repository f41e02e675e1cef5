/** Keys and passwords that their form gives away. */
import { issued } from './issuers.ts';
import { openRuleSet } from './rule-set.ts';
import { isCode, isStandIn } from './stand-ins.ts';
import { joined, type Secret, type StandIns, USUAL_ENTROPY } from './stretches.ts';

export type { Secret } from './stretches.ts';

/** What is called a secret, and the value that follows. */
const assigned =
  /(?:api[_ -]?key|secret(?:[_ -]?(?:access[_ -]?)?key)?|access[_ -]?token|auth[_ -]?token|token|passwor[dt]|passwort|passphrase|contraseña|mot de passe)["'`*]{0,3}\s{0,3}(?::=|=>|[:=]|is|ist|est|es)\s{0,3}["'`*]{0,3}([^\s"'`,;<>{}*]{8,200})/giu;
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
  const called = inOrder(matchesOf('secret', assigned, text), 'skip')
    .map(withoutEnd)
    .filter(isPassword);
  const random = inOrder(matchesOf('token that looks random', token, text), 'skip');
  return joined(
    joined(found, called),
    random.filter(({ text: it }) => isRandom(it, entropy)),
  );
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
  if (/^https?:/i.test(text)) return false;
  return /\p{L}/u.test(text) && /[\d\p{S}]|[^\P{P}_.'’-]/u.test(text) && bitsOf(text) >= 2.5;
}

/** Upper case, lower case and digits well mixed; digests, UUIDs, paths and identifiers are no keys. */
function isRandom(value: string, entropy: number): boolean {
  if (/^[0-9a-f-]+$/i.test(value) || /^sha\d{1,3}-/.test(value)) return false;
  if ((value.match(/[/_-]/g)?.length ?? 0) > 4) return false;
  if (!/[a-z]/.test(value) || !/[A-Z]/.test(value) || (value.match(/\d/g)?.length ?? 0) < 3) return false;
  return bitsOf(value) >= entropy && !/[a-z]{8}|[A-Z]{8}/.test(value);
}

/** Shannon's entropy in bits a character. */
function bitsOf(value: string): number {
  const counts = new Map<string, number>();
  for (const each of value) counts.set(each, (counts.get(each) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

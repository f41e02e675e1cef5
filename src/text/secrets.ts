/** Keys and passwords that their form gives away. */

export interface Secret {
  readonly name: string;
  readonly from: number;
  readonly text: string;
}

/** Prefixes as their issuers document them. Each pattern is bounded. */
const known: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'OpenAI or Anthropic key',
    /(?<![\w-])sk-(?:proj-|svcacct-|admin-|ant-(?:api|admin)\d\d-)?[A-Za-z0-9_-]{20,200}/g,
  ],
  ['GitHub token', /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{50,255})/g],
  ['GitLab token', /(?<!\w)gl(?:pat|ptt|dt|rt|cbt|soat)-[\w-]{20,64}/g],
  ['AWS access key', /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/g],
  ['Google API key', /(?<!\w)AIza[\w-]{35}(?![\w-])/g],
  ['Google OAuth secret', /(?<!\w)GOCSPX-[\w-]{28}/g],
  ['Slack token', /(?<!\w)xox[abeoprs]-[A-Za-z0-9-]{10,250}/g],
  ['Slack webhook', /hooks\.slack\.com\/(?:services|workflows)\/[\w/+-]{20,200}/g],
  [
    'Stripe key',
    /(?<!\w)(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,200}|(?<!\w)whsec_[A-Za-z0-9+/=]{24,100}/g,
  ],
  ['SendGrid key', /(?<!\w)SG\.[\w-]{16,32}\.[\w-]{32,64}/g],
  ['Twilio key', /(?<!\w)(?:SK|AC)[0-9a-f]{32}(?!\w)/g],
  ['npm token', /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g],
  ['PyPI token', /(?<!\w)pypi-AgEIcHlwaS5vcmc[\w-]{50,300}/g],
  ['Hugging Face token', /(?<!\w)hf_[A-Za-z0-9]{30,60}(?!\w)/g],
  ['JSON web token', /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000}/g],
  ['private key', /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g],
  [
    'password in a URL',
    /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/?#]{1,100}:[^\s:@/?#]{3,100}@[\w.-]{1,200}/gi,
  ],
];
/** What is called a secret, and the value that follows. */
const assigned =
  /(?:api[_ -]?key|secret(?:[_ -]?key)?|access[_ -]?token|auth[_ -]?token|token|passwor[dt]|passwort|contraseña|mot de passe)["'`*]{0,3}\s{0,3}(?:[:=]|is|ist|est|es)\s{0,3}["'`*]{0,3}([^\s"'`,;<>{}*]{8,200})/gi;
const token = /(?<![\w+/=.-])[A-Za-z0-9+/_-]{24,200}={0,2}(?![\w+/=.-])/g;
/** Stand-ins that manuals use. */
const standIn =
  /^(?:[x*.•_-]+|<.*|your[_-].*|my[_-].*|.*(?:process\.env|os\.environ|secrets\.|\$\{|example|placeholder|changeme|redacted|dummy|xxxx|\.\.\.|…|\*\*\*).*)$/i;

/** Secrets in their order; `entropy` is what an unmarked token must have in bits a character. */
export function secretsIn(text: string, entropy: number): readonly Secret[] {
  const found: Secret[] = [];
  const add = (name: string, from: number, it: string): void => {
    if (found.length >= 100 || standIn.test(it) || /x{6}|0{8}|1234567890abcdef/i.test(it)) return;
    if (!found.some((other) => other.from < from + it.length && from < other.from + other.text.length))
      found.push({ name, from, text: it });
  };
  for (const [name, pattern] of known)
    for (const match of text.matchAll(pattern)) add(name, match.index, match[0]);
  for (const match of text.matchAll(assigned)) {
    const value = (match[1] ?? '').replace(/[.!?)\]]+$/, '');
    if (isMixed(value) && bitsOf(value) >= 2.5)
      add('secret', match.index + match[0].indexOf(match[1] ?? ''), value);
  }
  for (const match of text.matchAll(token))
    if (isRandom(match[0], entropy)) add('token that looks random', match.index, match[0]);
  return found.toSorted((one, other) => one.from - other.from);
}

/** Letters and digits or marks: words of a language are not. */
function isMixed(value: string): boolean {
  return /\p{L}/u.test(value) && /[\d\p{S}\p{P}]/u.test(value) && !/^https?:/i.test(value);
}

/** Upper case, lower case and digits well mixed; hexadecimal digests, UUIDs, paths and identifiers are no keys. */
function isRandom(value: string, entropy: number): boolean {
  if (/^[0-9a-f-]+$/i.test(value) || (value.match(/[/_-]/g)?.length ?? 0) > 4) return false;
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

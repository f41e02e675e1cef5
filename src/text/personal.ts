/** Personal data that its form or its check digits give away. */

export type Kind = 'email' | 'phone' | 'iban' | 'card' | 'ip' | 'national-id';

export interface PersonalData {
  readonly kind: Kind;
  /** As it is called to a reader: `IBAN`, `Spanish DNI or NIE`. */
  readonly name: string;
  readonly from: number;
  readonly text: string;
}

interface Finder {
  readonly kind: Kind;
  readonly name: string;
  readonly pattern: RegExp;
  readonly holds: (text: string, before: string) => boolean;
}

/** Addresses that documentation reserves: RFC 2606, RFC 5737, RFC 3849, and those of one's own network. */
const example =
  /@(?:[\w-]+\.)*(?:example\.(?:com|net|org)|(?:test|invalid|example|localhost))$|^(?:no-?reply|support|info|hello|contact|service|help|sales)@/i;
const reserved =
  /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|255\.|22[4-9]\.|23\d\.)/;

const digits = (text: string): string => text.replace(/\D/g, '');

/** Loads the checks; each finder's pattern is bounded. */
export async function openFinders(
  kinds: readonly Kind[],
): Promise<(text: string) => readonly PersonalData[]> {
  const [iban, card, tax, identity] = await Promise.all([
    import('validator/lib/isIBAN.js'),
    import('validator/lib/isCreditCard.js'),
    import('validator/lib/isTaxID.js'),
    import('validator/lib/isIdentityCard.js'),
  ]);
  const isIban = callable<(text: string) => boolean>(iban);
  const isCard = callable<(text: string) => boolean>(card);
  const isTax = callable<(text: string, locale: string) => boolean>(tax);
  const isIdentity = callable<(text: string, locale: string) => boolean>(identity);
  const national = (name: string, pattern: RegExp, holds: Finder['holds']): Finder => ({
    kind: 'national-id',
    name,
    pattern,
    holds,
  });
  const finders: readonly Finder[] = [
    {
      kind: 'email',
      name: 'e-mail address',
      pattern: /(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])/gi,
      holds: (text) => !example.test(text),
    },
    {
      kind: 'iban',
      name: 'IBAN',
      pattern: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{2,4}){3,8}(?![A-Za-z0-9])/g,
      holds: (text) => isIban(text.replace(/[ -]/g, '')),
    },
    {
      kind: 'card',
      name: 'card number',
      pattern: /(?<![\d.,-])\d{4}(?:[ -]?\d{3,6}){2,4}(?![\d-])/g,
      holds: (text) => isCard(digits(text)) && !/^(\d)\1+$/.test(digits(text)),
    },
    {
      kind: 'ip',
      name: 'IP address',
      pattern: /(?<![\w.:])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)/g,
      holds: (text, before) =>
        !reserved.test(text) &&
        !/(?:version|release|v\.?|section|chapter|clause|kapitel|abschnitt|§|step)\s*$/i.test(before),
    },
    national(
      'US social security number',
      /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g,
      () => true,
    ),
    national('Spanish DNI or NIE', /(?<![\w])(?:\d{8}|[XYZ]\d{7})-?[A-Z](?![\w])/g, (text) =>
      isIdentity(text.replace('-', ''), 'ES'),
    ),
    national('Italian codice fiscale', /(?<![\w])[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z](?![\w])/g, (text) =>
      isTax(text, 'it-IT'),
    ),
    national('Brazilian CPF', /(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/g, (text) =>
      isTax(text, 'pt-BR'),
    ),
    national(
      'German tax id',
      /(?<![\w.,-])[1-9]\d(?: ?\d{3}){3}(?![\w-])/g,
      (text, before) => (/ /.test(text) || /steuer|tax|idnr/i.test(before)) && isTax(digits(text), 'de-DE'),
    ),
    national(
      'Polish PESEL',
      /(?<![\w.,-])\d{11}(?![\w-])/g,
      (text, before) => /pesel/i.test(before) && isPesel(text),
    ),
    national('Dutch BSN', /(?<=\b(?:bsn|burgerservicenummer)\W{0,5})\d{9}(?![\w-])/gi, (text) =>
      isTax(text, 'nl-NL'),
    ),
    {
      kind: 'phone',
      name: 'phone number',
      pattern:
        /(?<![\w+.,-])(?:\+[1-9]\d{0,2}|00[1-9]\d{0,2}(?=[ ./-]))(?:[ ./-]?\(?\d{1,5}\)?){2,6}(?![\w])|(?<![\w+.,-])0[1-9](?:[ .-]\d{2}){4}(?![\w])|(?<![\w+.,-]|\d )(?:\(0?\d{2,5}\)|0[1-9]\d{1,4})[ /-]\d{2,8}(?:[ -]\d{2,5}){0,4}(?![\w])|(?<![\w+.,-])\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[.-]\d{4}(?![\w])/g,
      holds: (text) => isPhone(text),
    },
  ];
  const wanted = finders.filter(({ kind }) => kinds.includes(kind));
  return (text) => findAll(text, wanted);
}

/** Finds of all kinds; what one finder took, later ones leave. */
function findAll(text: string, finders: readonly Finder[]): readonly PersonalData[] {
  const found: PersonalData[] = [];
  for (const { kind, name, pattern, holds } of finders) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((other) => other.from < to && from < other.from + other.text.length)) continue;
      const before = text.slice(Math.max(0, from - 30), from);
      if (holds(match[0], before)) found.push({ kind, name, from, text: match[0] });
      if (found.length >= 200) return found;
    }
  }
  return found.toSorted((one, other) => one.from - other.from);
}

/** Seven to fifteen digits (E.164), and none of the numbers that are no person's: 555-01xx, 0800. */
function isPhone(text: string): boolean {
  const plain = digits(text);
  return (
    plain.length >= 7 &&
    plain.length <= 15 &&
    !/^(?:00)?1?\d{3}55501\d\d$|^(?:0800|00800|1?8(?:00|88|77))/.test(plain)
  );
}

/** Weights 1, 3, 7, 9 and a date of birth in the first six digits. */
function isPesel(text: string): boolean {
  const [month, day] = [Number(text.slice(2, 4)) % 20, Number(text.slice(4, 6))];
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = [...text]
    .slice(0, 10)
    .reduce((total, digit, at) => total + Number(digit) * ([1, 3, 7, 9][at % 4] ?? 0), 0);
  return (10 - (sum % 10)) % 10 === Number(text[10]);
}

/** Node and bundlers unwrap modules of the old kind differently. */
function callable<T>(module: unknown): T {
  const first = (module as { default: unknown }).default;
  return (typeof first === 'function' ? first : (first as { default: unknown }).default) as T;
}

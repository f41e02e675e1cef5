/** Personal data that its form or its check digits give away. */
import { isExample, type Kind, kinds } from './examples.ts';
import { joined, type StandIns, type Stretch } from './stretches.ts';

export interface PersonalData extends Stretch {
  readonly kind: Kind;
  /** As it is called to a reader: `IBAN`, `Spanish DNI or NIE`. */
  readonly name: string;
}

interface Finder {
  readonly kind: Kind;
  readonly name: string;
  readonly pattern: RegExp;
  /** A text without it holds none. */
  readonly sign?: string;
  readonly holds: (text: string, before: string) => boolean;
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** What a reader of this text may not see: people's data in examples too, addresses of one's own network not. */
export async function findPersonal(text: string): Promise<readonly PersonalData[]> {
  return (await openFinders(kinds, 'count'))(text);
}

/** Loads the checks; each finder's pattern is bounded. */
export async function openFinders(
  wanted: readonly Kind[],
  standIns: StandIns = 'skip',
): Promise<(text: string) => readonly PersonalData[]> {
  const used = (await findersOf()).filter(({ kind }) => wanted.includes(kind));
  return (text) =>
    used.reduce<readonly PersonalData[]>(
      (found, each) => joined(found, stretchesOf(each, text, standIns)),
      [],
    );
}

function stretchesOf(
  { kind, name, pattern, sign = '', holds }: Finder,
  text: string,
  standIns: StandIns,
): readonly PersonalData[] {
  if (!text.includes(sign)) return [];
  const found: PersonalData[] = [];
  for (const { index: from, 0: it } of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, from - 30), from);
    const counts = (standIns === 'count' && kind !== 'ip') || !isExample(kind, it);
    if (counts && holds(it, before)) found.push({ kind, name, from, text: it });
  }
  return found;
}

async function findersOf(): Promise<readonly Finder[]> {
  const checks = await loadChecks();
  return [...widespread(checks), ...nationalIds(checks), PHONE];
}

/** What tells a number from one that only looks like it. */
async function loadChecks() {
  const [iban, card, tax, identity, address] = await Promise.all([
    import('validator/lib/isIBAN.js'),
    import('validator/lib/isCreditCard.js'),
    import('validator/lib/isTaxID.js'),
    import('validator/lib/isIdentityCard.js'),
    import('validator/lib/isIP.js'),
  ]);
  return {
    isAddress: callable<(text: string, version: number) => boolean>(address),
    isIban: callable<(text: string) => boolean>(iban),
    isCard: callable<(text: string) => boolean>(card),
    isTax: callable<(text: string, locale: string) => boolean>(tax),
    isIdentity: callable<(text: string, locale: string) => boolean>(identity),
  };
}

type Checks = Awaited<ReturnType<typeof loadChecks>>;

function widespread({ isIban, isCard, isAddress }: Checks): readonly Finder[] {
  return [
    {
      kind: 'email',
      name: 'e-mail address',
      pattern: /(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])/gi,
      sign: '@',
      holds: () => true,
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
      holds: (_, before) =>
        !/(?:version|release|v\.?|section|chapter|clause|kapitel|abschnitt|§|step)\s*$/i.test(before),
    },
    {
      kind: 'ip',
      name: 'IP address',
      pattern: /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?![\w:]|\.\d)/gi,
      holds: (text) => isAddress(text, 6) && !isOctets(text),
    },
  ];
}

function nationalIds({ isIdentity, isTax }: Checks): readonly Finder[] {
  return [
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
  ];
}

function national(name: string, pattern: RegExp, holds: Finder['holds']): Finder {
  return { kind: 'national-id', name, pattern, holds };
}

const PHONE: Finder = {
  kind: 'phone',
  name: 'phone number',
  pattern:
    /(?<![\w+.,-])(?:\+[1-9]\d{0,2}|00[1-9]\d{0,2}(?=[ ./-]))(?:[ ./-]?\(?\d{1,5}\)?){2,6}(?![\w])|(?<![\w+.,-])0[1-9](?:[ .-]\d{2}){4}(?![\w])|(?<![\w+.,-]|\d )(?:\(0?\d{2,5}\)|0[1-9]\d{1,4})[ /-]\d{2,8}(?:[ -]\d{2,5}){0,4}(?![\w])|(?<![\w+.,-])\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[.-]\d{4}(?![\w])/g,
  holds: (text) => isPhone(text),
};

/** Seven to fifteen digits (E.164). */
function isPhone(text: string): boolean {
  const plain = digits(text);
  return plain.length >= 7 && plain.length <= 15;
}

/** A hardware address of eight bytes, or a scope of C++ or Rust such as `a::b`, reads like an address of the net. */
function isOctets(text: string): boolean {
  return /^(?:[0-9a-f]{2}:){7}[0-9a-f]{2}$/i.test(text) || !/\d/.test(text) || text.split(':').length < 4;
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

/** Personal data that its form or its check digits give away. */
import { inAscii } from './ascii.ts';
import { isExample } from './examples.ts';
import { type Kind, kinds } from './kinds.ts';
import { isMail, mailPattern, otherDomain, otherMailPattern } from './mails.ts';
import { type IdChecks, nationalIds } from './national-ids.ts';
import { homeNumber, isPhone, phonePattern } from './phones.ts';
import { joined, type StandIns, type Stretch } from './stretches.ts';

export interface PersonalData extends Stretch {
  readonly kind: Kind;
  /** As it is called to a reader: `IBAN`, `Spanish DNI or NIE`. */
  readonly name: string;
}

/** What stands before and behind, some characters of each. */
type Holds = (text: string, before: string, after: string) => boolean;

interface Finder {
  readonly kind: Kind;
  readonly name: string;
  readonly pattern: RegExp;
  /** A text without it holds none. */
  readonly sign?: RegExp;
  /** What follows may look like a further group of it. */
  readonly grouped?: true;
  readonly holds: Holds;
}

/** Characters around what was found that are looked at. */
const AROUND = 30;

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
  const checks = await loadChecks();
  const used = [...widespread(checks), PHONE].filter(({ kind }) => wanted.includes(kind));
  const ids = wanted.includes('national-id') ? openIds(checks) : () => [];
  const counts = ({ kind, text }: PersonalData): boolean =>
    (standIns === 'count' && kind !== 'ip') || !isExample(kind, text);
  return (text) => {
    const plain = inAscii(text);
    const all = [...used.map((each) => stretchesOf(each, plain)), ids(plain)]
      .map((found) => found.filter(counts))
      .reduce<readonly PersonalData[]>((found, each) => joined(found, each), []);
    return plain === text
      ? all
      : all.map((each) => ({ ...each, text: text.slice(each.from, each.from + each.text.length) }));
  };
}

function stretchesOf(finder: Finder, text: string): PersonalData[] {
  const { kind, name, pattern, sign } = finder;
  const found: PersonalData[] = [];
  if (sign && !sign.test(text)) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const it = fitting(finder, text, match.index, match[0]);
    if (it === null) continue;
    found.push({ kind, name, from: match.index, text: it });
    pattern.lastIndex = match.index + it.length;
  }
  return found;
}

/** What was found, or as many of its groups as are right. */
function fitting({ grouped, holds }: Finder, text: string, from: number, whole: string): string | null {
  const before = text.slice(Math.max(0, from - AROUND), from);
  for (let it = whole; it.length > 0; it = it.slice(0, Math.max(0, it.search(/[ -][^ -]*$/)))) {
    const end = from + it.length;
    if (holds(it, before, text.slice(end, end + AROUND))) return it;
    if (!grouped) return null;
  }
  return null;
}

/** All countries' at once: where any may begin, each is tried. */
function openIds(checks: IdChecks): (text: string) => PersonalData[] {
  const ids = nationalIds(checks).map((id) => ({
    ...id,
    pattern: new RegExp(`(?:${id.form})${BEHIND}`, 'y'),
  }));
  const any = new RegExp(`(?<![\\w.,-])(?=(?:${ids.map(({ form }) => form).join('|')})${BEHIND})`, 'g');
  return (text) => {
    const found: PersonalData[] = [];
    for (const { index: from } of text.matchAll(any)) {
      const before = text.slice(Math.max(0, from - AROUND), from);
      for (const { name, pattern, holds } of ids) {
        pattern.lastIndex = from;
        const it = pattern.exec(text)?.[0];
        if (it === undefined || !holds(it, before)) continue;
        found.push({ kind: 'national-id', name, from, text: it });
        break;
      }
    }
    return found;
  };
}

const BEHIND = '(?![\\w-]|[.,]\\d)';

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
    { kind: 'email', name: 'e-mail address', pattern: mailPattern, sign: /@/, holds: isMail },
    {
      kind: 'email',
      name: 'e-mail address',
      pattern: otherMailPattern,
      sign: otherDomain,
      holds: isMail,
    },
    {
      kind: 'iban',
      name: 'IBAN',
      pattern: /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[A-Z0-9]{11,30}|(?:[ -][A-Z0-9]{1,12}){2,9})(?![A-Z0-9])/gi,
      grouped: true,
      holds: (text) => isIban(text.replace(/[ -]/g, '').toUpperCase()),
    },
    {
      kind: 'card',
      name: 'card number',
      pattern: /(?<![\w.,-])\d{4}(?:[ -]?\d{3,6}){2,5}(?![\w-])/g,
      grouped: true,
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

const PHONE: Finder = {
  kind: 'phone',
  name: 'phone number',
  pattern: phonePattern,
  grouped: true,
  holds: isPhone,
};

/** A hardware address of eight bytes, or a scope of C++ or Rust such as `a::b`, reads like an address of the net. */
function isOctets(text: string): boolean {
  return /^(?:[0-9a-f]{2}:){7}[0-9a-f]{2}$/i.test(text) || !/\d/.test(text) || text.split(':').length < 4;
}

/** The same whatever stands between its letters and digits. */
export function bareOf(text: string): string {
  return inAscii(text)
    .replace(/[\s()./-]|\p{Cf}/gu, '')
    .toLowerCase();
}

/** Digits of a number without the code of its country, from which on it is no other's. */
const TELLING = 8;

/** Whether a text that was given holds it; a telephone's number may be given with the code of its country or without. */
export function isIn(bare: string, { kind, text }: PersonalData): boolean {
  if (bare.includes(bareOf(text))) return true;
  const home = kind === 'phone' ? homeNumber(inAscii(text)) : '';
  return home.length >= TELLING && bare.includes(home);
}

/** Whether both are the same. */
export function isSame(other: string, { kind, text }: PersonalData): boolean {
  if (bareOf(other) === bareOf(text)) return true;
  return kind === 'phone' && homeNumber(inAscii(other)) === homeNumber(inAscii(text));
}

/** Node and bundlers unwrap modules of the old kind differently. */
function callable<T>(module: unknown): T {
  const first = (module as { default: unknown }).default;
  return (typeof first === 'function' ? first : (first as { default: unknown }).default) as T;
}

/** Numbers by which countries know their people: by a form that nothing else has, or by what they are called, and by their check digits. */
import { isNumbered } from './order-numbers.ts';

/** A number of one country. */
interface NationalId {
  readonly name: string;
  /** As a pattern, bounded. */
  readonly form: string;
  readonly holds: (text: string, before: string) => boolean;
}

export interface IdChecks {
  readonly isTax: (text: string, locale: string) => boolean;
  readonly isIdentity: (text: string, locale: string) => boolean;
}

const digits = (text: string): string => text.replace(/\D/g, '');

export function nationalIds({ isTax, isIdentity }: IdChecks): readonly NationalId[] {
  const id = (name: string, form: string, holds: NationalId['holds']): NationalId => ({ name, form, holds });
  /** One that looks like any other number, so that it must be called by its name just before. */
  const called = (
    name: string,
    names: RegExp,
    form: string,
    holds: (figures: string) => boolean,
  ): NationalId => ({
    name,
    form,
    holds: (text, before) => names.test(before) && holds(text.replace(/[ .-]/g, '')),
  });
  const anything = (): boolean => true;
  return [
    id('US social security number', String.raw`(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}`, anything),
    called(
      'US social security number',
      /ssn|social security/i,
      String.raw`(?!000|666|9)\d{3} ?(?!00)\d\d ?(?!0000)\d{4}`,
      anything,
    ),
    id('UK national insurance number', String.raw`${NINO} \d\d \d\d \d\d [A-D]`, anything),
    called(
      'UK national insurance number',
      /insurance|nino|\bni\b/i,
      String.raw`${NINO} ?\d{6} ?[A-D]`,
      anything,
    ),
    called('UK NHS number', /\bnhs\b/i, String.raw`\d{3}[ -]?\d{3}[ -]?\d{4}`, isNhs),
    id(
      'French social security number',
      String.raw`[12] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3} ?\d\d`,
      isNir,
    ),
    id('Spanish DNI or NIE', String.raw`(?:\d{8}|[XYZ]-?\d{7})-?[A-Z]`, (text) =>
      isIdentity(text.replaceAll('-', ''), 'ES'),
    ),
    id('Italian codice fiscale', String.raw`[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]`, (text) =>
      isTax(text, 'it-IT'),
    ),
    called(
      'Portuguese NIF',
      /\bnif\b|contribuinte|(?:n[úu]mero|identificação) fiscal/i,
      String.raw`[1-3]\d{2} ?\d{3} ?\d{3}`,
      (text) => isTax(text, 'pt-PT'),
    ),
    id('Brazilian CPF', String.raw`\d{3}\.\d{3}\.\d{3}-\d\d`, (text) => isTax(text, 'pt-BR')),
    called('Brazilian CPF', /\bcpf\b/i, String.raw`\d{11}`, (text) => isTax(text, 'pt-BR')),
    id(
      'German tax id',
      String.raw`[1-9]\d(?: ?\d{3}){3}`,
      (text, before) => (/ /.test(text) || /steuer|tax|idnr/i.test(before)) && isTax(digits(text), 'de-DE'),
    ),
    called('Polish PESEL', /pesel/i, String.raw`\d{11}`, isPesel),
    called('Dutch BSN', /bsn|burgerservicenummer/i, String.raw`\d{9}`, (text) => isTax(text, 'nl-NL')),
    id('Belgian national number', String.raw`\d\d\.\d\d\.\d\d-\d{3}\.\d\d`, (text) =>
      isTax(digits(text), 'fr-BE'),
    ),
    id('Swiss AHV number', String.raw`756\.\d{4}\.\d{4}\.\d\d`, (text) => isEan(digits(text))),
    id(
      'Swedish personal number',
      String.raw`(?:19|20)?\d{6}[-+]\d{4}`,
      (text, before) =>
        isLuhn(digits(text).slice(-10)) && isDay(digits(text).slice(-10, -4)) && !isNumbered(before),
    ),
    id('Finnish personal code', String.raw`[0-3]\d[01]\d\d\d[-+A]\d{3}[0-9A-FHJ-NPR-Y]`, (text) =>
      isIdentity(text, 'FI'),
    ),
    called('Norwegian national number', /(?:fødsels|person)n/i, String.raw`\d{6} ?\d{5}`, (text) =>
      isIdentity(text, 'NO'),
    ),
    called('Danish CPR number', /\bcpr\b|personn/i, String.raw`[0-3]\d[01]\d\d\d-\d{4}`, anything),
    id('Chinese resident id', String.raw`[1-9]\d{5}(?:19|20)\d{9}[\dX]`, (text) => isIdentity(text, 'zh-CN')),
    id(
      'Korean resident number',
      String.raw`\d{6}-[1-8]\d{6}`,
      (text, before) => isDay(text.slice(0, 6)) && !isNumbered(before),
    ),
    called(
      'Japanese My Number',
      /マイナンバー|個人番号|my number/i,
      String.raw`(?:\d{4}[ -]?){2}\d{4}`,
      isMyNumber,
    ),
    called(
      'Indian Aadhaar',
      /aadh?aar|आधार|\bUID\b|uidai/,
      String.raw`[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}`,
      (text) => isIdentity(text, 'IN'),
    ),
    called('Indian PAN', /\bpan\b|पैन/i, String.raw`[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]`, anything),
    called('Saudi national id', /هوية|الإقامة|iqama/i, String.raw`[12]\d{9}`, isLuhn),
    called('Turkish identity number', /kimlik/i, String.raw`[1-9]\d{10}`, isKimlik),
    id('Singapore NRIC', String.raw`[STFG]\d{7}[A-Z]`, isNric),
    id(
      'Mexican CURP',
      String.raw`[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[A-Z\d]\d`,
      (text) => isDay(text.slice(4, 10)) && isCurp(text),
    ),
    id('Chilean RUT', String.raw`[1-4]?\d\.\d{3}\.\d{3}-[\dKk]`, isRut),
    called(
      'Canadian social insurance number',
      /\bSIN\b|[Ss]ocial [Ii]nsurance|[Aa]ssurance [Ss]ociale/,
      String.raw`\d{3}[ -]?\d{3}[ -]?\d{3}`,
      (text) => isTax(text, 'en-CA'),
    ),
  ];
}

const NINO = '(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]';

/** The sum of the first digits, each by its weight. */
function weighed(figures: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(figures[at]), 0);
}

/** ISO 7812: every other digit doubled. */
function isLuhn(figures: string): boolean {
  const sum = [...figures].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A day as `YYMMDD`. */
function isDay(figures: string): boolean {
  const [month, day] = [Number(figures.slice(2, 4)), Number(figures.slice(4, 6))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isEan(figures: string): boolean {
  return weighed(figures, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

/** The last two digits are 97 less the rest of the others by 97; Corsica's letters stand for digits. */
function isNir(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  const figures = plain.replace('2A', '19').replace('2B', '18');
  return 97 - (Number(figures.slice(0, 13)) % 97) === Number(plain.slice(13));
}

function isNhs(figures: string): boolean {
  return weighed(figures, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Weights 1, 3, 7, 9 and a date of birth in the first six digits. */
function isPesel(figures: string): boolean {
  const [month, day] = [Number(figures.slice(2, 4)) % 20, Number(figures.slice(4, 6))];
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  return weighed(figures, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

function isMyNumber(figures: string): boolean {
  const rest = weighed(figures, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return Number(figures[11]) === (rest <= 1 ? 0 : 11 - rest);
}

function isKimlik(figures: string): boolean {
  const odd = weighed(figures, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighed(figures, [0, 1, 0, 1, 0, 1, 0, 1]);
  const all = weighed(figures, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  return (odd * 7 - even + 100) % 10 === Number(figures[9]) && all % 10 === Number(figures[10]);
}

function isNric(text: string): boolean {
  const later = /^[TG]/.test(text) ? 4 : 0;
  const letters = /^[ST]/.test(text) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK';
  return letters[(weighed(text.slice(1), [2, 7, 6, 5, 4, 3, 2]) + later) % 11] === text[8];
}

function isCurp(text: string): boolean {
  const places = [...text].map((letter) => '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'.indexOf(letter));
  const sum = places.slice(0, 17).reduce((total, value, at) => total + value * (18 - at), 0);
  return (10 - (sum % 10)) % 10 === places[17];
}

function isRut(text: string): boolean {
  const sum = [...digits(text.slice(0, -2))]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (2 + (at % 6)), 0);
  return '0K987654321'[sum % 11] === text.at(-1)?.toUpperCase();
}

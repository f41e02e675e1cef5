/** Amounts told in two parts, such as 2 hours 30 minutes, and those that are told by halves. */
import { currencies, units, type Unit, words } from './units.ts';

export interface Amount {
  readonly from: number;
  readonly text: string;
  /** More than one where 1.234 may be either. */
  readonly values: readonly number[];
  readonly unit: Unit | null;
}

/** A part, and the amount that it is a part of. */
type Part<T> = T & { readonly whole?: Amount };

const half =
  'and a half|et demie?|y medi[ao]|e mezz[ao]|e mei[ao]|en een half|i pół|с половиной|und (?:ein halbes|eine halbe)';
const name = '([\\p{L}\\p{M}]{1,14})';
/** What stands between two parts of one amount. */
const link = /^\.?,? {0,2}(?:(?:and|und|et|y|e|en|i|и|og|och|ve|و) ?)?$/u;
/** Half a unit more, behind it: dos horas y media, 2時間半. */
const halfUnit = new RegExp(`^(?: (?:${half})(?![\\p{L}])|半)`, 'u');
/** One half more, before the unit: 2 and a half hours. */
const halfBefore = new RegExp(`^ (?:${half}) ${name}`, 'u');
/** One of a larger unit, before it, where one may also be an article: an hour and 30 minutes, 一小时30分钟. */
const lead =
  /(?:(?<!\p{L})(?:an?|one|ein(?:e[rnms]?)?|une?|un[ao]|uma?|een|jedn[aąeo]) ([\p{L}\p{M}]{1,14})\.?,? (?:(?:and|und|et|y|e|en|i) )?|一(小时|小時|時間|年|天|日|周|週間)) ?$/iu;

/** Amounts in their order; two hours of 2 hours 30 minutes are a part of 2.5 hours. */
export function withWholes<T extends Amount>(text: string, all: readonly T[]): readonly Part<T>[] {
  const runs: { readonly parts: T[]; sum: Amount }[] = [];
  for (const each of all.toSorted((one, other) => one.from - other.from)) {
    const open = runs.at(-1);
    const sum = open ? joinedWith(text, open.sum, open.parts.at(-1) ?? each, each) : null;
    if (open && sum) {
      open.parts.push(each);
      open.sum = sum;
    } else runs.push({ parts: [each], sum: each });
  }
  return runs.flatMap(({ parts, sum }) => {
    const whole =
      andHalf(text, sum, parts.at(-1) ?? sum) ?? withLead(text, sum) ?? (parts.length > 1 ? sum : null);
    return whole === null ? parts : parts.map((part) => ({ ...part, whole }));
  });
}

function withLead(text: string, sum: Amount): Amount | null {
  if (!sum.unit) return null;
  const found = lead.exec(text.slice(Math.max(0, sum.from - 40), sum.from));
  const unit = units.get((found?.[1] ?? found?.[2] ?? '').toLowerCase());
  if (!unit) return null;
  return joinedValue({ ...sum, values: [1], unit }, unit, sum);
}

/** The sum where the next one counts a smaller unit of the same, and less than one of the larger; else null. */
function joinedWith(text: string, sum: Amount, last: Amount, next: Amount): Amount | null {
  const end = last.from + last.text.length;
  if (next.from < end || next.from > end + 8 || !link.test(text.slice(end, next.from))) return null;
  return last.unit && joinedValue(sum, last.unit, next);
}

/** `least` is the unit that was told last. */
function joinedValue(sum: Amount, least: Unit, next: Amount): Amount | null {
  const [before, more] = [single(sum), single(next)];
  if (before === null || more === null || !sum.unit) return null;
  const isCents = next.unit === null ? /^\d\d$/.test(next.text) : next.unit.dimension === 'cent';
  if (isCents && more < 100 && currencies.test(least.dimension))
    return { ...sum, values: [before + more / 100] };
  if (!next.unit) return null;
  const isLess = next.unit.factor < least.factor && more * next.unit.factor < least.factor;
  if (next.unit.dimension !== least.dimension || !isLess) return null;
  return { ...sum, values: [before + (more * next.unit.factor) / sum.unit.factor] };
}

function single({ values }: Amount): number | null {
  const [value = -1] = values;
  return values.length === 1 && value >= 0 ? value : null;
}

function andHalf(text: string, sum: Amount, last: Amount): Amount | null {
  const value = single(sum);
  const end = last.from + last.text.length;
  const after = text.slice(end, end + 40);
  if (value === null || !Number.isInteger(value)) return null;
  if (sum.unit !== null) return halfUnit.test(after) ? { ...sum, values: [value + 0.5] } : null;
  const unit = units.get(halfBefore.exec(after)?.[1]?.toLowerCase() ?? '');
  return unit ? { ...sum, values: [value + 0.5], unit } : null;
}

/** How much each form tells of the unit that is its group. */
const forms: readonly (readonly [value: number, form: RegExp])[] = [
  [
    0.5,
    new RegExp(
      `(?<!\\p{L})(?:half(?: an?)?|halve|halbe[nsr]?|demie?|medi[ao]|mezz[ao]|mei[ao]|pół)[ -]${name}|(?<!\\p{L})(?:mezz['’]|пол)${name}|半(?:个|個)?(小时|小時|時間|年|月|天|日|시간)`,
      'giu',
    ),
  ],
  [
    1.5,
    new RegExp(
      `(?<!\\p{L})(?:(?:anderthalb|eineinhalb|anderhalve?|półtor[aej]{1,2}|полтор[аы]|one and a half) ${name}|(?:(?:an?|une?|una|uma|um) |un['’])${name} (?:${half})(?!\\p{L}))`,
      'giu',
    ),
  ],
];
/** Shares of whatever is told of. */
const shares: readonly (readonly [value: number, form: RegExp])[] = [
  [
    0.75,
    /(?<!\p{L})(?:three[ -]quarters|drei ?viertel|trois quarts|tres cuartos|tre quarti|três quartos)(?!\p{L})/giu,
  ],
  [
    0.25,
    /(?<!\p{L})(?:(?:a|one) quarter of|ein viertel|un quart d(?:es?|u)|un cuarto d|um quarto d|un quarto d)/giu,
  ],
  [0.5, /(?<!\p{L})(?:half (?:of|the)|hälfte|moitié|mitad|metà|metade)(?!\p{L})/giu],
  [12, /(?<!\p{L})(?:dozen|dutzend|douzaine|docena|dozzina|dúzia|dozijn|tuzin)(?!\p{L})/giu],
  [2, /(?<!\p{L})(?:twice|zweimal|tweemaal|dwukrotnie|дважды)(?!\p{L})/giu],
];
const outOf =
  /(?<!\p{L})(\d{1,3}|\p{Ll}{3,5}) (?:in|out of|von|sur|de cada|su|em cada) (\d{1,3}|\p{Ll}{3,6})(?![\p{L}\d])/giu;
const germanHalves = new RegExp(`(?<!\\p{L})(\\p{Ll}{4,6})einhalb ${name}`, 'giu');
/** What is told by halves, dozens and doubles, without a number. */
export function halvesIn(text: string): readonly Amount[] {
  const amount = ({ index: from, 0: it }: RegExpExecArray, value: number, unit: Unit | null): Amount => ({
    from,
    text: it,
    values: [value],
    unit,
  });
  const unitOf = (match: RegExpExecArray): Unit | null =>
    units.get(match.slice(1).find(Boolean)?.toLowerCase() ?? '') ?? null;
  const told = forms.flatMap(([value, form]) =>
    [...text.matchAll(form)].map((match) => amount(match, value, unitOf(match))),
  );
  const german = [...text.matchAll(germanHalves)].map((match) =>
    amount(
      match,
      (words.get(match[1]?.toLowerCase() ?? '') ?? -1) + 0.5,
      units.get(match[2]?.toLowerCase() ?? '') ?? null,
    ),
  );
  const parts = shares.flatMap(([value, form]) =>
    [...text.matchAll(form)].map((match) => amount(match, value, null)),
  );
  const ratios = [...text.matchAll(outOf)].flatMap((match) => {
    const [one, all] = [match[1], match[2]].map((each = '') => words.get(each.toLowerCase()) ?? Number(each));
    return one && all && one < all ? [amount(match, one / all, null)] : [];
  });
  return [...[...told, ...german].filter(({ unit }) => unit !== null), ...parts, ...ratios];
}

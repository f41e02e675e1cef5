/** Texts of users without what tells who they are, and without keys. */
import { kinds } from './kinds.ts';
import { openFinders } from './personal.ts';
import { openSecrets, type Secret } from './secrets.ts';
import { tellings } from './tellings.ts';
import { addressesIn, namesIn } from './whereabouts.ts';
import type { Json } from '../types.ts';
import { isFields } from '../parsing/json.ts';

/** Every address, those of manuals and help desks too. */
const MAIL = /[\w.%+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}/gi;
/** Digits in groups that are as long as a card's, right or wrong by their check digit. */
const LONG_NUMBER = /(?<![\w.])\d(?:[ -]?\d){12,18}(?![\w.])/g;
const ENTROPY = 3.5;

/** Replaces; the same value gets the same stand-in everywhere. */
interface Anonymous {
  readonly text: (text: string) => string;
  /** Every text in a value. */
  readonly deep: <T extends Json>(value: T) => T;
  /** Another conversation begins: names that were told in the last one are words like others. */
  readonly forget: () => void;
  /** What was replaced, by kind: `e-mail address`, 2. */
  readonly replaced: () => ReadonlyMap<string, number>;
}

export async function openAnonymous(): Promise<Anonymous> {
  const [find, findSecrets] = await Promise.all([openFinders(kinds, 'count'), openSecrets('count')]);
  const names = tellings.find(({ name }) => name === 'name');
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  const standIn = ({ name, text }: Secret): string => {
    const key = `${name} ${text.toLowerCase().replace(/[\s()./-]/g, '')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    known.set(key, `[${name} ${number}]`);
    return `[${name} ${number}]`;
  };
  // A name that was told once is taken out wherever it stands again.
  const told = new Set<string>();
  const learn = (text: string): string => {
    for (const each of [...(names?.told(text) ?? []), ...namesIn(text)]) told.add(each);
    return text;
  };
  const stretchesIn = (text: string): Secret[] => {
    learn(text);
    return [
      ...findSecrets(text, ENTROPY).map((each) => ({ ...each, name: 'secret' })),
      ...find(text),
      ...addressesIn(text),
      ...matches(text, MAIL, 'e-mail address'),
      ...matches(text, LONG_NUMBER, 'number'),
      ...[...told].flatMap((name) => occurrences(text, name)),
    ];
  };
  const replace = (text: string): string => replaced(text, stretchesIn(text), standIn);
  return {
    text: replace,
    deep: (value) => deep(deep(value, learn), replace) as typeof value,
    forget: () => told.clear(),
    replaced: () => counts,
  };
}

function matches(text: string, pattern: RegExp, name: string): Secret[] {
  return [...text.matchAll(pattern)].map((match) => ({ name, from: match.index, text: match[0] }));
}

/** As a word of its own: "Ann" is not in "announced". */
function occurrences(text: string, name: string): Secret[] {
  const found: Secret[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const [before, after] = [text.slice(at - 1, at), text.slice(at + name.length, at + name.length + 1)];
    if (!/\p{L}/u.test(before + after)) found.push({ name: 'name', from: at, text: name });
  }
  return found;
}

/** From left to right; of stretches that overlap the longest, and secrets before all. */
function replaced(text: string, stretches: readonly Secret[], standIn: (stretch: Secret) => string): string {
  const sorted = [...stretches].sort((a, b) => a.from - b.from || b.text.length - a.text.length);
  let out = '';
  let done = 0;
  for (const stretch of sorted) {
    const end = stretch.from + stretch.text.length;
    if (end <= done) continue;
    if (stretch.from >= done) out += text.slice(done, stretch.from) + standIn(stretch);
    done = end;
  }
  return out + text.slice(done);
}

function deep(value: Json, replace: (text: string) => string): Json {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((each: Json) => deep(each, replace));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each, replace)]));
}

/** Changes every string inside a value. Shared parts stay shared. */
export function inDepth(
  redact: (text: string) => string,
  redactName: (name: string) => string = redact,
): <T>(value: T) => T {
  return changing(redact, remembering(redactName));
}

/** Places of fields by their names, for as many values as are changed one after the other. */
export type Places = Map<string, Place>;

/** The same, with names that are looked at elsewhere. */
export function changing(
  redact: (text: string) => string,
  nameOf: (name: string) => string,
  places: Places = new Map(),
): <T>(value: T) => T {
  // Nearly all stay as they are, and there may be millions of them.
  let same: Set<object> | null = null;
  let changed: Map<object, unknown> | null = null;
  // What stood somewhere in an earlier value tells nothing here: nobody knows whether it was changed since.
  const own = {};
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return redact(value);
    if (typeof value !== 'object' || value === null || same?.has(value)) return value;
    const before = changed?.get(value);
    if (before !== undefined) return before;
    const found = Array.isArray(value) ? lookAtItems(value) : lookAtFields(value as Fields);
    if (found === 'large') (same ??= new Set()).add(value);
    if (found !== 'changed') return value;
    const now = Array.isArray(value) ? value.map(visit) : copied(value as Fields);
    (changed ??= new Map()).set(value, now);
    return now;
  };
  const lookAtItems = (items: readonly unknown[]): Found => {
    let isSmall = items.length <= FEW;
    for (const item of items) {
      if (visit(item) !== item) return 'changed';
      if (Array.isArray(item) || isLong(item)) isSmall = false;
    }
    return isSmall ? 'small' : 'large';
  };
  /** Without a list of the names: plain objects inherit none, and views all. */
  const lookAtFields = (fields: Fields): Found => {
    let left = FEW;
    let isSmall = true;
    for (const name in fields) {
      if (isUnshown(name, fields)) continue;
      const field = fields[name];
      const place = places.get(name) ?? placeOf(name);
      if (place.name !== name) return 'changed';
      if (place.last !== field || place.seenBy !== own) {
        if (visit(field) !== field) return 'changed';
        [place.last, place.seenBy] = [field, own];
      }
      if (left-- === 0 || (typeof field === 'object' && field !== null) || isLong(field)) isSmall = false;
    }
    return isSmall || isLight(fields) ? 'small' : 'large';
  };
  const placeOf = (name: string): Place => {
    const place: Place = { name: nameOf(name), last: undefined, seenBy: own };
    if (places.size < MOST_TEXTS) places.set(name, place);
    return place;
  };
  const copied = (fields: Fields): Fields => {
    const copy: [string, unknown][] = [];
    for (const name in fields)
      copy.push([nameOf(name), isUnshown(name, fields) ? fields[name] : visit(fields[name])]);
    return Object.fromEntries(copy);
  };
  return <T>(value: T) => visit(value) as T;
}

type Fields = Readonly<Record<string, unknown>>;

/** What a trial asks is made when it is looked at, anew each time; nothing of it is shown but who was asked. */
function isUnshown(name: string, fields: Fields): boolean {
  return name === 'request' && Object.getPrototypeOf(fields) !== Object.prototype;
}

/** Where a field of some name stands: of one object after the other, most often with the same value. */
interface Place {
  /** What becomes of the name. */
  readonly name: string;
  /** What stood there last and stays as it is. */
  last: unknown;
  /** Who saw it there. */
  seenBy: object;
}

/**
 * What is changed, or stays as it is. What is small then is not worth to be remembered: half of all there is are short
 * lists, and what holds a few short texts.
 */
type Found = 'changed' | 'small' | 'large';

/** So many items and fields are looked at again as fast as they are remembered, and so long texts. */
const FEW = 8;
const SHORT = 200;

function isLong(item: unknown): boolean {
  return typeof item === 'string' && item.length > SHORT;
}

/**
 * Scores, pairs, trials and results are most of what there is, stand in one or two places, and hold little but what is
 * remembered itself: a set of them all would take as much room as they do.
 */
const LIGHT: readonly (readonly [string, string])[] = [
  ['mark', 'rule'],
  ['case', 'status'],
  ['exam', 'request'],
  ['ok', 'value'],
];

function isLight(fields: Fields): boolean {
  for (let at = 0; at < LIGHT.length; at++) {
    const names = LIGHT[at] as (typeof LIGHT)[number];
    if (names[0] in fields && names[1] in fields) return true;
  }
  return false;
}

/** So many texts are remembered: names of our own fields, prompts, and whatever few others there are. */
const MOST_TEXTS = 1000;

/** The same few names stand in every one of thousands of objects. */
export function remembering(redact: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = redact(text);
    if (known.size < MOST_TEXTS) known.set(text, now);
    return now;
  };
}

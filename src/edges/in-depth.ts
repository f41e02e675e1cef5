/** Changes every string inside a value. Shared parts stay shared. */
export function inDepth(
  redact: (text: string) => string,
  redactName: (name: string) => string = redact,
): <T>(value: T) => T {
  return changing(redact, remembering(redactName));
}

/** The same, with names that are looked at elsewhere. */
export function changing(
  redact: (text: string) => string,
  nameOf: (name: string) => string,
): <T>(value: T) => T {
  // Nearly all stay as they are, and there may be millions of them.
  const [same, changed] = [new Set<object>(), new Map<object, unknown>()];
  const copy = (value: object): unknown => {
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      return items.some((item) => visit(item) !== item) ? items.map(visit) : items;
    }
    const fields = value as Readonly<Record<string, unknown>>;
    if (isSame(fields)) return value;
    return Object.fromEntries(Object.keys(fields).map((name) => [nameOf(name), visit(fields[name])]));
  };
  /** Without a list of the names: plain objects inherit none. */
  const isSame = (fields: Readonly<Record<string, unknown>>): boolean => {
    for (const name in fields)
      if (nameOf(name) !== name || visit(fields[name]) !== fields[name]) return false;
    return true;
  };
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return redact(value);
    if (typeof value !== 'object' || value === null || same.has(value)) return value;
    const before = changed.get(value);
    if (before !== undefined) return before;
    const now = copy(value);
    if (now !== value) changed.set(value, now);
    else if (!isSmall(value)) same.add(value);
    return now;
  };
  return <T>(value: T) => visit(value) as T;
}

/** So many items and fields are looked at again as fast as they are remembered, and so long texts. */
const FEW = 8;
const SHORT = 200;

/** Whether it is not worth to be remembered: half of all there is are short lists and what holds a few short texts. */
function isSmall(value: object): boolean {
  if (Array.isArray(value))
    return value.length <= FEW && !value.some((item) => Array.isArray(item) || isLong(item));
  let left = FEW;
  for (const name in value) {
    const field = (value as Readonly<Record<string, unknown>>)[name];
    if (left-- === 0 || (typeof field === 'object' && field !== null) || isLong(field)) return false;
  }
  return true;
}

function isLong(item: unknown): boolean {
  return typeof item === 'string' && item.length > SHORT;
}

/** So many names are remembered: those of our own fields, and whatever few others there are. */
const MOST_NAMES = 1000;

/** The same few names stand in every one of thousands of objects. */
export function remembering(redact: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const now = redact(name);
    if (known.size < MOST_NAMES) known.set(name, now);
    return now;
  };
}

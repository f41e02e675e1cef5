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
    if (now === value) same.add(value);
    else changed.set(value, now);
    return now;
  };
  return <T>(value: T) => visit(value) as T;
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

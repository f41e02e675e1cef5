/** Changes every string inside a value. Shared parts stay shared. */
export function inDepth(
  redact: (text: string) => string,
  redactName: (name: string) => string = redact,
): <T>(value: T) => T {
  const known = new Map<object, unknown>();
  const nameOf = remembering(redactName);
  const copy = (value: object): unknown => {
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      for (const item of items) if (visit(item) !== item) return items.map(visit);
      return items;
    }
    const fields = value as Readonly<Record<string, unknown>>;
    const names = Object.keys(fields);
    for (const name of names) {
      const field = fields[name];
      if (nameOf(name) !== name || visit(field) !== field)
        return Object.fromEntries(names.map((each) => [nameOf(each), visit(fields[each])]));
    }
    return value;
  };
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return redact(value);
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const now = copy(value);
    known.set(value, now);
    return now;
  };
  return <T>(value: T) => visit(value) as T;
}

/** So many names are remembered: those of our own fields, and whatever few others there are. */
const MOST_NAMES = 1000;

/** The same few names stand in every one of thousands of objects. */
function remembering(redact: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const now = redact(name);
    if (known.size < MOST_NAMES) known.set(name, now);
    return now;
  };
}

/** JSON in pieces, for what may be longer than one string can be. */

/** A mapping whose lists may be made item by item, as they are written; so may the lists of their items. */
export type InPieces<T> = {
  readonly [K in keyof T]: T[K] extends readonly (infer Item)[]
    ? Iterable<Item extends object ? ItemInPieces<Item> : Item>
    : T[K];
};

/** The same of an item. */
export type ItemInPieces<T> = {
  readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? T[K] | Iterable<Item> : T[K];
};

type Clean = <T>(value: T) => T;
type Fields = Readonly<Record<string, unknown>>;
type Made = Iterable<unknown>;

/**
 * What `JSON.stringify(value, null, 2)` gives, and a line end. What is iterable and no array is a list that is made as
 * it is written, with each item in one line, in half the room; it may be a field of the mapping, or of an item of such a
 * list, which then has its fields in lines. Each part is cleaned by itself, so that no two of them have to be there at
 * once.
 */
export function* jsonPieces(value: Fields, clean: Clean = (item) => item): Generator<string> {
  yield* fieldPieces(value, clean, 0);
  yield '\n';
}

/** Whether something is made as it is written: it, or a field of it. */
export function isInPieces(value: unknown): boolean {
  return isMade(value) || hasMade(value);
}

/** The same in one line, as `JSON.stringify(value)` has it; `textOf` gives the words of each part. */
export function* linePieces(value: unknown, textOf: (part: unknown) => string): Generator<string> {
  if (isMade(value)) {
    let sign = '[';
    for (const some of inGroups(value, TOGETHER)) {
      yield `${sign}${textOf(some).slice('['.length, -']'.length)}`;
      sign = ',';
    }
    yield sign === '[' ? '[]' : ']';
  } else if (hasMade(value)) {
    let sign = '{';
    for (const [key, field] of Object.entries(value)) {
      yield `${sign}${JSON.stringify(key)}:`;
      yield* linePieces(field, textOf);
      sign = ',';
    }
    yield '}';
  } else yield textOf(value);
}

function* fieldPieces(value: Fields, clean: Clean, depth: number): Generator<string> {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  for (const [at, [key, item]] of entries.entries()) {
    yield `${at === 0 ? '{' : ','}${lineAt(depth + 1)}${JSON.stringify(clean(key))}: `;
    if (isMade(item)) yield* listPieces(item, clean, depth + 1);
    else yield textAt(depth + 1, clean(item));
  }
  yield entries.length === 0 ? '{}' : `${lineAt(depth)}}`;
}

/** So many small items are written at once: to write each by itself takes longer than making it. */
const TOGETHER = 64;

function* listPieces(items: Made, clean: Clean, depth: number): Generator<string> {
  let sign = '[';
  // Those of the mapping itself may be large, and have lists of their own; those of an item of theirs are small.
  for (const some of inGroups(items, depth === 1 ? 1 : TOGETHER)) {
    const [first] = some;
    if (hasMade(first)) {
      yield `${sign}${lineAt(depth + 1)}`;
      yield* fieldPieces(first, clean, depth + 1);
    } else
      yield `${sign}${clean(some)
        .map((item) => `${lineAt(depth + 1)}${JSON.stringify(item)}`)
        .join(',')}`;
    sign = ',';
  }
  yield sign === '[' ? '[]' : `${lineAt(depth)}]`;
}

function* inGroups<T>(items: Iterable<T>, most: number): Generator<readonly T[]> {
  let some: T[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < most) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function isMade(value: unknown): value is Made {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !Array.isArray(value);
}

function hasMade(value: unknown): value is Fields {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).some(isMade)
  );
}

/** The beginning of a line so many levels in. */
function lineAt(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}

/** JSON as it stands so many levels in: as an item of a list in a list, it comes with the blanks that it needs. */
function textAt(depth: number, value: unknown): string {
  let [held, before, after] = [value, 0, 0];
  for (let level = 1; level <= depth; level++) {
    held = [held];
    before += `[${lineAt(level)}`.length;
    after += `${lineAt(level - 1)}]`.length;
  }
  const text = JSON.stringify(held, null, 2);
  return depth === 0 ? text : text.slice(before, -after);
}

/** JSON in pieces, for what may be longer than one string can be. */

/** A mapping whose lists may be made item by item, as they are written. */
export type InPieces<T> = {
  readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Iterable<Item> : T[K];
};

type Clean = <T>(value: T) => T;

/**
 * What `JSON.stringify(value, null, 2)` gives, and a line end; lists of the mapping come item by item. Each item is
 * cleaned by itself, so that no two of them have to be there at once.
 */
export function* jsonPieces(
  value: Readonly<Record<string, unknown>>,
  clean: Clean = (item) => item,
): Generator<string> {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  for (const [at, [key, item]] of entries.entries()) {
    yield `${at === 0 ? '{\n' : ',\n'}  ${JSON.stringify(clean(key))}: `;
    if (isList(item)) yield* listPieces(item, clean);
    else yield JSON.stringify([clean(item)], null, 2).slice(ONE.length, -2);
  }
  yield entries.length === 0 ? '{}\n' : '\n}\n';
}

function isList(item: unknown): item is Iterable<unknown> {
  return typeof item === 'object' && item !== null && Symbol.iterator in item;
}

/** What stands before an item of a list, and of a list in a list: by such, items come with the blanks that they need. */
const ONE = '[\n  ';
const TWO = '[\n  [\n    ';

function* listPieces(items: Iterable<unknown>, clean: Clean): Generator<string> {
  let isFirst = true;
  for (const item of items) {
    const text = JSON.stringify([[clean(item)]], null, 2);
    yield `${isFirst ? '[' : ','}\n    ${text.slice(TWO.length, -'\n  ]\n]'.length)}`;
    isFirst = false;
  }
  yield isFirst ? '[]' : '\n  ]';
}

/** JSON in pieces, for what may be longer than one string can be. */

/** What `JSON.stringify(value, null, 2)` gives, and a line end; lists of the mapping come item by item. */
export function* jsonPieces(value: Readonly<Record<string, unknown>>): Generator<string> {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  for (const [at, [key, item]] of entries.entries()) {
    yield `${at === 0 ? '{\n' : ',\n'}  ${JSON.stringify(key)}: `;
    if (Array.isArray(item) && item.length > 0) yield* listPieces(item);
    else yield JSON.stringify([item], null, 2).slice(ONE.length, -2);
  }
  yield entries.length === 0 ? '{}\n' : '\n}\n';
}

/** What stands before an item of a list, and of a list in a list: by such, items come with the blanks that they need. */
const ONE = '[\n  ';
const TWO = '[\n  [\n    ';

function* listPieces(items: readonly unknown[]): Generator<string> {
  for (const [at, item] of items.entries()) {
    const text = JSON.stringify([[item]], null, 2);
    yield `${at === 0 ? '[' : ','}\n    ${text.slice(TWO.length, -'\n  ]\n]'.length)}`;
  }
  yield '\n  ]';
}

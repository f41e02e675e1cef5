/** JSON in pieces, for what may be longer than one string can be. */

/** What `JSON.stringify(value, null, 2)` gives, and a line end; lists of the mapping come item by item. */
export function* jsonPieces(value: Readonly<Record<string, unknown>>): Generator<string> {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  for (const [at, [key, item]] of entries.entries()) {
    yield `${at === 0 ? '{\n' : ',\n'}  ${JSON.stringify(key)}: `;
    if (Array.isArray(item) && item.length > 0) yield* listPieces(item);
    else yield indented(item, '  ');
  }
  yield entries.length === 0 ? '{}\n' : '\n}\n';
}

function* listPieces(items: readonly unknown[]): Generator<string> {
  for (const [at, item] of items.entries()) yield `${at === 0 ? '[' : ','}\n    ${indented(item, '    ')}`;
  yield '\n  ]';
}

function indented(value: unknown, by: string): string {
  return (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${by}`);
}

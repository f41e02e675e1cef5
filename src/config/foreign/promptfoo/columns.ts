/** A row of a table of tests: columns that begin with `__` say something of the test, all others are its variables. */
import type { Fields, Json } from '../../../types.ts';
import { assertionFromText } from './assertions.ts';

/** `stranger` is told of columns that nobody reads. */
export function fieldsOfRecord(
  record: Readonly<Record<string, string>>,
  stranger: (what: string) => void,
): Fields {
  const vars: Record<string, Json> = {};
  const metadata: Record<string, Json> = {};
  const asserts: Fields[] = [];
  const said: Record<string, Json> = {};
  for (const [column, cell] of Object.entries(record)) {
    const name = column.trim();
    if (!name.startsWith('__')) vars[name] = cell;
    else if (name === '__description') {
      if (cell) said['description'] = cell;
    } else if (name.startsWith('__metadata:')) metadata[name.slice(11)] = cell;
    else if (/^__expected\d*$/.test(name) && cell.trim()) {
      const config = record[`__config:${name}:threshold`] ?? record['__config:__expected:threshold'];
      const { type, value, threshold } = assertionFromText(cell);
      const limit = config ? Number(config) : threshold;
      asserts.push({ type, value, ...(limit === null ? {} : { threshold: limit }) });
    } else if (!/^__(expected|metric|config)/.test(name) && cell.trim()) stranger(`the column ${name}`);
  }
  return { vars, assert: asserts, metadata, ...said };
}

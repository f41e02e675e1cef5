/** Files of `key = value` lines: TOML, INI, Java's properties and Terraform, as far as a line says all of it. */
import type { Json } from '../../types.ts';

interface Table {
  readonly at: string;
  readonly fields: Readonly<Record<string, Json>>;
  /** By key. */
  readonly lines: ReadonlyMap<string, number>;
}

/** A text that goes over lines: TOML's between three quotes, Terraform's up to a word of its own. */
const QUOTED = /^\s*["']?([\w.-]+)["']?\s*=\s*("""|''')(.*)$/;
const HEREDOC = /^\s*["']?([\w.-]+)["']?\s*=\s*<<[~-]?(\w+)\s*$/;

/** Each `[table]`, each block in braces and what dotted keys have in common, with the lines of its keys. */
export function tablesIn(text: string): readonly Table[] {
  const tables = new Map<
    string,
    { readonly fields: Record<string, Json>; readonly lines: Map<string, number> }
  >();
  let head = '';
  const blocks: string[] = [];
  const lines = text.split('\n');
  const add = (name: string, value: string, line: number): void => {
    const path = name.split('.');
    const key = path.pop() ?? '';
    const at = [head, ...blocks, ...path].filter((part) => part !== '').join('.');
    const found = tables.get(at) ?? { fields: {}, lines: new Map<string, number>() };
    found.fields[key] = value;
    found.lines.set(key, line);
    tables.set(at, found);
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const long = longAt(lines, index);
    if (long) {
      add(long.name, long.text, index + 1);
      index = long.last;
      continue;
    }
    const table = /^\s*\[\[?([^\]]+)\]\]?\s*(?:[#;].*)?$/.exec(line);
    const block = /^\s*([\w"' .-]{1,200}?)\s*[=:]?\s*\{\s*$/.exec(line);
    const pair = /^\s*["']?([\w.-]+)["']?\s*[=:]\s*(.+?)\s*(?:#[^"']*)?$/.exec(line);
    if (table) head = (table[1] ?? '').trim();
    else if (block) blocks.push((block[1] ?? '').replace(/["']/g, '').trim().replace(/\s+/g, '.'));
    else if (/^\s*\}/.test(line)) blocks.pop();
    else if (pair) add(pair[1] ?? '', (pair[2] ?? '').replace(/^(["'])(.*)\1$/, '$2'), index + 1);
  }
  return [...tables].map(([at, found]) => ({ at, fields: found.fields, lines: found.lines }));
}

/** A text that goes over lines, and the last of them; null where none begins. */
function longAt(
  lines: readonly string[],
  index: number,
): { readonly name: string; readonly text: string; readonly last: number } | null {
  const line = lines[index] ?? '';
  const quoted = QUOTED.exec(line);
  const [, name = '', closer = ''] = quoted ?? HEREDOC.exec(line) ?? [];
  const first = quoted?.[3] ?? '';
  if (name === '' || (quoted && first.includes(closer))) return null;
  const isEnd = (each: string): boolean => (quoted ? each.includes(closer) : each.trim() === closer);
  const end = lines.findIndex((each, at) => at > index && isEnd(each));
  const last = end < 0 ? lines.length - 1 : end;
  const body = lines.slice(index + 1, last);
  return { name, text: [...(first === '' ? [] : [first]), ...body].join('\n'), last };
}

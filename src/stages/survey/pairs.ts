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
    const said = line.trim();
    const table = /^\[\[?([^\]]+)\]\]?\s*(?:[#;].*)?$/.exec(said);
    const block = blockIn(said);
    const pair = table || block !== null ? null : pairIn(said);
    if (table) head = (table[1] ?? '').trim();
    else if (block !== null) blocks.push(block);
    else if (said.startsWith('}')) blocks.pop();
    else if (pair) add(pair.name, pair.value, index + 1);
    if (blocks.length > DEEPEST) return [];
  }
  return [...tables].map(([at, found]) => ({ at, fields: found.fields, lines: found.lines }));
}

/** What is nested deeper is made by a program. */
const DEEPEST = 64;

/** The name of a block that opens at the end of a line. */
function blockIn(line: string): string | null {
  if (!line.endsWith('{')) return null;
  const [, name] = /^([\w"' .-]{0,200})[=:]?$/.exec(line.slice(0, -1).trimEnd()) ?? [];
  return name === undefined ? null : name.replace(/["']/g, '').trim().replace(/\s+/g, '.');
}

/** A remark goes on to the end of the line, with no quotes in it. */
function pairIn(line: string): { readonly name: string; readonly value: string } | null {
  const [all, name = ''] = /^["']?([\w.-]+)["']?\s*[=:]\s*/.exec(line) ?? [''];
  const said = line.slice(all.length);
  if (name === '' || said === '') return null;
  const quoted = Math.max(said.lastIndexOf('"'), said.lastIndexOf("'"));
  const remark = said.indexOf('#', Math.max(quoted, 0) + 1);
  const value = (remark < 0 ? said : said.slice(0, remark)).trimEnd();
  return { name, value: value.replace(/^(["'])(.*)\1$/, '$2') };
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
  let last = index + 1;
  while (last < lines.length - 1 && !isEnd(lines[last] ?? '')) last++;
  const body = lines.slice(index + 1, last);
  return { name, text: [...(first === '' ? [] : [first]), ...body].join('\n'), last };
}

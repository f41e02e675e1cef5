/** Files of `key = value` lines: TOML, INI, Java's properties and Terraform, as far as a line says all of it. */
import type { Json } from '../../types.ts';

interface Table {
  readonly at: string;
  readonly fields: Readonly<Record<string, Json>>;
  /** By key. */
  readonly lines: ReadonlyMap<string, number>;
}

export function isPairs(path: string): boolean {
  return /\.(toml|ini|cfg|conf|properties|tf|tfvars)$/i.test(path);
}

/** Each `[table]`, each block in braces and what dotted keys have in common, with the lines of its keys. */
export function tablesIn(text: string): readonly Table[] {
  const tables = new Map<
    string,
    { readonly fields: Record<string, Json>; readonly lines: Map<string, number> }
  >();
  let head = '';
  const blocks: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const table = /^\s*\[\[?([^\]]+)\]\]?\s*(?:[#;].*)?$/.exec(line);
    const block = /^\s*([\w"' .-]{1,200}?)\s*[=:]?\s*\{\s*$/.exec(line);
    const pair = /^\s*["']?([\w.-]+)["']?\s*[=:]\s*(.+?)\s*(?:#[^"']*)?$/.exec(line);
    if (table) head = (table[1] ?? '').trim();
    else if (block) blocks.push((block[1] ?? '').replace(/["']/g, '').trim().replace(/\s+/g, '.'));
    else if (/^\s*\}/.test(line)) blocks.pop();
    else if (pair) {
      const path = (pair[1] ?? '').split('.');
      const key = path.pop() ?? '';
      const at = [head, ...blocks, ...path].filter((part) => part !== '').join('.');
      const found = tables.get(at) ?? { fields: {}, lines: new Map<string, number>() };
      found.fields[key] = (pair[2] ?? '').replace(/^(["'])(.*)\1$/, '$2');
      found.lines.set(key, index + 1);
      tables.set(at, found);
    }
  }
  return [...tables].map(([at, { fields, lines }]) => ({ at, fields, lines }));
}

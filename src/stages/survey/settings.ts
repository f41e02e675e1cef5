/** Settings of models in files that no target names: which of them differ, and where. */
import { isFields, parseJson } from '../../parsing/json.ts';
import { parseYaml } from '../../parsing/yaml.ts';
import type { Json } from '../../types.ts';
import { isPairs } from './kinds.ts';
import { tablesIn } from './pairs.ts';
import { isVariable } from './setting-names.ts';
import { type Setting, walk } from './walk.ts';

export interface Seen {
  readonly line: number | null;
  /** Never holds a value that could be a secret. */
  readonly what: string;
  /** Of programs: a literal that a model gets, not its name or settings. */
  readonly isPrompt?: true;
}

type Settings = ReadonlyMap<string, Setting>;

/** What differs between two texts of one file; a file that can't be read has no settings. */
export function settingsSeen(path: string, before: string | null, after: string | null): readonly Seen[] {
  const [was, is] = [settingsIn(path, before ?? ''), settingsIn(path, after ?? '')];
  const lines = (after ?? '').split('\n');
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [a, b] = [was.get(key), is.get(key)];
    return a?.value === b?.value ? [] : [{ line: lineIn(lines, a, b), what: worded(key, a, b) }];
  });
}

/** Of a text that goes over lines, the first that differs; else that of its name. */
function lineIn(lines: readonly string[], a: Setting | undefined, b: Setting | undefined): number | null {
  if (!b || b.line === null || !a) return b?.line ?? null;
  const line = lines[b.line - 1] ?? '';
  const isBlock = /(?:\|[+-]?\d?|<<[~-]?\w+|"""|''')\s*$/.test(line);
  if (!isBlock || !b.value.includes('\n')) return b.line;
  const [was, is] = [a.value.split('\n'), b.value.split('\n')];
  const first = is.findIndex((each, index) => each !== was[index]);
  return b.line + 1 + Math.max(0, first);
}

function worded(key: string, a: Setting | undefined, b: Setting | undefined): string {
  const shown = (a ?? b)?.shown && (b ?? a)?.shown;
  if (!shown) return `${key} ${a && b ? 'changed' : b ? 'is new' : 'is gone'}`;
  if (!a || !b) return `${key}: ${(a ?? b)?.value} ${b ? 'is new' : 'is gone'}`;
  return `${key}: ${a.value} → ${b.value}`;
}

function settingsIn(path: string, text: string, isWithin = false): Settings {
  if (/(^|\/)\.env/i.test(path)) return variablesIn(text);
  if (isPairs(path)) return pairsIn(text);
  const documents = /\.ya?ml$/i.test(path) ? documentsIn(text) : [];
  return documents.length > 1
    ? new Map(documents.flatMap((each) => [...documentSettings(path, each, isWithin)]))
    : mappingIn(path, text, isWithin);
}

interface Document {
  readonly text: string;
  /** Lines before it. */
  readonly before: number;
  readonly name: string;
}

/** Several documents of one file, as Kubernetes takes them, each by its kind and its name. */
function documentsIn(text: string): readonly Document[] {
  let before = 0;
  return text.split(/^---[ \t]*$/m).flatMap((each, index) => {
    const first = before;
    before += each.split('\n').length - 1;
    const [, kind = ''] = /^kind:\s*(\S+)/m.exec(each) ?? [];
    const [, name = ''] = /^ {2}name:\s*(\S+)/m.exec(each) ?? [];
    return each.trim() === '' ? [] : [{ text: each, before: first, name: `${kind || index}/${name}` }];
  });
}

function documentSettings(path: string, { text, before, name }: Document, isWithin: boolean): Settings {
  const found = [...mappingIn(path, text, isWithin)].map(
    ([key, setting]) =>
      [`${name}.${key}`, { ...setting, line: setting.line === null ? null : setting.line + before }] as const,
  );
  return new Map(found);
}

function mappingIn(path: string, text: string, isWithin: boolean): Settings {
  const found = new Map<string, Setting>();
  try {
    const { value, lineOf } = /\.json$/i.test(path) ? parseJson(text, path) : parseYaml(text, path);
    walk(value, [], (at, setting) => {
      const key = setting.name === undefined ? at : [...at.slice(0, -2), setting.name];
      found.set(key.join('.'), { ...setting, line: lineOf([...at]) });
    });
    for (const inner of isWithin ? [] : filesWithin(value)) {
      const line = lineOf(['data', inner.name]);
      for (const [key, setting] of settingsIn(inner.name, inner.text, true)) {
        const at = setting.line === null || line === null ? line : line + setting.line;
        found.set(`data.${inner.name}.${key}`, { ...setting, line: at });
      }
    }
  } catch {
    return new Map();
  }
  return found;
}

/** Files that a ConfigMap holds. */
function filesWithin(value: Json): { readonly name: string; readonly text: string }[] {
  if (!isFields(value) || value['kind'] !== 'ConfigMap' || !isFields(value['data'] ?? null)) return [];
  return Object.entries(value['data'] as object).flatMap(([name, text]: [string, unknown]) =>
    typeof text === 'string' && (/\.(ya?ml|json)$|(^|\/)\.env/i.test(name) || isPairs(name))
      ? [{ name, text }]
      : [],
  );
}

/** Names only: whatever stands behind them may be a secret. */
function variablesIn(text: string): Settings {
  const found = new Map<string, Setting>();
  for (const [index, line] of text.split('\n').entries()) {
    const pair = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(line);
    if (pair && isVariable((pair[1] ?? '').toUpperCase()))
      found.set(pair[1] ?? '', { value: pair[2] ?? '', line: index + 1, shown: false });
  }
  return found;
}

/** Tables are read as the mappings that they are. */
function pairsIn(text: string): Settings {
  const found = new Map<string, Setting>();
  for (const { at, fields, lines } of tablesIn(text))
    walk(
      fields,
      [],
      (key, setting) =>
        found.set([at, ...key].filter((part) => part !== '').join('.'), {
          ...setting,
          line: lines.get(String(key[0])) ?? null,
        }),
      at.replace(/[^\w]/g, '_').toLowerCase(),
    );
  return found;
}

/** Placeholders in prompts: `{{name}}`, `{{name.field}}`, `{{! note }}`; `\{{` stands for itself. */
import type { Fields, Json, Prompt } from '../types.ts';
import { isFields } from '../parsing/json.ts';

type Syntax = Prompt['syntax'];

/** A filled text, and the variables that the fields did not have, in order of appearance. */
export interface Filled {
  readonly text: string;
  readonly missing: readonly string[];
}

// `\{{x}}`, `{{x}}`, `{{{x}}}` and `{{&x}}`; what stands between never holds braces.
const tag = /(\\?)\{\{(?:\{([^{}]*)\}|&?([^{}]*))\}\}/g;
const name = /^[\p{L}_$][\p{L}\p{N}_$-]*(?:\.[\p{L}\p{N}_$-]+)*$/u;
const plainTag = /\{\{([^{}\r\n]+)\}\}/g;

/** What stands in a tag when it is not a variable: a section, a filter, an expression. */
const logic = /^[#/^=@\p{L}_$]/u;

/**
 * Fills a text once: what a value brings along is never read again as a placeholder.
 * Texts go in as they are, null as nothing, lists and mappings as JSON. Nothing is escaped for HTML.
 * `replace` knows only whole keys and leaves braces alone that cannot be one; `literal` fills nothing.
 */
export function fill(content: string, fields: Fields, syntax: Syntax): Filled {
  const missing = new Set<string>();
  const value = (key: string): string => {
    const found = lookUp(fields, key, syntax);
    if (found === undefined) missing.add(key);
    return found === undefined ? '' : asText(found);
  };
  const text = rewrite(content, syntax, value);
  return { text, missing: [...missing] };
}

/** The variables that a text wants, each once, in order of appearance. */
export function placeholders(content: string, syntax: Syntax = 'mustache'): readonly string[] {
  const names = new Set<string>();
  rewrite(content, syntax, (key) => {
    names.add(key);
    return '';
  });
  return [...names];
}

/** A tag that this language does not have. */
interface Stranger {
  readonly tag: string;
  readonly offset: number;
}

/** Tags that ask for more than a variable, such as `{{#if x}}` or `{{x | upper}}`: they would reach the model. */
export function strangers(content: string): readonly Stranger[] {
  const found: Stranger[] = [];
  for (const match of content.matchAll(tag)) {
    const inner = (match[2] ?? match[3] ?? '').trim();
    if (!match[1] && !name.test(inner) && logic.test(inner))
      found.push({ tag: match[0], offset: match.index });
  }
  return found;
}

/** Takes `{{! notes }}` out, together with the line that holds nothing else. */
export function withoutNotes(content: string): string {
  return content.replace(/^[ \t]*\{\{![^{}]*\}\}[ \t]*(?:\n|$)/gm, '').replace(/(?<!\\)\{\{![^{}]*\}\}/g, '');
}

function rewrite(content: string, syntax: Syntax, value: (key: string) => string): string {
  if (syntax === 'literal') return content;
  if (syntax === 'replace') {
    return content.replace(plainTag, (whole, inner: string) =>
      name.test(inner.trim()) ? value(inner.trim()) : whole,
    );
  }
  return content.replace(tag, (whole, escape: string, triple?: string, single?: string) => {
    if (escape) return whole.slice(1);
    const inner = (triple ?? single ?? '').trim();
    return name.test(inner) ? value(inner) : whole;
  });
}

/** Own keys only. A key that holds the whole dotted name goes before a path of keys. */
function lookUp(fields: Fields, key: string, syntax: Syntax): Json | undefined {
  if (Object.hasOwn(fields, key)) return fields[key];
  if (syntax === 'replace') return undefined;
  let found: Json | undefined = fields;
  for (const part of key.split('.')) {
    if (Array.isArray(found)) found = /^\d+$/.test(part) ? found[Number(part)] : undefined;
    else found = isFields(found) && Object.hasOwn(found, part) ? found[part] : undefined;
  }
  return found;
}

function asText(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
